"""What is no YAML, and what YAML allows and a timeline does not, is told where it was written."""

from pathlib import Path

import pytest

from tests.loading.small_file import VERIFIED, only, problems, small
from timeline.loading import load_bytes

DATA = Path(__file__).parents[1] / "data"
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
        "a list begins on a line below its key, and if this is a text, put the whole text in "
        '"quotes"',
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
