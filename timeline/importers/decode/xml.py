"""XML: the text of a file as its elements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from xml.parsers import expat

from timeline.importers.decode.text import UnreadableFile


@dataclass
class XmlElement:
    """An element below the top one: its attributes, and what is in it, its own elements as HTML."""

    name: str
    line: int
    attributes: Mapping[str, str]
    parts: list[str] = field(default_factory=list)

    @property
    def content(self) -> str:
        """What is in it, as one text."""
        return "".join(self.parts).strip()


@dataclass
class XmlDocument:
    """
    The top element's name and attributes, the elements right below it, and the text outside these.

    An element inside another of the same name counts as one right below the top.
    """

    name: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    elements: list[XmlElement] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)


class _Refused(Exception):
    """The file declares a document type, by which a small file can grow without end."""


def read_xml(text: str) -> XmlDocument:
    """
    Return the elements of a document without a document type and entities of its own.

    Raises:
        UnreadableFile: it is no XML, or declares a document type.
    """
    reader = _XmlHandler()
    try:
        reader.parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        where = f"line {error.lineno}, column {error.offset + 1}"
        raise UnreadableFile(
            f"this is not XML: {expat.ErrorString(error.code)}, at {where}"
        ) from None
    except _Refused:
        raise UnreadableFile(
            "the file declares a document type (<!DOCTYPE); delete that, and it is read"
        ) from None
    return reader.document


class _XmlHandler:
    def __init__(self) -> None:
        self.document = XmlDocument()
        self.parser = expat.ParserCreate("utf-8")
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self._depth = 0
        self._open: list[tuple[int, XmlElement]] = []

    def _refuse(self, *_: object) -> None:
        raise _Refused

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self._depth == 0:
            self.document.name, self.document.attributes = name, attributes
        elif self._depth == 1 or name == self._open[-1][1].name:
            element = XmlElement(name, self.parser.CurrentLineNumber, attributes)
            self.document.elements.append(element)
            self._open.append((self._depth, element))
        else:
            pairs = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
            self._open[-1][1].parts.append(f"<{name}{pairs}>")
        self._depth += 1

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._open and self._open[-1][0] == self._depth:
            self._open.pop()
        elif self._open:
            self._open[-1][1].parts.append(f"</{name}>")

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1][1].parts.append(text)
        elif text.strip():
            self.document.loose.append(f"line {self.parser.CurrentLineNumber}: {text.strip()}")
