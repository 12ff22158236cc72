"""Translate the words of a date into English, for the one reader of dates, which knows English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from timeline.dates.languages import LANGUAGES, ORDINALS, Script
from timeline.dates.languages.calendar_names import MONTHS, WEEKDAYS

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_SHORTEST = 3  # letters of a month, unless that is its whole name
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
_LETTERS = {
    "ي": "ی",
    "ى": "ی",
    "ك": "ک",
    "ة": "ه",
    "ـ": "",
    "ʿ": "'",
    "ʾ": "'",
    "ʻ": "'",
    "ʼ": "'",
    "’": "'",
    "‘": "'",
}
_SAME = str.maketrans(_DASHES | _LETTERS | {"،": ",", "؛": ";"})
_NUMERALS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_WORD = re.compile(r"[^\W\d_]+")
_ELIDED = re.compile("(?<![a-z])(?:l|d|dell|nell|all|dall|sull|un|s|t)'")
_SUFFIX = "(?:\\.|eme|ieme|ere|er|ste|de|e|o|a|st|nd|rd|th|-?(?:го|ого|й|ий|я|е|х|м|ма|та|те))"
_ORDINAL = re.compile(rf"(?<=[0-9]){_SUFFIX}(?![^\W\d_])(?= ?[^\W\d_]|[-/][0-9])")
_DECADE = re.compile(
    "(?<![0-9])([0-9]{2,3}0)(?:er[ns]?|-?(?:е|х|ті|ти))(?![^\\W\\d_])(?: decade)?|decade "
    "([0-9]{2,3}0)"
)
_ATTACHED = re.compile("(?<=[0-9])[oa](?![^\\W\\d_])(?= )")  # 1º, 2ª
_ROMAN = re.compile(rf"(?<![a-z])([ivxl]+){_SUFFIX}?(?![a-z])")
_CENTURY_AFTER = re.compile("century ([0-9]+(?: ?[-/] ?[0-9]+)?)(?:th)?(?![a-z0-9])")
_CYRILLIC_ROMAN = re.compile("(?<![^\\W\\d_])[ivxlіх]{2,}(?![^\\W\\d_])|(?<![\\w-])х(?!\\w)")
_TO_LATIN = str.maketrans("іх", "ix")
_LATIN_MONTH = re.compile("(?<![0-9a-z])(7|8|9|10|x)(?:bris|bre|ber)(?![a-z])")
_NUMBERED = {"7": 8, "8": 9, "9": 10, "10": 11, "x": 11}
_PART_AFTER = re.compile("(half|quarter|third) (first|second|third|fourth|last|[0-9]+th)(?![a-z])")
_RUSSIAN_CENTURY = re.compile(r"(?<![^\W\d_])([ivxl]+|[0-9]{1,2})(?:-?\w\w?)? ?вв?(?:\.|$)")
_ENGLISH = {
    *_MONTHS,
    *("about", "before", "after", "since", "until", "from", "to", "between", "and", "or"),
    *("perhaps", "early"),
    *("mid", "late", "first", "second", "third", "fourth", "last", "half", "quarter", "century"),
    *("millennium", "spring", "summer", "autumn", "winter", "bc", "ad", "ah", "ap", "present"),
    *("s", "th"),
    *("farvardin", "ordibehesht", "khordad", "tir", "mordad", "shahrivar", "mehr", "aban", "azar"),
    *("dey", "bahman", "esfand"),
    *("muharram", "safar", "rabi", "i", "ii", "jumada", "rajab", "shaban", "ramadan"),
    *("shawwal", "dhu", "al", "qada", "hijja"),
}  # fmt: skip


@dataclass(frozen=True)
class Language:
    """What reads the words of one language."""

    script: Script
    english: Mapping[str, str]
    "English by words, both as `folded` leaves them."
    words: frozenset[str]
    "Each single word."
    phrases: re.Pattern[str]


def folded(text: str) -> str:
    """
    Return text in small letters, without accents and doubled spaces.

    Figures become 0 to 9, all hyphens one kind.

    >>> folded("Août ۱۸۳۰ – März")
    'aout 1830 - marz'
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = (char for char in plain if unicodedata.category(char) not in ("Mn", "Cf"))
    figures = (str(unicodedata.decimal(char)) if char.isdecimal() else char for char in kept)
    return " ".join("".join(figures).translate(_SAME).split()).strip(" \"'`“”«»„;")


