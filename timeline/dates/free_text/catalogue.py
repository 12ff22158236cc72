"""Put dates as archives and libraries write them, [186-?] or (1946), into plain words."""

from __future__ import annotations

import re

_NONE = re.compile(
    r"n\.? ?d\.?|s\.? ?[da]\.?|[oz]\.? ?j\.?|б\.? ?[гд]\.?|k\.? ?a\.?|n\.?/?a\.?|#n/a|#value!|"
    r"[-?.*x/_ ]+|(?:date )?(?:unknown|not known)|undated|not dated|no date|missing|none|null|"
    r"nil|nan|nat|tb[da]|sine anno|sans date|sin fecha|sem data|senza data|ohne (?:jahr|datum|"
    r"angabe)|unbekannt|inconnue?|desconocid[oa]|onbekend|без даты|неизвестно|невідомо|بدون "
    r"تاریخ|نامعلوم|غیر معروف|مجهول|بی ?تا|0{1,4}|0{4}([-/.])0{2}\1?0{0,2}|"
    r"0{1,2}([-/.])0{1,2}\2?0{2,4}"
)
_CORRECTED = re.compile(
    r".*[\[(](?:i\.? ?e\.?|recte|=|that is),? ([^\])]+)[\])]|(.*?) ?[\[(]sic!?[\])]"
)
_BRACKETS = re.compile(r"[\[\](){}<>]")
_DECADE = re.compile(r"(?<![0-9-])([0-9]{3})(?:[-_xu*]|\[-\])(?![0-9-])")
_CENTURY = re.compile(r"(?<![0-9-])([0-9]{2})(?:--|__|xx|uu|\*\*|\?\?)(?![0-9-])")
_OF_A_LIFE = re.compile(
    r"(?:fl|b|d|r|born|died|reigned|ruled|flourished|active|built|founded)(?:\. ?| "
    r")(?=[^a-z]*[0-9])"
)
_UNKNOWN_PARTS = (
    (re.compile(r"^([0-9]{4})([-/.])[?_]{1,2}\2[?_]{1,2}$"), r"\1\g<2>00\g<2>00"),
    (re.compile(r"^([0-9]{4})([-/.])([0-9]{1,2})\2[?_]{1,2}$"), r"\1\2\3\g<2>00"),
    (re.compile(r"^[?_]{1,2}([-/.])([0-9]{1,2})\1([0-9]{4})$"), r"00\1\2\1\3"),
    (re.compile(r"^[?_]{1,2}([-/.])[?_]{1,2}\1([0-9]{4})$"), r"00\g<1>00\1\2"),
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|cop\.|copyright|p?printed|publ?\.|published) ?(?=[0-9])")
_THOUSANDS = re.compile(r"(?<![0-9.,/-])([0-9]{1,3}(?:[,' ][0-9]{3})+)(?![0-9.,])")
_THOUSANDS_POINT = re.compile(
    r"(?<![0-9.,/-])([0-9]{1,3})\.([0-9]{3})(?=\s*(?:b\.? ?c|v\.? ?chr|av\.? ?j|a\.? ?c|до))"
)


_LIMITS = (
    (re.compile(r"^[<\u2264]=? ?(?=[^<>]+$)"), "before "),
    (re.compile(r"^[>\u2265]=? ?(?=[^<>]+$)"), "after "),
    (re.compile(r"^\+(?=[0-9]{4}-)"), ""),  # as Wikidata writes its years
    (re.compile("(?<=[0-9]{2})[.,;]$"), ""),  # as catalogues end a field
)


def says_none(text: str) -> bool:
    """
    Whether a folded text says in some way that there is no date.

    >>> says_none("n.d."), says_none("unknown"), says_none("-"), says_none("0000-00-00")
    (True, True, True, True)
    >>> says_none("1914")
    False
    """
    return _NONE.fullmatch(text.strip("[]() ")) is not None


def plain_words(text: str) -> tuple[str, tuple[str, ...]]:
    """
    Return a folded text without the marks of a catalogue, and what is said of them.

    >>> plain_words("[186-?]")
    ('186x?', ('the brackets of “[186-?]” say that the date was supplied; they are left out',))
    """
    said: tuple[str, ...] = ()
    if match := _CORRECTED.fullmatch(text):
        said = (f"“{text}” corrects itself; the date in brackets is kept",)
        text = match[1] or match[2]
    elif "[o.s" in text or "(o.s" in text:
        return text, ()
    for form, word in _LIMITS:
        text = form.sub(word, text)
    plain, left_out = _without_words_and_brackets(text)
    for form, zeros in _UNKNOWN_PARTS:
        plain = form.sub(zeros, plain)
    if re.fullmatch(r"1[0-9]{2}\?", plain):
        left_out += (f"“{text}” is read as the {plain[:3]}0s, not as the year {plain[:3]}",)
        plain = f"{plain[:3]}x?"
    return _in_plain_figures(plain), said + left_out


def _without_words_and_brackets(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text without © or fl. before it and without brackets, and what is said of them."""
    said: tuple[str, ...] = ()
    plain = _COPYRIGHT.sub("", text)
    if plain != text:
        said += (f"“{text}” is the year in which it was printed or registered",)
    if match := _OF_A_LIFE.match(plain):
        said += (f"“{text}” is read without “{match[0].strip()}”",)
        plain = plain[match.end() :]
    if re.search(r"[\[\]<>{}]|^\([^()]*[0-9][^()]*\)$", plain) and ".." not in plain:
        said += (f"the brackets of “{text}” say that the date was supplied; they are left out",)
        plain = _BRACKETS.sub("", plain).strip()
    return plain, said


def _in_plain_figures(text: str) -> str:
    """Return a text with x for each figure that is not known, and without marks of thousands."""
    masked = _CENTURY.sub(r"\1xx", _DECADE.sub(r"\1x", text))
    whole = _THOUSANDS.sub(lambda match: re.sub("[^0-9]", "", match[1]), masked)
    return _THOUSANDS_POINT.sub(r"\1\2", whole).strip()
