"""The formats of other programs, one module a format."""
