"""A file is read to its Timeline or to all of its problems, each where it is; nothing in a file raises."""

import gc
import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from timeline.loading import load, load_bytes
from timeline.problems import Problem
from timeline.verification.record import QuoteRecord, SourceRecord, Verified, digest

DATA = Path(__file__).parents[1] / "data"
SMALL = (DATA / "small.yaml").read_text(encoding="utf-8")
SPECIMEN = DATA / "everything-wrong.yaml"
WORDS = ("The light was built in 1990.", "One evening it went dark, and nobody could say why.")
VERIFIED = Verified(
    {"hansen-1998": SourceRecord("0" * 64, 1000)},
    {digest(text): QuoteRecord("hansen-1998", 0, "2026-11-22", 1) for text in WORDS},
)


def problems(text: str | bytes) -> tuple[Problem, ...]:
    """Return what is wrong with the text of a file, whose quotes are verified."""
    return load_bytes(
        text.encode() if isinstance(text, str) else text, "small.yaml", VERIFIED
    ).problems


def only(text: str | bytes) -> Problem:
    """Return the one thing that is wrong."""
    (problem,) = problems(text)
    return problem


def small(old: str = "", new: str = "") -> str:
    """Return the small file, with one change."""
    assert not old or SMALL.count(old) == 1, f"{old!r} should stand in small.yaml, and once"
    return SMALL.replace(old, new) if old else SMALL


def test_a_good_file_has_no_problems():
    loaded = load_bytes(SMALL.encode(), "small.yaml", VERIFIED)

    assert loaded.problems == ()
    assert loaded.timeline is not None
    assert loaded.lines == {"light-built": 54, "light-goes-out": 69, "new-light": 96}
    assert loaded.verified is VERIFIED


def test_all_that_is_wrong_is_told_at_once_in_the_order_of_the_file():
    expected = json.loads(SPECIMEN.with_suffix(".json").read_text(encoding="utf-8"))
    lines = SPECIMEN.read_text(encoding="utf-8").splitlines()

    loaded = load(SPECIMEN)
    told = [{name: getattr(problem, name) for name in expected[0]} for problem in loaded.problems]

    assert told == expected
    assert loaded.timeline is None
    assert loaded.lines == {"Light Built": 45, "light-goes-out": 59, "no-light": 90}
    assert all(problem.file == str(SPECIMEN) for problem in loaded.problems)
    assert all(problem.excerpt == lines[problem.line - 1] for problem in loaded.problems)


