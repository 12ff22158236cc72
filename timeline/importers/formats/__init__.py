"""The programs whose files are read, one module a format."""
