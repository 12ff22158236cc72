"""Is a quote in its source, word for word: the text of a source, the comparison, and the record of it."""