# What is no YAML: the line, where it is (^), and what is said. Each stands in an event of its own.
UNCLOSED = "the quote mark that opens here is not closed; close it, or leave it out"
INDENT = "this line begins too far left or right; begin it exactly below the line that it goes with"
NO_COLON = (
    "no 'key: ' begins this line; write one, or indent the line if it goes on with the text above"
)
BRACKET = "the bracket that opens here is not closed on its line; close it"
NO_YAML = {
    "a quote mark that nothing closes": ('title: ^"Light', UNCLOSED, ""),
    "a quote mark that a later one closes": ('title: ^"Light\n    lane: "town"', UNCLOSED, ""),
    "a quote mark that closes two events on": (
        'title: ^"Light\n    lane: town\n  - id: two\n    title: "Two"\n    lane: town',
        UNCLOSED,
        "",
    ),
    "a quote mark before a key": ('^"title: Light\n    lane: town', UNCLOSED, ""),
    "an apostrophe between apostrophes": (
        "title: 'Ada'^s light'",
        "the text has ended with the ' before this; put a text with ' in \"",
        "",
    ),
    "words after a quotation": (
        'title: "Light" ^again',
        'the text has ended with the " before this; put a text with " in \'',
        "",
    ),
    "a backslash between quote marks": (
        'title: "a ^\\q"',
        'a \\ in "quotes" means something else to YAML; write \\\\ for one',
        "",
    ),
    "a line without a colon": ("^title Light\n    lane: town", NO_COLON, ""),
    "a last line without a colon": ("lane: town\n    ^title", NO_COLON, ""),
    "a line of prose that is not indented": (
        "summary: >-\n      It was\n    ^built.\n    lane: town",
        NO_COLON,
        "",
    ),
    "prose below >- that is not indented": (
        "summary: >-\n    ^It was built.\n    lane: town",
        "the text below > or | stands further to the right than its key; indent it",
        "",
    ),
    "prose on the line of >-": (
        "summary: >-^It was",
        "the text begins on the next line, not after > or |; if that sign belongs to it, "
        'put the whole text in "quotes"',
        "",
    ),
    "a colon without a space": (
        "^title:Light\n    lane: town",
        "a space is missing after the colon",
        "title: Light",
    ),
    "a dash without a space": (
        "lane: town\n  ^-id: two\n    title: Two",
        "a space is missing after the dash",
        "",
    ),
    "a second colon": (
        "title: Light^: a history",
        "': ' a second time in one text; put the whole text in \"quotes\"",
        '"Light: a history"',
    ),
    "a second colon in a second line": (
        "title: Light\n      in the dark^: a history",
        "': ' a second time in one text; put the whole text in \"quotes\"",
        "",
    ),
    "a line too far right": ("title: Light\n      ^lane: town", INDENT, ""),
    "a line too far left": ("title: Light\n   ^lane: town", INDENT, ""),
    "an event too far left": ("title: Light\n ^- id: two", INDENT, ""),
    "a list where keys are": ("title: Light\n    ^- lane: town", INDENT, ""),
    "a list on the line of its key": (
        "quotes: ^- source: press",
        'a list begins on a line below its key, and if this is a text, put the whole text in "quotes"',
        "",
    ),
    "a bracket that nothing closes": ("people: ^[ada, bert\n    lane: town", BRACKET, ""),
    "a brace that nothing closes": ("date: ^{1990\n    lane: town", BRACKET, ""),
    "a bracket too many": ("people: [ada]^]", "this ] closes no bracket; delete it", ""),
    "a missing comma": (
        "people: [{a: b} ^c]",
        "a comma or a closing bracket is missing before this",
        "",
    ),
    "a comma too many": ("people: [ada,^, bert]", "something is missing before ,", ""),
    "an at sign": (
        "title: ^@home",
        'a text cannot begin with @; put the whole text in "quotes"',
        "",
    ),
    "a per cent sign": (
        "title: ^%",
        'a text cannot begin with %; put the whole text in "quotes"',
        "",
    ),
    "a backtick": (
        "title: ^`Light`",
        'a text cannot begin with `; put the whole text in "quotes"',
        "",
    ),
    "an ampersand": (
        "title: ^& Light",
        'a text cannot begin with & or *; put the whole text in "quotes"',
        "",
    ),
    "an asterisk with words after it": (
        "title: ^*Light* again",
        'a text cannot begin with & or *; put the whole text in "quotes"',
        "",
    ),
    "a tab before a key": (
        "title: Light\n^\tlane: town",
        "here is a tab, which looks like spaces and is none; write spaces",
        "",
    ),
}


@pytest.mark.parametrize(("written", "message", "hint"), NO_YAML.values(), ids=NO_YAML)
def test_a_slip_of_the_keyboard_is_told_where_it_was_made(written: str, message: str, hint: str):
    before, _, after = f"title: T\nevents:\n  - id: one\n    {written}\n".partition("^")
    place = before.count("\n") + 1, len(before) - before.rfind("\n")

    problem = only(before + after)

    assert (problem.line, problem.column) == place
    assert (problem.message, problem.hint) == (message, hint)
    assert problem.event == ("two" if "two\n" in before else "one")