def in_english(text: str) -> Iterator[str]:
    """
    Yield what a folded text says, once for each language of which every word in it is.

    >>> list(in_english("vers la fin du xviiie siecle"))
    ['late 18 century']
    """
    bare = _ELIDED.sub(" ", _CYRILLIC_ROMAN.sub(lambda match: match[0].translate(_TO_LATIN), text))
    bare = _RUSSIAN_CENTURY.sub(r"\1 век", bare)
    bare = _LATIN_MONTH.sub(lambda match: f" {_MONTHS[_NUMBERED[match[1]]]} ", bare)
    words = _WORD.findall(_DECADE.sub("", bare))
    seen = {text}
    for language in _languages() if words else ():
        if all(word in language.words or _is_known(word) for word in words):
            english = _translated(bare, language)
            if english not in seen and _says_when(english, bare):
                seen.add(english)
                yield english


def _says_when(english: str, bare: str) -> bool:
    """Whether only English is left, and a number that is more than that of a page or a room."""
    if not {*_WORD.findall(english)} <= _ENGLISH or re.fullmatch(r"s\.? ?[0-9]+", bare):
        return False
    if english.startswith("until ") and re.match("a[ .0-9]", bare):
        return False  # a 1850, which is no end
    return bool(
        re.search("[0-9]{3}|[0-9].* (?:century|millennium|bc|ad|ah|ap)|(?:ad|ah) [0-9]", english)
    )


def _is_known(word: str) -> bool:
    return word in _ENGLISH or bool(re.fullmatch(rf"[ivxl]+{_SUFFIX}?|{_SUFFIX}", word))


def _translated(text: str, language: Language) -> str:
    """Return a text in English words, in the order in which English has them."""
    decades = _DECADE.sub(lambda match: f"{match[1] or match[2]}s", text)
    known = _ATTACHED.sub("", decades)
    english = _spaced(
        language.phrases.sub(lambda match: f" {language.english[_key(match[0])]} ", known)
    )
    english = _DECADE.sub(lambda match: f"{match[1] or match[2]}s", english).replace(
        "s decade", "s"
    )
    english = _spaced(_ORDINAL.sub(" ", _PART_AFTER.sub(r"\2 \1", english)))
    if re.search("century|millennium|half|third|quarter", english):
        english = _ROMAN.sub(lambda match: str(_number(match[1])), english)
    english = _CENTURY_AFTER.sub(r"\1 century", english)
    english = re.sub("(?<=.) from (?=.)", " ", english)
    english = re.sub("^([0-9]+ century) (early|mid|late)$", r"\2 \1", english)
    english = re.sub("^half(?= )", "mid", english)
    return re.sub("^to(?= )", "before" if language.script == "Cyrillic" else "until", english)


def _spaced(text: str) -> str:
    return re.sub(r" ([,.)])", r"\1", " ".join(text.split())).strip(" ,")


def _number(roman: str) -> int:
    """Return what a Roman numeral is; those of a wrong form are read as their letters say."""
    values = [_NUMERALS[letter] for letter in roman]
    return sum(
        -one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True)
    )


def _key(words: str) -> str:
    """Return words as they stand in the table, without the points and hyphens of abbreviations."""
    return " ".join(_WORD.findall(words))


@cache
def _languages() -> tuple[Language, ...]:
    return tuple(_language(*source) for source in LANGUAGES)


def _language(script: Script, code: str, words: Mapping[str, str]) -> Language:
    english = {
        _folded_words(phrase): meant for meant in words for phrase in words[meant].split("|")
    }
    for number, ordinals in enumerate(ORDINALS.get(script, ()), start=1):
        english |= {_folded_words(ordinal): f"{number}th" for ordinal in ordinals.split("|")}
    english = _weekdays(code) | _months(code) | english
    single_words = frozenset(word for phrase in english for word in phrase.split())
    return Language(script, english, single_words, _any_of(english))


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Match any of these phrases, longest first, with points and hyphens of abbreviations."""
    ordered = sorted(phrases, key=len, reverse=True)
    patterns = (r"\.?[ -]?".join(map(re.escape, phrase.split())) + r"\.?" for phrase in ordered)
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(patterns)})(?![^\W\d_])")


def _months(code: str) -> dict[str, str]:
    """Return a language's names of months, and what they can be cut to without ambiguity."""
    english: dict[str, set[str]] = {}
    for number, names in enumerate(MONTHS[code].split(", ") if code else ()):
        for name in names.split("|"):
            for form in _with_cuts(_folded_words(name)):
                english.setdefault(form, set()).add(_MONTHS[number])
    return {form: months.pop() for form, months in english.items() if len(months) == 1}


def _with_cuts(name: str) -> set[str]:
    """Return a name of one word with its beginnings, which are its abbreviations."""
    lengths = range(_SHORTEST, len(name)) if " " not in name else ()
    return {name, *(name[:length] for length in lengths)}


def _weekdays(code: str) -> dict[str, str]:
    """Return the names of weekdays, which say nothing that their date does not."""
    names = WEEKDAYS[code].split("|") if code else ()
    return {_folded_words(name): "" for name in names}


def _folded_words(phrase: str) -> str:
    return _key(folded(phrase))
