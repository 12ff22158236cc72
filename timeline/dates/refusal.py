"""Why a text is no date."""

from __future__ import annotations


class DateError(ValueError):
    """
    A text that is no date here.

    *message* says why; *hint* is the EDTF text perhaps meant, or empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