# What YAML allows and a timeline does not: a change to the small file, and what is said of it.
REFUSED = {
    "an anchor": (
        ("title: The town", "title: &town The town"),
        (
            13,
            12,
            "lanes[1].title",
            'a value that begins with & means something else to YAML; put it in "quotes"',
        ),
    ),
    "an alias": (
        ("title: The town", "title: *town"),
        (
            13,
            12,
            "lanes[1].title",
            'a value that begins with * means something else to YAML; put it in "quotes"',
        ),
    ),
    "a tag": (
        ("title: The town", "title: !!python/object/apply:os.system id"),
        (
            13,
            12,
            "lanes[1].title",
            'a value that begins with ! means something else to YAML; put it in "quotes"',
        ),
    ),
    "a key that is a list": (
        ("kind: organisation", "kind: organisation\n    ? [a, b]\n    : c"),
        (20, 7, "people.harbour-board", "a plain word must stand before the colon"),
    ),
    "a merged key": (
        ("kind: organisation", "kind: organisation\n    <<: {about: A board.}"),
        (
            20,
            5,
            "people.harbour-board.<<",
            "'<<' is not a key of a person; its keys are: name, kind, name_fa, about",
        ),
    ),
    "a key twice": (
        ("kind: organisation", "kind: organisation\n    name: The board"),
        (
            20,
            5,
            "people.harbour-board.name",
            "'name' stands twice here, first on line 18; keep one of them",
        ),
    ),
    "a second file": (
        ("tours:\n", "---\ntours:\n"),
        (103, 1, "", "'---' begins a second file inside this one; delete this line"),
    ),
    "a tab between words": (
        ("title: The town", "title: The\ttown"),
        (13, 15, "", "here is a tab, which looks like spaces and is none; write spaces"),
    ),
    "a line break that is none": (
        ("title: The town", "title: The\u2028town"),
        (13, 15, "", "here is a line break that most programs do not see; delete it"),
    ),
    "an escape character": (
        ("title: The town", "title: The \x1b[31mtown"),
        (13, 16, "", "here is the character U+001B, which no text should hold; delete it"),
    ),
    "an escape character in writing": (
        ("title: The town", r'title: "The \e[31mtown"'),
        (
            13,
            12,
            "lanes[1].title",
            "a \\ writes the character U+001B here, which no text should hold",
        ),
    ),
}


@pytest.mark.parametrize(("change", "told"), REFUSED.values(), ids=REFUSED)
def test_what_yaml_allows_is_not_always_allowed(
    change: tuple[str, str], told: tuple[int, int, str, str]
):
    told_first = problems(small(*change))[0]

    assert (told_first.line, told_first.column, told_first.field, told_first.message) == told


def test_a_file_may_be_written_on_windows():
    assert problems(small().replace("\n", "\r\n").encode("utf-8-sig")) == ()
    assert only(small("lane: town", "lane: twon").replace("\n", "\r\n")).line == 99


def test_text_that_looks_like_something_else_stays_text():
    written = {
        "yes": "on",
        "Norway": "no",
        "1998": "1_000",
        "a": "0x1F",
        "b": "12:30:45",
        "c": "2020-01-03",
    }
    for text in [*written, *written.values(), "<b>*bold*</b> & `x` $1 [link](https://example.org)"]:
        timeline = load_bytes(
            small("title: The town", f"title: {text}").encode(), "small.yaml", VERIFIED
        ).timeline
        assert timeline is not None
        assert timeline.lanes[1].title == text


@pytest.mark.parametrize(
    "nothing", ["", "~", "null", "Null", "NULL", '""', "''", "  # nothing", ">-\n"]
)
def test_a_key_without_a_value_is_told(nothing: str):
    problem = only(small("title: The town", f"title: {nothing}"))

    assert (problem.line, problem.field) == (13, "lanes[1].title")
    assert (
        problem.message
        == "nothing is written for 'title' (what readers see at the left of the lane); write it"
    )


def test_null_between_quote_marks_is_a_word():
    assert problems(small("title: The town", 'title: "null"')) == ()


