"""Which column of a table is what: told, or guessed from what is in it and from its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from timeline.importers.decode.text import UnreadableFile
from timeline.importers.report import ColumnReport
from timeline.importers.tables.date_columns import DateColumns
from timeline.importers.tables.headers import FIELDS, likeness, plain_name
from timeline.importers.tables.profiles import Traits, share_of
from timeline.importers.tables.sheet import Sheet

_FEW, _SHORT = (
    5,
    40,
)  # rows in which a group may differ each time; characters that the name of a group has
_TOLD = "you said so"
_KEPT = "no event has a place for it"


@dataclass(frozen=True)
class Columns:
    """All columns of a table in their order, and what could be taken otherwise."""

    all: tuple[ColumnReport, ...]
    ties: tuple[str, ...] = ()

    @cached_property
    def by_field(self) -> Mapping[str, tuple[str, ...]]:
        """The headers of each field, the one that counts most first."""
        fields = dict.fromkeys(one.field for one in self.all)
        return {
            field: tuple(one.header for one in self.all if one.field == field) for field in fields
        }

    def of(self, field: str) -> tuple[str, ...]:
        """Return the headers of a field."""
        return self.by_field.get(field, ())


def columns_of(sheet: Sheet, told: Mapping[str, str]) -> Columns:
    """
    Return what each column is.

    Raises:
        UnreadableFile: a header that was told is not there, or no column holds dates.
    """
    return _Guess(sheet, told).columns()


class _Guess:
    """The columns while they are sorted out."""

    def __init__(self, sheet: Sheet, told: Mapping[str, str]) -> None:
        rows = [row for row in sheet.rows if not row.fault]
        self.sheet = sheet
        self.traits = {
            header: Traits.of(header, place, [row.cells.get(header, "") for row in rows])
            for place, header in enumerate(sheet.headers)
        }
        self.fields: dict[str, tuple[str, str]] = {}
        self.ties: list[str] = []
        for field, header in told.items():
            self.take(field, self._told(field, header), _TOLD)

    def columns(self) -> Columns:
        dates = DateColumns(self.sheet, self.free(), {field for field, _ in self.fields.values()})
        for field, header, because in dates.found():
            self.take(field, header, because)
        self.ties += dates.ties
        for step in (self._named, self._title, self._summary, self._lane, self._addresses):
            step()
        order = list(
            self.fields
        )  # a second date is less than the first, so the order of choice is kept
        others = [header for header in self.sheet.headers if header not in self.fields]
        found = [self._column(header, *self.fields[header]) for header in order]
        return Columns(
            (*found, *(self._column(header, "", _KEPT) for header in others)), tuple(self.ties)
        )

    def take(self, field: str, header: str, because: str) -> None:
        self.fields[header] = (field, because)

    def free(self) -> list[Traits]:
        """Return the columns with anything in them that are nothing yet."""
        return [
            one for header, one in self.traits.items() if header not in self.fields and one.cells
        ]

    def _has(self, field: str) -> bool:
        return any(field == taken for taken, _ in self.fields.values())

    def _column(self, header: str, field: str, because: str) -> ColumnReport:
        return ColumnReport(header, field, because, self.traits[header].examples)

    def _told(self, field: str, header: str) -> str:
        by_name = {plain_name(one): one for one in reversed(self.sheet.headers)}
        found = header if header in self.sheet.headers else by_name.get(plain_name(header))
        if found is None:
            raise UnreadableFile(
                f"there is no column “{header}” for {field}; there are {', '.join(self.sheet.headers)}"
            )
        return found

    def _likeliest(self, field: str, among: list[Traits]) -> list[Traits]:
        """Return the columns that are called like a field, the likeliest first."""
        named = [one for one in among if likeness(one.header, field)]
        return sorted(named, key=lambda one: -likeness(one.header, field))

    def _named(self) -> None:
        """Take what is known by its name, where what is in it is of that kind."""
        for field, fits in _FITS.items():
            for one in self._likeliest(field, self.free()) if not self._has(field) else ():
                likest = max(FIELDS, key=lambda other: likeness(one.header, other))
                if fits(one) and likest == field and not (self._has(field) and field not in _MANY):
                    self.take(field, one.header, _called(one, field))
        if not self._has("media"):
            for one in self._likeliest("credit", self.free()):
                self.take("source", one.header, _called(one, "credit"))

    def _title(self) -> None:
        if self._has("title"):
            return
        texts = [one for one in self.free() if one.is_text()]
        named = [one for one in self._likeliest("title", self.free()) if one.is_text(0.8)]
        named.sort(key=lambda one: (_is_same(one), -likeness(one.header, "title")))
        if named:
            self.take("title", named[0].header, _called(named[0], "title"))
            self._tie(
                "title", named[0], [one for one in named[1:] if likeness(one.header, "title") > 0.9]
            )
            return
        others = [
            one for one in texts if likeness(one.header, "summary") < 0.9 and not _is_same(one)
        ]
        if others:
            best = max(
                others, key=lambda one: (one.differs, one.length <= 120, len(one.cells), -one.place)
            )
            self.take(
                "title",
                best.header,
                _differing(best),
            )
            self._tie(
                "title",
                best,
                [one for one in others if one is not best and one.differs and one.length <= 120],
            )

    def _summary(self) -> None:
        if self._has("summary"):
            return
        texts = [
            one
            for one in self.free()
            if one.is_text() or (one.length > _SHORT and one.addresses < 0.5)
        ]
        named = [
            one
            for one in self._likeliest("summary", texts)
            if likeness(one.header, "summary") > 0.9
        ]
        named = named or self._likeliest("summary", texts)
        if named:
            best = max(named, key=lambda one: one.length)
            self.take("summary", best.header, _called(best, "summary"))
            self._tie("summary", best, [one for one in named if one is not best])
            return
        title = max(
            (
                self.traits[header].length
                for header, (field, _) in self.fields.items()
                if field == "title"
            ),
            default=0,
        )
        texts = [
            one
            for one in texts
            if one.length >= max(20, title) and one.distinct >= 0.3 * len(one.cells)
        ]
        if texts:
            best = max(texts, key=lambda one: one.length)
            self.take("summary", best.header, "its texts are the longest")

    def _lane(self) -> None:
        for one in self._likeliest("lane", self.free()) if not self._has("lane") else ():
            is_small = (
                len(one.cells) <= _FEW
                and likeness(one.header, "lane") > 0.9
                and one.length <= _SHORT
            )
            if (
                one.dates < 0.5
                and one.addresses < 0.5
                and (not one.differs or one.distinct == 1 or is_small)
            ):
                groups = (
                    f"{one.distinct:,} groups in {len(one.cells):,} rows"
                    if one.distinct > 1
                    else "one group"
                )
                self.take("lane", one.header, f"it is called “{one.header}”, and it makes {groups}")
                return
            self.ties.append(
                f"“{one.header}” could be the lane by its name, but differs in nearly every row"
            )

    def _addresses(self) -> None:
        for one in self.free():
            if one.addresses >= 0.5:
                self.take("link", one.header, _addresses_of(one))

    def _tie(self, field: str, chosen: Traits, others: list[Traits]) -> None:
        if others:
            names = ", ".join(f"“{one.header}”" for one in others)
            self.ties.append(
                f"the {field} could also be {names}; “{chosen.header}” was taken; --map {field}=… changes it"
            )


_MANY = ("source", "link", "media")
_FITS: Mapping[str, Callable[[Traits], bool]] = {
    "id": lambda one: one.distinct > 0.9 * len(one.cells),
    "words": lambda one: one.addresses < 0.5,
    "media": lambda one: one.addresses > 0,
    "caption": lambda one: one.words > 0,
    "credit": lambda one: one.words > 0,
    "link": lambda one: one.addresses > 0,
    "source": lambda one: one.dates < 0.8,
}


def _is_same(one: Traits) -> bool:
    """Whether the same few words stand in most rows."""
    return len(one.cells) > 2 and one.distinct < 0.3 * len(one.cells)


def _called(one: Traits, field: str) -> str:
    addresses = f", and {_addresses_of(one)}" if one.addresses >= 0.5 else ""
    return f"it is called “{one.header}”{addresses}"


def _differing(one: Traits) -> str:
    if len(one.cells) == 1:
        return "it holds words"
    return f"it holds words, and {share_of(one.distinct / len(one.cells), len(one.cells))} differ"


def _addresses_of(one: Traits) -> str:
    if len(one.tried) == 1:
        return "its one cell is an address"
    return f"{share_of(one.addresses, len(one.tried))} are addresses"
