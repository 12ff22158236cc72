"""The columns of a table: which is what, and how its dates are to be read."""