# What fits no field: a change to the small file, where that is, what is said and what was perhaps meant.
MISFITS = {
    "a list for a text": (
        ("title: The town", "title: [The town]"),
        (
            "lanes[1].title",
            "'title' must be text, and this is a list; put it in \"quotes\" if it is meant",
            '"[The town]"',
        ),
    ),
    "lines of keys for a text": (
        ("title: The town", "title: {a: b}"),
        (
            "lanes[1].title",
            "'title' must be text, and this is 'key: value' lines; put it in \"quotes\" if it is meant",
            "",
        ),
    ),
    "a text for a list of ids": (
        ("people: [norway]", "people: norway"),
        (
            "people",
            "'people' is a list, even of one; write it in [ ], with commas between",
            "[norway]",
        ),
    ),
    "lines of keys for a list": (
        ("about: [went-dark]", "about: {went-dark: x}"),
        (
            "evidence[0].about",
            "'about' is a list, even of one; write it in [ ], with commas between",
            "",
        ),
    ),
    "a list for a record": (
        ("quay: {name: The quay, country: Norway, lat: 59.91, lon: 10.75}", "quay: [59.91, 10.75]"),
        ("places.quay", "a place is written in 'key: value' lines, and this is a list", ""),
    ),
    "a number in words": (
        ("minutes: 20", "minutes: twenty"),
        ("tours[0].minutes", "'minutes' must be a number in digits, such as 45, not 'twenty'", ""),
    ),
    "too small a number": (
        ("minutes: 20", "minutes: 0"),
        ("tours[0].minutes", "'minutes' must be at least 1, and this is 0", ""),
    ),
    "a decimal comma": (
        ("lat: 59.91", 'lat: "59,91"'),
        (
            "places.quay.lat",
            "'lat' must be a number in digits, such as 35.69, not '59,91'",
            "59.91",
        ),
    ),
    "no number": (
        ("lat: 59.91", "lat: nan"),
        ("places.quay.lat", "'lat' must be a number in digits, such as 35.69, not 'nan'", ""),
    ),
    "an unknown word": (
        ("nature: opinion", "nature: Opinon"),
        (
            "sources.hansen-1998.nature",
            "'nature' cannot be 'Opinon'; write one of: official, news, scholarship, memoir, opinion, "
            "reference, state-media",
            "opinion",
        ),
    ),
    "a wrong switch": (
        ("draft: true", "draft: perhaps"),
        ("draft", "'draft' must be true or false, not 'perhaps'", ""),
    ),
    "a title that is too long": (
        ("title: A new light", f"title: {'light ' * 11}"),
        ("title", "'title' has 65 characters; at most 60 fit", ""),
    ),
    "an id in words": (
        ("id: new-light", "id: Das Neue Licht, größer!"),
        (
            "id",
            "an id has only lower-case letters a to z, digits, and single hyphens between them, "
            "not 'Das Neue Licht, größer!'",
            "das-neue-licht-groer",
        ),
    ),
    "a record that is a text": (
        ("  - id: new-light\n", "  - a line\n  - id: new-light\n"),
        (
            "events[2]",
            "an event is written in 'key: value' lines, and this is the text 'a line'",
            "",
        ),
    ),
    "a text for a list of records": (
        ("    draft: true", "    draft: true\n    quotes: So it was."),
        ("quotes", "'quotes' is a list: begin a quote with '- ' on a line of its own below", ""),
    ),
    "a list for records with ids": (
        (
            "places:\n  quay: {name: The quay, country: Norway, lat: 59.91, lon: 10.75}",
            "places: [quay]",
        ),
        (
            "places",
            "'places' is written as ids, each with a place below it, and this is a list",
            "",
        ),
    ),
    "an empty entry of a list": (
        ("person: [ada-berg]", 'person: [ada-berg, ""]'),
        (
            "tours[0].steps[0].person[1]",
            "nothing is written for an entry of 'person'; write it, or delete the line",
            "",
        ),
    ),
    "a key that is not there": (
        ("    lane: town\n", ""),
        ("lane", "an event needs 'lane' (the lane it is drawn in, by its id)", ""),
    ),
    "a key that there is not": (
        ("    draft: true", "    draft: true\n    colour: red"),
        (
            "colour",
            "'colour' is not a key of an event; its keys are: id, title, date, date_note, lane, origin, "
            "importance, people, places, summary, quotes, evidence, ask, draft",
            "",
        ),
    ),
    "a language in words": (
        ("language: en", "language: English"),
        (
            "sources.hansen-1998.language",
            "'English' is no language code, such as en, fa or pt-BR",
            "",
        ),
    ),
    "a date in words": (
        ("date: 2000/2001~", "date: spring 2000"),
        ("date", "'spring 2000' is not an EDTF date", "2000-21"),
    ),
    "a date that is no day": (
        ("date: 2000/2001~", "date: 2001-02-30"),
        (
            "date",
            "there is no day 30 in February 2001, which has 28 days; write 2001-02 if the day is not known",
            "",
        ),
    ),
    "a date that runs backwards": (
        ("date: 2000/2001~", "date: 2001/2000"),
        ("date", "'2001/2000' ends before it begins; write the earlier date first", "2000/2001"),
    ),
    "a date in braces": (
        ("date: 2000/2001~", "date: {2000..2001}"),
        (
            "date",
            'YAML takes { } for something else than a date; put a date that has brackets in "quotes"',
            '"[2000..2001]"',
        ),
    ),
    "another date in braces": (
        ("date: 2000/2001~", "date: {in: 2000}"),
        (
            "date",
            'YAML takes { } for something else than a date; put a date that has brackets in "quotes"',
            "",
        ),
    ),
    "a script for an address": (
        ("url: https://example.org/light?id=1", "url: javascript:alert(1)"),
        (
            "sources.hansen-1998.url",
            "a web address begins with https:// or http:// and has no spaces, not 'javascript:alert(1)'",
            "",
        ),
    ),
    "an address without its beginning": (
        ("url: https://example.org/light?id=1", "url: example.org/light"),
        (
            "sources.hansen-1998.url",
            "a web address begins with https:// or http:// and has no spaces, not 'example.org/light'",
            "https://example.org/light",
        ),
    ),
}


