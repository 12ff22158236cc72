"""The page measured beside others, in a real browser: `make bench` writes RESULTS.md."""
