"""Dates in free words and figures: what EDTF text they may mean, and what of it is a guess."""