@pytest.mark.parametrize(("change", "told"), MISFITS.values(), ids=MISFITS)
def test_what_fits_no_field_is_told_in_plain_words(
    change: tuple[str, str], told: tuple[str, str, str]
):
    problem = only(small(*change))

    assert (problem.field, problem.message, problem.hint) == told


def test_a_tour_without_steps_needs_one():
    text = small().partition("    steps:")[0] + "    steps: []\n"

    assert only(text).message == "'steps' is empty; at least one entry is needed"


def test_no_message_repeats_a_long_text():
    problem = only(small("draft: true", f"draft: {'very ' * 1000}long"))

    assert problem.message == f"'draft' must be true or false, not '{'very ' * 11}very…'"


def test_a_misspelt_key_is_read_as_what_it_was_meant_to_be():
    problem = only(small("    evidence:\n", "    evidense:\n"))

    assert (problem.line, problem.column, problem.end_column) == (86, 5, 13)
    assert (problem.event, problem.field, problem.hint) == (
        "light-goes-out",
        "evidense",
        "evidence",
    )


def test_what_is_wrong_below_a_misspelt_key_is_told_as_well():
    text = small("    evidence:\n", "    evidense:\n").replace("stance: context", "stance: contxt")

    assert [(problem.line, problem.hint) for problem in problems(text)] == [
        (86, "evidence"),
        (94, "context"),
    ]


def test_a_misspelt_list_of_events_is_not_called_missing_nor_what_it_names_unused():
    problem = only(small("events:\n  - id", "evnts:\n  - id"))

    assert (problem.rule, problem.hint) == ("unknown-key", "events")


def test_two_misspellings_of_one_key_leave_one_to_be_deleted():
    told = problems(small("    draft: true", "    drafd: true\n    dratf: true"))

    assert [(problem.field, problem.hint) for problem in told] == [
        ("drafd", "draft"),
        ("dratf", ""),
    ]


def test_a_set_of_dates_needs_no_quote_marks():
    assert (
        problems(small("date: [1997-06..1998-05]", 'date: "[1997-06..1998-05]"'))
        == problems(small())
        == ()
    )


def test_a_problem_marks_the_words_that_are_wrong():
    one_word = only(small("lane: town", "lane: twon"))
    two_lines = only(small("date: 2000/2001~", "date: spring\n      2000"))
    missing = only(small("    lane: town\n", ""))

    assert (one_word.line, one_word.column, one_word.end_column) == (99, 11, 15)
    assert (two_lines.line, two_lines.column, two_lines.end_column) == (98, 11, 17)
    assert (missing.line, missing.column, missing.end_column) == (96, 5, 7)


