"""Whatever a table looks like, each of its cells is in the timeline or in the report."""

import csv
import io
import json
import re

from hypothesis import given
from hypothesis import strategies as st

from timeline.importers import import_bytes
from timeline.importers.drafts import ImportResult
from timeline.loading import load_bytes
from timeline.model import Event, Timeline

HEADERS = {
    "date": ["Date", "When", "Datum", "Date de début", "Fecha", "Exact Date", "event_date"],
    "end": ["End", "Bis", "Fin", "Hasta", "End date"],
    "title": ["Title", "Titel", "Événement", "Suceso", "event name", "Headline"],
    "summary": ["Description", "Beschreibung", "Résumé", "Texto", "Notes"],
    "lane": ["Category", "Thema", "Groupe", "Tipo", "Tag"],
    "source": ["Source", "Quelle", "Référence", "Fuente", "Source 1", "Citation"],
    "link": ["URL", "Link", "Lien", "Enlace"],
    "media": ["Image", "Bild", "Photo", "Imagen"],
    "caption": ["Caption", "Bildunterschrift", "Légende", "Leyenda"],
    "credit": ["Credit", "Bildnachweis", "Crédit", "Crédito"],
    "id": ["id", "key", "Unique ID"],
    "noise": [
        "Nr",
        "Ort",
        "Lieu",
        "x",
        "Published",
        "Display Date",
        "geo.lat",
        "",
        "Year",
        "Tag des Baus",
    ],
}
DATES = st.sampled_from(
    [
        "1914",
        "1914-06-28",
        "28 June 1914",
        "c. 1483",
        "44 BC",
        "1890s",
        "between 1906 and 1909",
        "1914/1918",
    ]
)
NO_DATES = st.sampled_from(
    ["", "soon", "n/a", "-", "?", "30 February 1914", "the year of the comet", "99999"]
)
LETTERS = "abcdefghij ABC üßé жяб سلام 中文 ,;|\t.:-–'\"()[]{}<>&#/=+@%!?§0123456789\n\u200d"
WORDS = st.text(LETTERS, max_size=90)
ADDRESSES = st.sampled_from(
    [
        "https://example.org/a",
        "see https://example.org/b_(c), p. 3",
        "https://example.org/d.jpg",
        "www.example.org",
    ]
)
HTML = st.sampled_from(
    [
        '<a href="https://example.org/e">a page</a>',
        "<p class='lead'>A <b>bold</b> word</p>",
        "Tom &amp; Jerry",
        "a < b",
    ]
)
CELLS = {
    "date": st.one_of(DATES, DATES, DATES, NO_DATES),
    "end": st.one_of(DATES, NO_DATES),
    "link": st.one_of(ADDRESSES, ADDRESSES, WORDS),
    "media": st.one_of(ADDRESSES, WORDS),
    "id": st.one_of(st.sampled_from(["a-battle", "E 12", "7"]), WORDS),
    "noise": st.one_of(WORDS, DATES, ADDRESSES, st.just("1")),
}


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """
    Draw headers and rows.

    Some known columns in any language and order, with noise between them.
    """
    fields = draw(
        st.permutations(
            ["date", *draw(st.lists(st.sampled_from([*HEADERS][1:]), min_size=1, max_size=8))]
        )
    )
    headers = [draw(st.sampled_from(HEADERS[field])) for field in fields]
    cells = [CELLS.get(field, st.one_of(WORDS, WORDS, HTML)) for field in fields]
    rows = draw(st.lists(st.tuples(*cells), min_size=1, max_size=6))
    certain = [["1914" if field == "date" else "word" for field in fields]] * len(rows)
    return [headers, *certain, *map(list, rows)]


def said_of(result: ImportResult, number: int, timeline: Timeline | None) -> str:
    """Return all that the timeline and the report say of a row, on one line."""
    row = next(row for row in result.report.rows if row.place.split()[-1] == str(number))
    events = {event.id: event for event in timeline.events} if timeline else {}
    parts = [
        row.title,
        *row.reasons,
        *map(str, row.extra.values()),
        *_strings(timeline, events.get(row.id)),
    ]
    return " ".join(" ".join(parts).split())


def _strings(timeline: Timeline | None, event: Event | None) -> list[str]:
    if timeline is None or event is None:
        return []
    lanes = {lane.id: lane.title for lane in timeline.lanes}
    sources = [timeline.sources[piece.source] for piece in event.evidence]
    named = [text for source in sources for text in (source.title, source.url)]
    says = [piece.says for piece in event.evidence]
    return [event.id, event.title, event.summary, event.date_note, lanes[event.lane], *says, *named]


def lost(result: ImportResult, rows: list[list[str]], first: int) -> list[str]:
    """Return the cells that are neither in the timeline nor in the report."""
    loaded = load_bytes(result.data, "made.yaml") if result.data else None
    assert loaded is None or loaded.problems == ()
    found = []
    for number, row in enumerate(rows, start=first):
        if any(cell.strip() for cell in row):
            said = said_of(result, number, loaded.timeline if loaded else None)
            found += [cell for cell in row if " ".join(cell.split()) not in said]
    return found


@given(tables(), st.sampled_from(",;\t|"))
def test_each_cell_of_a_sheet_is_in_the_timeline_or_in_the_report(
    table: list[list[str]], delimiter: str
):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(table)

    result = import_bytes("csv", f"sep={delimiter}\n{text.getvalue()}".encode(), "table.csv")

    assert lost(result, table[1:], 2) == []


@given(tables())
def test_each_value_of_records_is_in_the_timeline_or_in_the_report(table: list[list[str]]):
    headers, *rows = [[re.sub("^$", "empty", cell) for cell in table[0]], *table[1:]]
    records = [dict(zip(headers, row, strict=True)) for row in rows]

    result = import_bytes("json", json.dumps(records).encode(), "table.json")

    assert lost(result, [[*record.values()] for record in records], 1) == []
