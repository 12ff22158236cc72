"""Events and their sources as documents: CSL-JSON, BibTeX, Markdown."""

import json
import re
from collections.abc import Callable

import bibtexparser
import pytest
from bibtexparser.middlewares import (
    LatexDecodingMiddleware,
    RemoveEnclosingMiddleware,
    SplitNameParts,
)
from bibtexparser.middlewares.names import SeparateCoAuthors
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from timeline.exporters.formats.bibtex import to_bibtex
from timeline.exporters.formats.csl import to_csl_json
from timeline.exporters.formats.markdown import to_markdown
from timeline.exporters.quotation import quoted
from timeline.exporters.selection import Selection


def item(selection):
    (found,) = json.loads(to_csl_json(selection))
    return found


def test_csl_has_every_source_by_its_id(select: Callable[..., Selection]):
    everything = select()
    found = {one["id"]: one for one in json.loads(to_csl_json(everything))}

    assert list(found) == list(everything.sources)
    assert found["filkins-2013"] == {
        "id": "filkins-2013",
        "type": "article-magazine",
        "title": "The Shadow Commander",
        "author": [{"family": "Filkins", "given": "Dexter"}],
        "container-title": "The New Yorker",
        "issued": {"date-parts": [[2013, 9, 30]]},
    } | {
        name: value
        for name, value in found["filkins-2013"].items()
        if name in ("URL", "note", "language", "accessed")
    }


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("Nibras Kazimi", {"family": "Kazimi", "given": "Nibras"}),
        (
            "Ludwig van Beethoven",
            {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"},
        ),
        ("Rezaei, Mohsen", {"family": "Rezaei", "given": "Mohsen"}),
        ("Plato", {"literal": "Plato"}),
        ({"institution": "International Crisis Group"}, {"literal": "International Crisis Group"}),
    ],
)
def test_a_body_is_a_literal_name_in_csl(citing: Callable[..., Selection], author, name):
    assert item(citing(author=[author]))["author"] == [name]


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("1999-07-12", {"date-parts": [[1999, 7, 12]]}),
        ("1999-07", {"date-parts": [[1999, 7]]}),
        ("1999/2001", {"date-parts": [[1999], [2001]]}),
        ("1999~", {"date-parts": [[1999]], "circa": True}),
        ("1999~/2001?", {"date-parts": [[1999], [2001]], "circa": True}),
        ("2013-21", {"date-parts": [[2013]], "season": 1}),
        ("199X", {"literal": "the 1990s"}),
        ("2020-01-03T00:47+03:00", {"date-parts": [[2020, 1, 3]]}),
        ("-0043-03", {"date-parts": [[-44, 3]]}),
        ("[1999..2001]", {"literal": "some time between 1999 and 2001"}),
        ("1999/..", {"literal": "since 1999"}),
    ],
)
def test_csl_says_in_words_what_its_dates_cannot(citing: Callable[..., Selection], date, issued):
    assert item(citing(issued=date))["issued"] == issued


def entries(selection):
    """Read BibTeX as its readers do: names parted, LaTeX's signs as letters again."""
    library = bibtexparser.parse_string(
        to_bibtex(selection).decode("utf-8"),
        parse_stack=[RemoveEnclosingMiddleware(), LatexDecodingMiddleware()],
    )
    assert library.failed_blocks == []
    return library.entries_dict


def names(selection):
    library = bibtexparser.parse_string(
        to_bibtex(selection).decode("utf-8"),
        parse_stack=[RemoveEnclosingMiddleware(), SeparateCoAuthors(), SplitNameParts()],
    )
    assert library.failed_blocks == []
    (entry,) = library.entries
    return [(author.first, author.von, author.last) for author in entry["author"]]


def test_bibtex_has_every_source_by_its_id(select: Callable[..., Selection]):
    everything = select()
    found = entries(everything)

    assert list(found) == list(everything.sources)
    assert found["filkins-2013"].entry_type == "article"
    assert found["filkins-2013"]["title"] == "The Shadow Commander"
    assert found["filkins-2013"]["journal"] == "The New Yorker"
    assert [found["filkins-2013"][name] for name in ("year", "month", "date")] == [
        "2013",
        "sep",
        "2013-09-30",
    ]


def test_a_body_stays_in_one_piece_in_bibtex(citing: Callable[..., Selection]):
    two = citing(author=["Nibras Kazimi", {"institution": "Department of Peace and War"}])

    assert b"  author = {Nibras Kazimi and {Department of Peace and War}},\n" in to_bibtex(two)
    assert names(two) == [(["Nibras"], [], ["Kazimi"]), ([], [], ["{Department of Peace and War}"])]
    assert b"  author = {{Reuters}},\n" in to_bibtex(citing(author=[{"institution": "Reuters"}]))


