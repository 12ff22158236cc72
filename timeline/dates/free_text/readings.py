"""Text that is not EDTF in; out, the EDTF texts that its writer may have meant, for a "did you mean"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain, product

from timeline.dates.calendars import Calendar, edtf_of
from timeline.dates.free_text.calendar_dates import converted
from timeline.dates.languages.translation import folded, in_english

_DASH = "\N{EN DASH}"
_DASHES = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2212", "-") | dict.fromkeys("\u2012\u2014\u2015", _DASH)
)
_QUOTATION_MARKS = " \"'`\u2018\u2019\u201c\u201d\u00ab\u00bb"

_POINT = f"[-{_DASH}./]"
_YEAR_FIRST = re.compile(f"(-?[0-9]{{4}}){_POINT}([0-9]{{1,2}})(?:{_POINT}([0-9]{{1,2}}))?")
_YEAR_LAST = re.compile(f"(?:([0-9]{{1,2}}){_POINT})?([0-9]{{1,2}}){_POINT}([0-9]{{4}})")
_EIGHT_DIGITS = re.compile("([0-9]{4})([0-9]{2})([0-9]{2})")
_WITH_TIME = re.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[t ][0-9].*")
_LIKE_EDTF = re.compile("-?[0-9X]{4}(-[0-9X]{2}){0,2}")
_SHORT_NEGATIVE = re.compile("-([1-9][0-9]{0,2})")

# years with the name of their era, in small letters: 44 BC, 200 B.C.E., AD 66, 66 CE
_BEFORE, _SINCE = r"b\.? ?c\.?(?: ?e\.?)?", r"a\.? ?d\.?|c\.? ?e\.?"
_YEAR_OF_ERA = re.compile(
    rf"\ba\.? ?d\.? ?(?P<since>[0-9]{{1,5}})(?![0-9])|"
    rf"(?<![0-9])(?P<year>[0-9]{{1,5}}) ?(?:(?P<before>{_BEFORE})|{_SINCE})(?![a-z])"
)
_DECADE_BEFORE = re.compile(f"(?:the )?([0-9]{{1,3}}0)'?s {_BEFORE}")
_COMPLEMENT = str.maketrans("0123456789", "9876543210")
_LEAP_YEAR = 2000  # stands for the year of an era while the words around it are read

_DECADE = re.compile("(?:the )?([0-9]{2})([0-9])0'?s")
_WINTER = re.compile(
    f"(?:the )?winter(?: of)? ([0-9]{{4}})(?:[-{_DASH}/](?:[0-9]{{2}})?([0-9]{{2}}))?"
)
_FILLERS = {"the", "of", "in", "st", "nd", "rd", "th"}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = re.compile(
    "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|"
    "sep(t|tember)?|oct(ober)?|nov(ember)?|dec(ember)?"
)
_QUALIFYING_WORDS = (
    ("?", re.compile("(?:perhaps|possibly|probably|maybe) ")),
    ("~", re.compile(r"(?:about|around|approximately|circa) |ca?\.? ?(?=[0-9])|ca?\. ")),
)

_SEPARATORS = tuple(
    re.compile(pattern)
    for pattern in (
        " (?:to|until|till) ",
        f" [-{_DASH}] ",
        _DASH,
        " ?/ ?",
        " ?- ?(?=[0-9]{4}(?![0-9]))",  # 2013-2015
        f"(?<=[0-9])-(?=[0-9]{{1,3}} ?(?:{_BEFORE}|{_SINCE})(?![a-z]))",  # 300-250 BC
        "(?<=[a-z0-9])-(?=[0-9]{1,2} [a-z]|[a-z]+ [0-9]{4})",  # 27-29 December 2019, April-June 2013
    )
)
_SHORT_END = re.compile(f"([0-9]{{4}}(?:-[0-9]{{2}})*)[{_DASH}/]([0-9]{{2}})")  # 1997/98
_SHORT_YEAR = re.compile(
    "([0-9]{4})-(1[3-9]|20|4[2-9]|[5-9][0-9])"
)  # 1997-98, not a month or season of EDTF
_OPEN_ENDS = {"since": "{}/..", "until": "../{}", "till": "../{}"}
_BETWEEN = re.compile("(?:some ?time )?between (.+) and (.+)")
_PERSIAN_DAY = re.compile("1(?:3[0-9]{2}|4[01][0-9])/[0-9]{1,2}/[0-9]{1,2}")
_NOW = re.compile("(?<![0-9])1[2-4][0-9]{2}(?![0-9])")  # years of other calendars in our time
_BEFORE_1600 = re.compile("(?<![0-9])1[0-5][0-9]{2}(?![0-9])")


def readings(text: str) -> list[str]:
    """
    Return what *text* may mean in EDTF, likeliest first.

    Every word in it must be understood: "late 2016" gives nothing, since 2016 would say something else. What
    is returned looks like EDTF and may be no date all the same (2013-02-30): keep what parses.
    """
    foreign = (reading for english in in_english(folded(text)) for reading in _of(english))
    found = dict.fromkeys(chain(_of(_plain(text)), foreign))
    if any(char.isdecimal() and not char.isascii() for char in text):
        persian = any("\u06f0" <= char <= "\u06f9" for char in text)
        found = dict.fromkeys(_in_our_calendar(reading, persian) for reading in found)
    return [reading for reading in dict.fromkeys(chain(_of_other_calendar(text), found)) if reading]


def _of(plain: str) -> Iterator[str]:
    yield from chain(_sets(plain), _spans(plain), _dates(plain))


def _of_other_calendar(text: str) -> Iterator[str]:
    """Read a Persian or Hijri date, by its name of month or era, its figures, or as Persians write a day."""
    plain = folded(text)
    usual = _usual(text) if _NOW.search(plain) else None
    for form in (plain, *in_english(plain)):
        with suppress(ValueError):
            if date := converted(form, usual):
                yield date.edtf
                return


def _usual(text: str) -> Calendar | None:
    """Return the calendar of the figures that a date is written in."""
    if any("\u06f0" <= char <= "\u06f9" for char in text) or _PERSIAN_DAY.fullmatch(text):
        return Calendar.SOLAR
    return Calendar.LUNAR if any("\u0660" <= char <= "\u0669" for char in text) else None


def _plain(text: str) -> str:
    """Return *text* in small letters, ASCII digits, two kinds of dash, single spaces, no quotation marks."""
    compatible = unicodedata.normalize("NFKC", text).translate(_DASHES)
    visible = (char for char in compatible if unicodedata.category(char) != "Cf")
    ascii_digits = (
        str(unicodedata.decimal(char)) if char.isdecimal() else char for char in visible
    )
    return " ".join("".join(ascii_digits).casefold().split()).strip(_QUOTATION_MARKS)


def _in_our_calendar(reading: str, persian: bool) -> str:
    """
    Take a year before 1600, in digits that are not ASCII, for one of another calendar.

    Days in Persian digits are read as Solar Hijri; anything else of such a year gives nothing, rather than a
    date six centuries off.
    """
    if persian:
        reading = re.sub(r"1[2-4][0-9]{2}-[0-9]{2}-[0-9]{2}", _gregorian_day, reading)
    return "" if _BEFORE_1600.search(reading) else reading


def _gregorian_day(solar_hijri: re.Match[str]) -> str:
    with suppress(ValueError):
        year, month, day = map(int, solar_hijri[0].split("-"))
        return edtf_of(Calendar.SOLAR, year, month, day)
    return solar_hijri[0]


def _sets(plain: str) -> Iterator[str]:
    if between := _BETWEEN.fullmatch(plain):
        yield from (f"[{first}..{last}]" for first, last in _ends(*between.groups()))
    if plain.count(" or ") == 1:
        yield from (f"[{first},{last}]" for first, last in _ends(*plain.split(" or ")))
    bare = plain.strip("[]{} ")
    if bare.count("..") == 1 and "," not in bare:
        for first, last in _ends(*bare.split("..")):
            if not plain.startswith("{"):
                yield f"[{first}..{last}]"
            if not plain.startswith("["):
                yield f"{first or '..'}/{last or '..'}"
    elif plain.startswith("["):
        yield "[" + "".join(_only_reading(piece) for piece in re.split(r"(\.\.|,)", bare)) + "]"
        yield from (f"[{span.replace('/', '..')}]" for span in _spans(bare))


def _spans(plain: str) -> Iterator[str]:
    if _WINTER.fullmatch(plain):
        return  # the winter 2013/14 is one season
    short = _SHORT_END.fullmatch(plain) or _SHORT_YEAR.fullmatch(plain)
    if short and not short[1].endswith(short[2]):
        yield f"{short[1]}/{short[1][:-2]}{short[2]}"
    word, _, rest = plain.partition(" ")
    if word in _OPEN_ENDS:
        yield from (_OPEN_ENDS[word].format(date) for date in _dates(rest))
    for separator in _SEPARATORS:
        halves = separator.split(plain.removeprefix("from "))
        if len(halves) == 2 and (all(halves) or "/" in plain):
            yield from (f"{first}/{last}" for first, last in _ends(*halves))


def _ends(first: str, last: str) -> Iterator[tuple[str, str]]:
    """
    Read both, and the other way round if they run backwards.

    What the first leaves out is taken from the last: 27 to 29 December 2019.
    """
    if first.strip(" .") and not (re.search("[0-9]{4}", first) or _YEAR_OF_ERA.search(first)):
        first = " ".join([first, *last.split()[len(first.split()) :]])
    for before, after in product(_dates(first), _dates(last)):
        yield before, after
        if ".." not in (before, after) and _runs_backwards(_sortable(before), _sortable(after)):
            yield after, before


def _runs_backwards(before: str, after: str) -> bool:
    return before[: len(after)] > after[: len(before)]


def _sortable(date: str) -> str:
    """Return the text of a date so that texts sort as dates do: the greater a negative year, the earlier."""
    return date[:5].translate(_COMPLEMENT) + date[5:] if date.startswith("-") else date


def _only_reading(piece: str) -> str:
    if piece in ("..", ","):
        return piece
    found = set(_dates(piece))
    return found.pop() if len(found) == 1 else "not clear"


def _dates(text: str) -> Iterator[str]:
    body = text.strip()
    if body in ("", ".."):
        yield body
        return
    marks = set(re.findall("[?~%]", body))
    body = re.sub("[?~%]", "", body).strip()
    for mark, words in _QUALIFYING_WORDS:
        if leading := words.match(body):
            body = body[leading.end() :]
            marks.add(mark)
    qualifier = "%" if len(marks) > 1 else "".join(marks)
    for date in chain(_of_era(body), _in_numbers(body), _in_words(body)):
        yield date + qualifier


def _of_era(body: str) -> Iterator[str]:
    """Read a date whose year has the name of its era, or a decade before it."""
    if match := _DECADE_BEFORE.fullmatch(body):
        last = 1 - int(match[1])
        for years in (10, 100) if last % 100 == 1 else (10,):
            yield f"[{_year(last - years + 1)}..{_year(last)}]"
    elif (match := _YEAR_OF_ERA.search(body)) and (number := int(match["since"] or match["year"])):
        moved = (1 - number if match["before"] else number) - _LEAP_YEAR
        plain = body[: match.start()] + str(_LEAP_YEAR) + body[match.end() :]
        for date in (
            [plain] if plain == str(_LEAP_YEAR) else chain(_in_numbers(plain), _in_words(plain))
        ):
            yield _year(int(date[:4]) + moved) + date[4:]


def _year(number: int) -> str:
    return f"{number:0{5 if number < 0 else 4}}"


def _in_numbers(body: str) -> Iterator[str]:
    close = re.sub(f" ?({_POINT}) ?", r"\1", body)
    like_edtf = close.replace(_DASH, "-").upper()
    if _LIKE_EDTF.fullmatch(like_edtf):
        yield like_edtf
    if match := _SHORT_NEGATIVE.fullmatch(close):
        yield from (_year(1 - int(match[1])), _year(-int(match[1])))
    if match := _YEAR_FIRST.fullmatch(close):
        year, second, third = match.groups()
        yield _iso(year, second, third)
        if third and int(second) > 12:
            yield _iso(year, third, second)
    if match := _YEAR_LAST.fullmatch(close):
        first, second, year = match.groups()
        yield _iso(year, second, first)
        yield _iso(year, first or second, second if first else None)
    if match := _EIGHT_DIGITS.fullmatch(close):
        yield _iso(*match.groups())
    if match := _WITH_TIME.fullmatch(body):
        yield match[1]


def _iso(year: str, month: str, day: str | None) -> str:
    return "-".join(number.zfill(2) for number in (year, month, day) if number)


def _in_words(body: str) -> Iterator[str]:
    if match := _DECADE.fullmatch(body):
        century, decade = match.groups()
        yield f"{century}{decade}X"
        if decade == "0":
            yield f"{century}XX"
    elif match := _WINTER.fullmatch(body):
        year = int(match[1])
        if match[2] is None:
            yield f"{year - 1:04}-24"
        if match[2] is None or int(match[2]) == (year + 1) % 100:
            yield f"{year:04}-24"
    elif re.fullmatch("[a-z0-9 .,-]+", body):
        yield from _named(body)


def _named(body: str) -> Iterator[str]:
    """Read one month or season, one year of four digits and, with a month, perhaps a day."""
    names = [word for word in re.findall("[a-z]+", body) if word not in _FILLERS]
    numbers = re.findall("[0-9]+", body)
    years, days = [n for n in numbers if len(n) == 4], [n for n in numbers if len(n) <= 2]
    if len(names) != 1 or len(years) != 1 or len(years + days) != len(numbers):
        return
    if _MONTH.fullmatch(names[0]) and len(days) <= 1:
        yield _iso(years[0], str(_MONTHS.index(names[0][:3]) + 1), days[0] if days else None)
    elif names[0] in _SEASONS and not days:
        yield f"{years[0]}-{_SEASONS[names[0]]}"
