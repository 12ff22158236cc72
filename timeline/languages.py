"""Translate the words of a date into English, for the one reader of dates, which knows English.

Names of months are those of CLDR, which has them in the genitive, short, and as Baghdad or Algiers say them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from timeline.date_words import LANGUAGES, ORDINALS, Script

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
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_WORD = re.compile(r"[^\W\d_]+")
_ELIDED = re.compile("(?<![a-z])(?:l|d|dell|nell|all|dall|sull|un|s|t)'")
_SUFFIX = "(?:\\.|eme|ieme|ere|er|ste|de|e|o|a|st|nd|rd|th|-?(?:го|ого|й|ий|я|е|х|м|ма|та|те))"
_ORDINAL = re.compile(rf"(?<=[0-9]){_SUFFIX}(?![^\W\d_])(?= ?[^\W\d_])")
_DECADE = re.compile(
    "(?<![0-9])([0-9]{2,3}0)(?:er[ns]?|-?(?:е|х|ті|ти))(?![^\\W\\d_])(?: decade)?|decade ([0-9]{2,3}0)"
)
_ROMAN_BEFORE = re.compile(rf"(?<![a-z])([ivxl]+){_SUFFIX}? (?=(?:century|half|quarter)(?![a-z]))")
_CENTURY_AFTER = re.compile(r"century (?:([ivxl]+)|([0-9]+)(?:th)?)(?![a-z0-9])")
_PART_AFTER = re.compile("(half|quarter) (first|second|third|fourth|last|[0-9]+th)(?![a-z])")
_RUSSIAN_CENTURY = re.compile(r"(?<![^\W\d_])([ivxl]+|[0-9]{1,2})(?:-?\w\w?)? ?вв?(?:\.|$)")
_ENGLISH = {
    *_MONTHS,
    *("about", "before", "after", "since", "until", "from", "to", "between", "and", "or", "perhaps", "early"),
    *("mid", "late", "first", "second", "third", "fourth", "last", "half", "quarter", "century"),
    *("millennium", "spring", "summer", "autumn", "winter", "bc", "ad", "ah", "ap", "present", "s", "th"),
    *("farvardin", "ordibehesht", "khordad", "tir", "mordad", "shahrivar", "mehr", "aban", "azar", "dey"),
    *("bahman", "esfand", "muharram", "safar", "rabi", "i", "ii", "jumada", "rajab", "shaban", "ramadan"),
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
    Return text in small letters without accents, with figures 0 to 9, one kind of hyphen and single spaces.

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
    bare = _ELIDED.sub(" ", text)
    words = _WORD.findall(_DECADE.sub("", bare))
    seen = {text}
    for language in _languages():
        if words and all(word in language.words or _is_known(word) for word in words):
            english = _translated(bare, language)
            is_until = english.startswith("until ") and re.match("a[ .]", bare)  # a 1850, which is no end
            if english not in seen and not is_until and {*_WORD.findall(english)} <= _ENGLISH:
                seen.add(english)
                yield english


def _is_known(word: str) -> bool:
    return word in _ENGLISH or bool(re.fullmatch(rf"[ivxl]+{_SUFFIX}?|{_SUFFIX}", word))


def _translated(text: str, language: Language) -> str:
    """Return a text in English words, in the order in which English has them."""
    decades = _DECADE.sub(lambda match: f"{match[1] or match[2]}s", _RUSSIAN_CENTURY.sub(r"\1 век", text))
    english = _spaced(language.phrases.sub(lambda match: f" {language.english[_key(match[0])]} ", decades))
    english = _DECADE.sub(lambda match: f"{match[1] or match[2]}s", english).replace("s decade", "s")
    english = _ORDINAL.sub(" ", _PART_AFTER.sub(r"\2 \1", english))
    english = _ROMAN_BEFORE.sub(lambda match: f"{_number(match[1])} ", _spaced(english))
    english = _CENTURY_AFTER.sub(lambda match: f"{match[2] or _number(match[1])} century", english)
    english = re.sub("^([0-9]+ century) (early|mid|late)$", r"\2 \1", english)
    english = re.sub("^half(?= )", "mid", re.sub("(?<=.) from (?=.)", " ", english))
    return re.sub("^to(?= )", "before" if language.script == "Cyrillic" else "until", english)


def _spaced(text: str) -> str:
    return re.sub(r" ([,.)])", r"\1", " ".join(text.split())).strip(" ,")


def _number(roman: str) -> int:
    """Return what a Roman numeral is; those of a wrong form are read as their letters say."""
    values = [_ROMAN[letter] for letter in roman]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def _key(words: str) -> str:
    """Return words as they stand in the table, without the points and hyphens of abbreviations."""
    return " ".join(_WORD.findall(words))


@cache
def _languages() -> tuple[Language, ...]:
    return tuple(_language(*one) for one in LANGUAGES)


def _language(script: Script, locales: str, words: Mapping[str, str]) -> Language:
    english = {_key(folded(phrase)): meant for meant, all_of in words.items() for phrase in all_of.split("|")}
    english |= {
        _key(folded(word)): f"{number}th"
        for number, names in enumerate(ORDINALS.get(script, ()), start=1)
        for word in names.split("|")
    }
    for locale in locales.split():
        for name, month in _months(locale):
            english.setdefault(name, month)
    ordered = sorted(english, key=len, reverse=True)
    parts = (r"\.?[ -]?".join(map(re.escape, phrase.split())) + r"\.?" for phrase in ordered)
    phrases = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(parts)})(?![^\W\d_])")
    return Language(
        script, english, frozenset(word for phrase in english for word in phrase.split()), phrases
    )


def _months(locale: str) -> Iterator[tuple[str, str]]:
    """Yield the names of months in a language, and what they can be cut to without becoming another."""
    from babel.dates import get_month_names  # slow to import, and only foreign words need it

    names: dict[str, set[str]] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, context, locale).items():
                whole = _key(folded(name))
                cuts = {
                    whole,
                    *(whole[:length] for length in range(_SHORTEST, len(whole)) if " " not in whole),
                }
                for cut in cuts:
                    names.setdefault(cut, set()).add(_MONTHS[number - 1])
    yield from ((name, months.pop()) for name, months in names.items() if len(months) == 1)
