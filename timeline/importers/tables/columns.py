"""Which column of a table is what: as the user says, or by what is in it and by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from timeline.importers.decode.text import UnreadableFile
from timeline.importers.report import ColumnReport
from timeline.importers.tables.date_columns import DateColumns
from timeline.importers.tables.headers import FIELDS, likeness, plain_name
from timeline.importers.tables.profiles import ColumnProfile, share_of
from timeline.importers.tables.sheet import Sheet

_FEW_ROWS = 5  # in so few a group may differ each time
_GROUP_NAME = 40  # characters that the name of a group has at most
_TITLE = 120  # characters that a title has at most
_NAMED_BY_USER = "you said so"
_UNUSED = "no event has a place for it"


@dataclass(frozen=True)
class Columns:
    """All columns of a table in their order, and what could be taken otherwise."""

    all: tuple[ColumnReport, ...]
    ties: tuple[str, ...] = ()

    @cached_property
    def by_field(self) -> Mapping[str, tuple[str, ...]]:
        """The headers of each field, the one that counts most first."""
        headers: dict[str, tuple[str, ...]] = {}
        for column in self.all:
            headers[column.field] = (*headers.get(column.field, ()), column.header)
        return headers

    def of(self, field: str) -> tuple[str, ...]:
        """Return the headers of a field."""
        return self.by_field.get(field, ())


def columns_of(sheet: Sheet, headers: Mapping[str, str]) -> Columns:
    """
    Return what each column is; *headers* are those that the user named for some fields.

    Raises:
        UnreadableFile: a header that the user named is not there, or no column holds dates.
    """
    return _ColumnGuess(sheet, headers).columns()


class _ColumnGuess:
    """The columns of a sheet, of which one after the other becomes a field."""

    def __init__(self, sheet: Sheet, headers: Mapping[str, str]) -> None:
        rows = [row for row in sheet.rows if not row.fault]
        self.sheet = sheet
        self.profiles = {
            header: ColumnProfile.of(header, place, [row.cells.get(header, "") for row in rows])
            for place, header in enumerate(sheet.headers)
        }
        self.fields: dict[str, tuple[str, str]] = {}
        self.ties: list[str] = []
        for field, header in headers.items():
            self.take(field, self._header_like(header, field), _NAMED_BY_USER)

    def columns(self) -> Columns:
        self._choose_dates()
        self._choose_by_name()
        self._choose_title()
        self._choose_summary()
        self._choose_lane()
        self._choose_links()
        # a second date is less than the first, so the order of choice stays
        used = [self._report(header, *choice) for header, choice in self.fields.items()]
        others = [header for header in self.sheet.headers if header not in self.fields]
        unused = [self._report(header, "", _UNUSED) for header in others]
        return Columns((*used, *unused), tuple(self.ties))

    def take(self, field: str, header: str, because: str) -> None:
        self.fields[header] = (field, because)

    def free(self) -> list[ColumnProfile]:
        """Return the columns with anything in them that are no field yet."""
        profiles = self.profiles.values()
        return [column for column in profiles if column.header not in self.fields and column.cells]

    def _has(self, field: str) -> bool:
        return any(field == chosen for chosen, _ in self.fields.values())

    def _report(self, header: str, field: str, because: str) -> ColumnReport:
        return ColumnReport(header, field, because, self.profiles[header].examples)

    def _header_like(self, header: str, field: str) -> str:
        """Return the header of the sheet that the user means."""
        headers = self.sheet.headers
        if header in headers:
            return header
        for other in headers:
            if plain_name(other) == plain_name(header):
                return other
        raise UnreadableFile(
            f"there is no column “{header}” for {field}; there are {', '.join(headers)}"
        )

    def _choose_dates(self) -> None:
        settled = {field for field, _ in self.fields.values()}
        dates = DateColumns(self.sheet, self.free(), settled)
        for choice in dates.choices():
            self.take(choice.field, choice.header, choice.because)
        self.ties += dates.ties

    def _choose_by_name(self) -> None:
        """Take what is known by its name, where what is in it is of that kind."""
        for field, fits in _FITS.items():
            if self._has(field):
                continue
            for column in _likeliest(field, self.free()):
                is_likeliest = field == _likeliest_field(column.header)
                has_room = field in _MANY or not self._has(field)
                if is_likeliest and has_room and fits(column):
                    self.take(field, column.header, _because_of_name(column))
        if not self._has("media"):
            for column in _likeliest("credit", self.free()):
                self.take("source", column.header, _because_of_name(column))

    def _choose_title(self) -> None:
        if self._has("title"):
            return
        named = [column for column in _likeliest("title", self.free()) if column.is_text(0.8)]
        if not named:
            self._choose_title_by_content()
            return
        title, *others = sorted(named, key=_repeats_itself)
        self.take("title", title.header, _because_of_name(title))
        rivals = [column for column in others if likeness(column.header, "title") > 0.9]
        self._add_tie("title", title, rivals)

    def _choose_title_by_content(self) -> None:
        texts = [
            column
            for column in self.free()
            if column.is_text()
            and likeness(column.header, "summary") < 0.9
            and not _repeats_itself(column)
        ]
        if not texts:
            return
        title = max(texts, key=_likelihood_of_title)
        self.take("title", title.header, _because_it_differs(title))
        rivals = [
            column
            for column in texts
            if column is not title and column.differs and column.length <= _TITLE
        ]
        self._add_tie("title", title, rivals)

    def _choose_summary(self) -> None:
        if self._has("summary"):
            return
        texts = [column for column in self.free() if column.is_text() or _is_prose(column)]
        likely = _likeliest("summary", texts)
        named = [column for column in likely if likeness(column.header, "summary") > 0.9] or likely
        if not named:
            self._choose_summary_by_length(texts)
            return
        summary = _longest(named)
        self.take("summary", summary.header, _because_of_name(summary))
        self._add_tie("summary", summary, [column for column in named if column is not summary])

    def _choose_summary_by_length(self, texts: list[ColumnProfile]) -> None:
        titles = [header for header, (field, _) in self.fields.items() if field == "title"]
        shortest = max([20, *(self.profiles[header].length for header in titles)])
        long = [
            column
            for column in texts
            if column.length >= shortest and column.distinct >= 0.3 * len(column.cells)
        ]
        if long:
            self.take("summary", _longest(long).header, "its texts are the longest")

    def _choose_lane(self) -> None:
        if self._has("lane"):
            return
        for column in _likeliest("lane", self.free()):
            name = f"“{column.header}”"
            if _makes_groups(column):
                groups = f"it is called {name}, and it makes {_groups_of(column)}"
                self.take("lane", column.header, groups)
                return
            self.ties.append(
                f"{name} could be the lane by its name, but differs in nearly every row"
            )

    def _choose_links(self) -> None:
        for column in self.free():
            if column.addresses >= 0.5:
                self.take("link", column.header, _because_of_addresses(column))

    def _add_tie(self, field: str, chosen: ColumnProfile, rivals: list[ColumnProfile]) -> None:
        if rivals:
            names = ", ".join(f"“{column.header}”" for column in rivals)
            self.ties.append(
                f"the {field} could also be {names}; “{chosen.header}” was taken; "
                f"--map {field}=… changes it"
            )


_MANY = ("source", "link", "media")
_FITS: Mapping[str, Callable[[ColumnProfile], bool]] = {
    "id": lambda column: column.distinct > 0.9 * len(column.cells),
    "words": lambda column: column.addresses < 0.5,
    "media": lambda column: column.addresses > 0,
    "caption": lambda column: column.words > 0,
    "credit": lambda column: column.words > 0,
    "link": lambda column: column.addresses > 0,
    "source": lambda column: column.dates < 0.8,
}


def _likeliest(field: str, columns: list[ColumnProfile]) -> list[ColumnProfile]:
    """Return the columns that are called like a field, the likeliest first."""
    named = [column for column in columns if likeness(column.header, field)]
    return sorted(named, key=lambda column: -likeness(column.header, field))


def _likeliest_field(header: str) -> str:
    return max(FIELDS, key=lambda field: likeness(header, field))


def _longest(columns: Iterable[ColumnProfile]) -> ColumnProfile:
    return max(columns, key=lambda column: column.length)


def _likelihood_of_title(column: ColumnProfile) -> tuple[bool, bool, int, int]:
    return column.differs, column.length <= _TITLE, len(column.cells), -column.place


def _repeats_itself(column: ColumnProfile) -> bool:
    """Whether the same few words stand in most rows."""
    return len(column.cells) > 2 and column.distinct < 0.3 * len(column.cells)


def _is_prose(column: ColumnProfile) -> bool:
    return column.length > _GROUP_NAME and column.addresses < 0.5


def _makes_groups(column: ColumnProfile) -> bool:
    """Whether a column that is called like a lane puts rows into groups."""
    if column.dates >= 0.5 or column.addresses >= 0.5:
        return False
    if not column.differs or column.distinct == 1:
        return True
    is_named = likeness(column.header, "lane") > 0.9
    return is_named and len(column.cells) <= _FEW_ROWS and column.length <= _GROUP_NAME


def _groups_of(column: ColumnProfile) -> str:
    if column.distinct == 1:
        return "one group"
    return f"{column.distinct:,} groups in {len(column.cells):,} rows"


def _because_of_name(column: ColumnProfile) -> str:
    addresses = f", and {_because_of_addresses(column)}" if column.addresses >= 0.5 else ""
    return f"it is called “{column.header}”{addresses}"


def _because_it_differs(column: ColumnProfile) -> str:
    count = len(column.cells)
    if count == 1:
        return "it holds words"
    return f"it holds words, and {share_of(column.distinct / count, count)} differ"


def _because_of_addresses(column: ColumnProfile) -> str:
    if len(column.sample) == 1:
        return "its one cell is an address"
    return f"{share_of(column.addresses, len(column.sample))} are addresses"