@pytest.mark.parametrize(
    ("date", "fields"),
    [
        ("1999", {"year": "1999", "date": "1999"}),
        ("1999-07~", {"year": "about July 1999", "date": r"1999-07\textasciitilde{}"}),
        ("2013-21", {"year": "spring 2013", "date": "2013-21"}),
        ("-0043-03", {"year": "March 44 BCE", "date": "-0043-03"}),
        ("[1999..2001]", {"year": "some time between 1999 and 2001"}),
    ],
)
def test_bibtex_says_in_words_what_a_year_cannot(citing: Callable[..., Selection], date, fields):
    text = to_bibtex(citing(issued=date)).decode()

    assert dict(re.findall(r"^  (year|month|date) = \{?(.*?)\}?,$", text, re.MULTILINE)) == fields


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("50% & $5 #1 a_b", r"50\% \& \$5 \#1 a\_b"),
        (r"~ ^ \command", r"\textasciitilde{} \textasciicircum{} \textbackslash{}command"),
        ("a } b", r"a \textbraceright{} b"),
        ("{", r"\textbraceleft{}"),
        ("a | b < c > d", r"a \textbar{} b \textless{} c \textgreater{} d"),
        ("@book{x,", r"@book\textbraceleft{}x,"),
        ("‘Persian’ گزارش", "‘Persian’ گزارش"),
    ],
)
def test_no_sign_of_latex_is_left_in_bibtex_as_it_is(
    citing: Callable[..., Selection], text, written
):
    one = citing(title=text)

    assert list(entries(one)) == ["article"]
    assert f"  title = {{{{{written}}}}},\n" in to_bibtex(one).decode()


def test_an_address_in_bibtex_cannot_end_its_field(citing: Callable[..., Selection]):
    assert b"  url = {https://example.org/a_b%20c?x=%7By%7D&z=1#q},\n" in to_bibtex(
        citing(url="https://example.org/a_b%20c?x={y}&z=1#q")
    )


SHOWN = {"text", "text_special", "softbreak"}


def blocks(selection):
    """Read Markdown as its readers do; return the kinds of its tokens, and its texts."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(
        to_markdown(selection).decode("utf-8")
    )
    inline = [child for token in tokens for child in token.children or ()]
    kinds = {
        token.type.removesuffix("_open")
        for token in (*tokens, *inline)
        if not token.type.endswith("_close")
    }
    return kinds, [
        "".join(part.content or " " for part in token.children if part.type in SHOWN)
        for token in tokens
        if token.type == "inline"
    ]


def test_a_markdown_document_has_every_event_quote_and_source(select: Callable[..., Selection]):
    everything = select()
    kinds, texts = blocks(everything)

    assert texts[0] == "Soleimani and Khamenei, 1990-2020"
    assert [text for text in texts if text in {event.title for event in everything.events}] == [
        event.title for event in everything.events
    ]
    assert all(quoted(quote.text) in texts for event in everything.events for quote in event.quotes)
    assert kinds == {
        *("heading", "paragraph", "blockquote", "bullet_list", "list_item"),
        *("inline", "text", "strong", "link"),
    }


MARKUP = [
    "# heading",
    "1. item",
    "- item",
    "+ item",
    "---",
    "===",
    "> quote",
    "*a* _b_ **c** `d` ~~e~~",
    "[a](https://example.org) ![b](c.png) <https://example.org> <b>d</b>",
    "https://example.org www.example.org a@example.org",
    "a | b | c",
    "&amp; &lt; \\ ",
    "```",
    "    code",
    "[a]: https://example.org",
    "| a |\n|---|",
    "a\n===",
    "$x$ :smile: #1 @name ^[note]",
]


@pytest.mark.parametrize("text", MARKUP)
def test_no_text_becomes_markup_in_markdown(
    dated: Callable[..., Selection], renamed: Callable[..., Selection], text
):
    plain, _ = blocks(renamed(dated("2000"), summary="plain words\nin two lines"))
    kinds, texts = blocks(renamed(dated("2000"), summary=text))

    assert kinds - {"text_special", "softbreak"} <= plain
    assert texts[4] == " ".join(line.strip() for line in text.splitlines())


@given(text=st.text("#*_-+=>1.)`~[]()!<&\\|: \ta\n", min_size=1).filter(str.strip))
def test_any_text_comes_back_from_markdown(
    dated: Callable[..., Selection], renamed: Callable[..., Selection], text
):
    kinds, texts = blocks(renamed(dated("2000"), summary=text, title="Title"))

    assert kinds <= {
        *("heading", "paragraph", "blockquote", "bullet_list", "list_item"),
        *("inline", "text", "text_special", "strong", "softbreak"),
    }
    assert "".join(text.split()) == "".join(
        "".join(texts[4 : texts.index("“Words of the article.”")]).split()
    )
