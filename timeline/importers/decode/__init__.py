"""The bytes of files as text, tables, trees or values, or in words why they cannot be read."""
