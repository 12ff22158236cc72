"""What a single value of a record may be: ids, texts, addresses and small numbers."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, StringConstraints

_WEB_ADDRESS = re.compile(r"https?://[^\s/?#<>\"\\]+(?:[/?#][^\s<>\"\\]*)?", re.IGNORECASE)
_MAIL_ADDRESS = re.compile(r"mailto:[^\s<>\"?&@]+@[^\s<>\"?&@]+", re.IGNORECASE)


def _without_line_breaks(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text)


def _web_address(text: str) -> str:
    """Refuse all but web addresses: one ends up behind a link. No `javascript:`, no `file:`."""
    if not _WEB_ADDRESS.fullmatch(text):
        raise ValueError("a web address begins with https:// or http:// and has no spaces")
    return text


def _corrections_address(text: str) -> str:
    """Refuse all but a web address and a mail address."""
    if not (_WEB_ADDRESS.fullmatch(text) or _MAIL_ADDRESS.fullmatch(text)):
        raise ValueError(
            "write a web address (https://...) or a mail address as mailto:name@example.org"
        )
    return text


def _whole_number(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"\s*[0-9]{1,4}\s*", value):
        return int(value)
    return value


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Ref = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Line = Annotated[Text, AfterValidator(_without_line_breaks)]
WebAddress = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_web_address)
]
Importance = Annotated[Literal[1, 2, 3], BeforeValidator(_whole_number)]
CorrectionsAddress = Annotated[str, AfterValidator(_corrections_address)]