def test_columns_are_counted_in_code_points():
    problem = only(small("title: The town", "title: 😀 آدا é: x"))

    assert (problem.line, problem.column) == (13, 19)


# What is no text: its bytes, and what is said.
NO_TEXT = {
    "nothing": (b"", "the file is empty; a timeline begins with 'title: ' and what it is called"),
    "only a comment": (
        b"# soon\n",
        "the file is empty; a timeline begins with 'title: ' and what it is called",
    ),
    "only dashes": (
        b"---\n",
        "the file is empty; a timeline begins with 'title: ' and what it is called",
    ),
    "only white space": (
        b" \n\t\n",
        "the file is empty; a timeline begins with 'title: ' and what it is called",
    ),
    "a picture": (
        b"\x89PNG\r\n\x1a\n\x00",
        "this character is not in UTF-8; save the file again, with the encoding UTF-8",
    ),
    "a program": (
        b"\x7fELF\x02\x01\x01\x00",
        "this is no text file; a timeline is written as plain text",
    ),
    "UTF-16": (
        "title: T".encode("utf-16"),
        "the file is in UTF-16; save it again, with the encoding UTF-8",
    ),
    "UTF-16 without a mark": (
        "title: T".encode("utf-16-be"),
        "the file is in UTF-16; save it again, with the encoding UTF-8",
    ),
    "UTF-32": (
        "title: T".encode("utf-32"),
        "the file is in UTF-16; save it again, with the encoding UTF-8",
    ),
    "a list": (
        b"- a\n",
        "a timeline is written in 'key: value' lines that begin with 'title: ', and this is a list",
    ),
    "a letter": (
        b"Dear Ada",
        "a timeline is written in 'key: value' lines that begin with 'title: ', and this is a text",
    ),
}


@pytest.mark.parametrize(("data", "message"), NO_TEXT.values(), ids=NO_TEXT)
def test_what_is_no_timeline_at_all_gets_one_problem(data: bytes, message: str):
    problem = only(data)

    assert (problem.line, problem.column, problem.message) == (1, 1, message)


@pytest.mark.parametrize(
    "letter",
    [b"\xe9", "é".encode("cp1252") + b"t\xe9", b"\xed\xa0\x80", b"\xc3", b"\xff"],
    ids=repr,
)
def test_a_letter_in_another_encoding_is_told_where_it_stands(letter: bytes):
    problem = only(small().encode().replace(b"Harbour Board\n", b"Harbour " + letter + b"Board\n"))

    assert (problem.line, problem.column) == (18, 19)
    assert (
        problem.message
        == "this character is not in UTF-8; save the file again, with the encoding UTF-8"
    )
    assert problem.excerpt.startswith("    name: Harbour \ufffd")


def test_a_file_of_64_mib_is_read_and_no_more():
    comment = b"#" * (64 * 2**20 - len(small().encode()))

    assert problems(small().encode() + comment) == ()
    assert only(small().encode() + comment + b"#").message == (
        "the file is larger than 64 MiB, and this program reads no more"
    )


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: "])
@pytest.mark.parametrize("times", [3_000, 100_000])
def test_nesting_without_end_is_given_up_at_once(opening: str, times: int):
    problem = only(opening * times)

    assert problem.message == "lists and mappings stand more than 32 deep in each other here"


def test_a_billion_laughs_are_as_many_problems_as_there_are_lines():
    laughs = "a0: &a0 [ha, ha]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9)
    )

    rules = [problem.rule for problem in problems(laughs)]

    assert (rules.count("anchor"), rules.count("alias")) == (9, 72)


def test_of_very_many_problems_the_first_are_told():
    told = problems(small() + "".join(f"x{number}: y\n" for number in range(20_000)))

    assert len(told) == 10_001
    assert (
        told[-1].message
        == "there are more than 10,000 problems; the others are shown when these are mended"
    )


