"""Whether a quote is in its source, word for word: source texts, comparison and record."""
