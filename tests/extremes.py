"""A timeline of the shortest and the longest texts a file may have, in English and Persian."""

from random import Random
from typing import Any

import yaml

WORDS = (
    "a I of the army said that nobody counted Tehran's representatives, "
    "reorganisation; misunderstandings."
)
PERSIAN = "سپاه قدس در آن سال می‌گوید که فرماندهان نیروها را ندیده‌اند؛ بازسازمان‌دهی نشد."
#: A word that no line has room for, and the same in Persian.
ENDLESS = ("Donaudampfschifffahrt" * 15)[:300], ("نمی‌خواستندشان" * 22)[:300]
#: How many words a text of no fixed length may have: most are short, and some fill more than a
#: screen.
LENGTHS = (1, 3, 8, 15, 15, 30, 30, 60, 60, 120, 700)
STANCES = "supports", "disputes", "context"


def extremes(seed: int, *, events: int = 12) -> str:
    """Return a timeline as YAML, with a tour over its events, alone and in pairs, and questions."""
    chance = Random(seed)
    ids = [f"event-{number}" for number in range(events)]
    file: dict[str, Any] = {
        "title": _text(chance, 8),
        "about": _text(chance, 20),
        "span": "1990/2020",
        "lanes": [{"id": "short", "title": "I"}, {"id": "long", "title": _text(chance, 12)}],
        "sources": {f"source-{number}": _source(chance) for number in range(6)},
        "events": [_event(chance, key, 1990 + number) for number, key in enumerate(ids)],
        "tours": [
            {"id": "all", "title": _text(chance, 6), "aim": _text(chance, 30), "minutes": 45}
            | {"steps": _steps(chance, ids)}
        ],
    }
    return yaml.safe_dump(file, allow_unicode=True, sort_keys=False, width=10_000)


def endless() -> str:
    """Return a timeline as YAML, each text of which is one word of as many letters as it may be."""
    word, persian = ENDLESS
    quote = {"source": "press", "text": word}
    report = {"source": "board", "says": word, "date": "1992"}
    event = {"title": word[:60], "summary": f"{word}e", "date_note": word, "ask": word}
    file: dict[str, Any] = {
        "title": word,
        "about": f"{word}. {word}",
        "span": "1990/2001",
        "lanes": [{"id": "long", "title": word, "about": word}, {"id": "short", "title": "I"}],
        "people": {"she": {"name": word, "kind": "person", "name_fa": persian, "about": word}},
        "places": {"quay": {"name": word, "country": word, "lat": "1", "lon": "2"}},
        "sources": {
            "press": _endless_source(word) | {"publisher": word, "rights": word},
            "board": _endless_source(word) | {"derived_from": ["press"]},
        },
        "events": [
            {"id": "first", "date": "1991", "lane": "long", "origin": "article", **event}
            | {"people": ["she"], "places": ["quay"], "importance": 1}
            | {"quotes": [quote | {"id": "words"}]}
            | {"evidence": [report | {"stance": "supports", "about": ["words"]}]},
            {"id": "second", "date": "1992-05/1995", "lane": "short", "origin": "record", **event}
            | {"quotes": [quote | {"id": "words"}]}
            | {"evidence": [report | {"stance": "disputes", "about": ["words"]}]},
        ],
        "tours": [
            {"id": "all", "title": word, "aim": word, "minutes": 45}
            | {
                "steps": [
                    {"event": "first", "say": word, "ask": word},
                    {"events": ["first", "second"], "say": word, "ask": word},
                    {"question": word, "say": word},
                ]
            }
        ],
    }
    return yaml.safe_dump(file, allow_unicode=True, sort_keys=False, width=10_000)


def _endless_source(word: str) -> dict[str, Any]:
    about = {"title": word, "note": word, "url": f"https://example.org/{word}"}
    authors = [word, {"institution": word}]
    return {"type": "report", "nature": "news", "issued": "2000", "author": authors, **about}


def _text(chance: Random, words: int) -> str:
    """Return so many words; one in three is Persian, and one in six has a word without an end."""
    persian = chance.random() < 1 / 3
    found = chance.choices((PERSIAN if persian else WORDS).split(), k=words)
    if chance.random() < 1 / 6:
        found[chance.randrange(words)] = ENDLESS[persian]
    return " ".join(found)


def _any_text(chance: Random) -> str:
    return _text(chance, chance.choice(LENGTHS))


def _title(chance: Random) -> str:
    """Return at most the 60 letters that a title may have."""
    return chance.choice(
        ("I", "W" * 60, _text(chance, 9)[:60].strip(), _text(chance, 4)[:60].strip())
    )


def _source(chance: Random) -> dict[str, Any]:
    source = {"type": "report", "title": _text(chance, chance.choice((1, 6, 25))), "nature": "news"}
    return source | chance.choice(({}, {"author": ["A. Writer"], "issued": "2003-05"}))


def _event(chance: Random, key: str, year: int) -> dict[str, Any]:
    sources = [f"source-{number}" for number in range(6)]
    quotes = [
        {"id": f"{key}-{number}", "source": chance.choice(sources[:3])}
        | {"text": f"Quote {number} of {key}: {_text(chance, words)}"}
        for number, words in enumerate(
            chance.choices((1, 5, 20, 55), k=chance.choice((1, 1, 2, 4, 9))), 1
        )
    ]
    evidence = [
        {
            "source": chance.choice(sources[3:]),
            "says": f"Report {number} on {key}: {_any_text(chance)}",
        }
        | {"stance": chance.choice(STANCES), "about": [chance.choice(quotes)["id"]]}
        for number in range(1, 1 + chance.choice((0, 1, 3, 6, 12)))
    ]
    return {
        "id": key,
        "title": _title(chance),
        "date": chance.choice(
            (f"{year}", f"[{year}-02-01..{year}-11-30]", f"{year}-21~/{year}-23~")
        ),
        "lane": chance.choice(("short", "long")),
        "origin": "article",
        "summary": f"Summary of {key}: {_text(chance, 12)}",
        "quotes": quotes,
        "evidence": evidence,
    }


def _steps(chance: Random, ids: list[str]) -> list[dict[str, Any]]:
    """Return each event alone, each second one beside the next, and questions of all lengths."""
    alone: list[dict[str, Any]] = [{"event": key} for key in ids]
    pairs: list[dict[str, Any]] = [
        {"events": list(pair)} for pair in zip(ids[::2], ids[1::2], strict=False)
    ]
    asked = [{"question": _text(chance, words)} for words in (1, 12, 40, 300)]
    asks = [
        chance.choice(({}, {"ask": _text(chance, 9)}, {"ask": _any_text(chance)}))
        for _ in alone + pairs
    ]
    steps = [step | ask for step, ask in zip(alone + pairs, asks, strict=True)]
    return [{**step, "say": "What is said."} for step in [*steps, *asked]]