def test_very_many_quotes_that_are_not_verified_leave_the_timeline_there():
    quotes = "".join(
        f"      - {{source: hansen-1998, text: Word {number}.}}\n" for number in range(10_001)
    )
    text = small(
        "    quotes:\n      - id: built-1990\n", f"    quotes:\n{quotes}      - id: built-1990\n"
    )

    loaded = load_bytes(text.encode(), "small.yaml", VERIFIED)

    assert loaded.problems[-1].rule == "more-problems"
    assert loaded.timeline is not None


def test_the_garbage_collector_is_left_as_it_was():
    assert gc.isenabled()
    problems(small())
    assert gc.isenabled()


def test_a_missing_file_is_a_problem(tmp_path: Path):
    (problem,) = load(tmp_path / "events.yaml").problems

    assert problem.place == f"{tmp_path / 'events.yaml'}:1:1"
    assert problem.message == "there is no such file; look for a slip in its name"


def test_a_folder_is_a_problem(tmp_path: Path):
    (problem,) = load(tmp_path).problems

    assert problem.message == "this is a folder; name the file to read"


def test_a_pipe_is_a_problem_and_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.yaml")

    (problem,) = load(tmp_path / "pipe.yaml").problems

    assert problem.message == "this is no file; name the file to read"


@contextmanager
def as_nobody() -> Iterator[None]:
    """Take away from root that it may read everything."""
    if is_root := os.geteuid() == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path):
    file = tmp_path / "events.yaml"
    file.write_text(small(), encoding="utf-8")
    file.chmod(0)

    with as_nobody():
        (problem,) = load(file).problems

    assert problem.message == "this file may not be read; its permissions forbid it"


@pytest.mark.parametrize("name", ["a" * 300, "a\0b", "loop", "/proc/self/mem", "/dev/null", "."])
def test_no_path_raises(tmp_path: Path, name: str):
    (tmp_path / "loop").symlink_to("loop")

    loaded = load(tmp_path / name)

    assert loaded.timeline is None
    assert len(loaded.problems) == 1


def test_a_timeline_whose_quotes_are_not_verified_is_there_all_the_same(tmp_path: Path):
    (tmp_path / "events.yaml").write_text(small(), encoding="utf-8")

    loaded = load(tmp_path / "events.yaml")

    assert loaded.timeline is not None
    assert [(problem.line, problem.field) for problem in loaded.problems] == [
        (66, "quotes[0].text"),
        (80, "quotes[0].text"),
        (85, "quotes[1].text"),
    ]


def test_the_record_of_verification_lies_beside_the_file(tmp_path: Path):
    (tmp_path / "events.yaml").write_text(small(), encoding="utf-8")
    VERIFIED.write(tmp_path / "verified.json")

    loaded = load(tmp_path / "events.yaml")

    assert loaded.problems == ()
    assert loaded.verified == VERIFIED


def test_a_broken_record_of_verification_is_one_problem_of_its_own(tmp_path: Path):
    (tmp_path / "events.yaml").write_text(small(), encoding="utf-8")
    (tmp_path / "verified.json").write_text("{")

    loaded = load(tmp_path / "events.yaml")

    assert loaded.timeline is not None
    assert [problem.place for problem in loaded.problems] == [f"{tmp_path / 'verified.json'}:1:1"]


def test_a_file_that_is_replaced_meanwhile_is_read_as_it_was_or_as_it_is(tmp_path: Path):
    file, other = tmp_path / "events.yaml", tmp_path / "other.yaml"
    file.write_text(small(), encoding="utf-8")
    stop = threading.Event()

    def replace() -> None:
        while not stop.is_set():
            other.write_text(small("title: The town", "title: The city"), encoding="utf-8")
            other.replace(file)
            file.unlink()
            file.write_text(small(), encoding="utf-8")

    writer = threading.Thread(target=replace)
    writer.start()
    try:
        found = [load(file) for _ in range(50)]
    finally:
        stop.set()
        writer.join()

    titles = {one.timeline.lanes[1].title for one in found if one.timeline}
    assert titles <= {"The town", "The city"}
    assert all(one.timeline or one.problems for one in found)
