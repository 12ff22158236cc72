"""Signs that look like others, marks of a merge and turns of the reading order."""

import pytest

from tests.loading.town_file import GOOD, marked, only, told
from timeline.loading import load_bytes
from timeline.problems import Grade

IN_LIST = "this begins with {}; in a list, write - and a space"
INDENT = "this line begins with {}; write spaces of the keyboard in its place"
BRACKET = 'a text that begins with {} must be in "quotes"'
TWO_VERSIONS = (
    "two versions of the same lines stand here, down to line {}; keep what is right of both, "
    "and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"
)
ALONE = (
    "this line is left from joining two versions of the file; see whether the same lines stand "
    "here twice, "
    "and delete it"
)
OVERRIDE = "here is an invisible character, U+{}, that turns the reading order; delete it"


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("–", "an en dash (–)"),
        ("—", "an em dash (—)"),
        ("−", "a minus sign (−)"),
        ("•", "a bullet (•)"),
        ("·", "a middle dot (·)"),
        ("‐", "a hyphen (‐)"),
    ],
)
@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("  - id: new-light", "  ~ id: new-light", 19),
        ("      - source: press", "      ~ source: press", 28),
        ("  - id: town", "  ~ id: town", 4),
        ("people: [ada-lind]", "people:\n      ~ ada-lind", 25),
        ("author: [Ada Lind]", "author:\n      ~ Ada Lind\n      ~ Bo Holt", 17),
        (
            "      - source: press\n        text: The",
            "      ~ source: press\n      \u00a0 text: The",
            28,
        ),
    ],
)
def test_an_item_of_a_list_that_begins_with_another_sign(
    before: str, after: str, line: int, sign: str, name: str
):
    problem = only(before, after.replace("~", sign))

    assert (problem.line, problem.rule, problem.message) == (
        line,
        "look-alike",
        IN_LIST.format(name),
    )


def test_an_asterisk_begins_no_item_either():
    problem = only("      - source: press", "      * source: press")

    assert (problem.line, problem.message) == (
        28,
        "in a list, write - and a space, not an asterisk",
    )


@pytest.mark.parametrize(
    ("before", "after", "line", "message"),
    [
        (
            "    lane: town",
            "\u00a0\u00a0\u00a0\u00a0lane: town",
            22,
            INDENT.format("a no-break space"),
        ),
        ("    lane: town", "   \u00a0lane: town", 22, INDENT.format("a no-break space")),
        ("    lane: town", "\u2003\u2003lane: town", 22, INDENT.format("an em space")),
        ("    lane: town", "\u3000\u3000lane: town", 22, INDENT.format("an ideographic space")),
        ("    lane: town", "    \u200blane: town", 22, INDENT.format("a zero width space")),
        ("title: A harbour", "\u00a0title: A harbour", 1, INDENT.format("a no-break space")),
        (
            "    name: Ada Lind",
            "\u00a0\u00a0\u00a0\u00a0name: Ada Lind",
            8,
            INDENT.format("a no-break space"),
        ),
        (
            "It was lit.",
            ">-\n      It was\n\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0lit.",
            28,
            INDENT.format("a no-break space"),
        ),
        (
            "  - id: new-light",
            "  -\u00a0id: new-light",
            19,
            "after the hyphen stands a no-break space; write a space of the keyboard in its place",
        ),
        (
            "    lane: town",
            "    lane:\u00a0town",
            22,
            "after the colon stands a no-break space; write a space of the keyboard in its place",
        ),
        (
            "    lane: town",
            "    lane\u00a0: town",
            22,
            "before the colon stands a no-break space; delete it",
        ),
        (
            "    lane: town",
            "    lane\uff1a town",
            22,
            "a fullwidth colon (\uff1a) stands here for the colon; write : and a space",
        ),
    ],
)
def test_a_space_or_colon_that_is_none_is_named_in_its_own_line(
    before: str, after: str, line: int, message: str
):
    problem = only(before, after)

    assert (problem.line, problem.rule, problem.message) == (line, "look-alike", message)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It was lit.", ">-\n      – Who lit it?\n      — I did."),
        ("It was lit.", "– Who lit it?"),
        ("It was lit.", "It was\u00a0lit."),
        ("[ada-lind]", "[\u00a0ada-lind ]"),
    ],
)
def test_dashes_and_spaces_of_a_text_stay(before: str, after: str):
    assert told(before, after) == []


@pytest.mark.parametrize(
    "written",
    [
        "[sic] a light",
        "[sic]: a light",
        "[a], b",
        "[a] [b]",
        "{draft} a light",
        "[On a photograph] of a light",
    ],
)
def test_a_text_that_begins_with_a_bracket_needs_quote_marks(written: str):
    problem = only("A new light", written)

    assert (problem.line, problem.column, problem.message) == (20, 12, BRACKET.format(written[0]))
    assert problem.hint == f'"{written}"'


def test_a_title_wholly_in_brackets_is_written_out_in_quote_marks():
    assert only("title: The press", "title: [On a photograph]").hint == '"[On a photograph]"'


@pytest.mark.parametrize(
    ("lines", "line", "message"),
    [
        (
            "<<<<<<< HEAD\n    lane: town\n=======\n    lane: sea\n>>>>>>> other\n",
            22,
            TWO_VERSIONS.format(26),
        ),
        ("<<<<<<<\n    lane: town\n=======\n>>>>>>>\n", 22, TWO_VERSIONS.format(25)),
        (
            "<<<<<<< ours\n    lane: town\n||||||| base\n    lane: a\n=======\n    lane: sea\n"
            ">>>>>>> them\n",
            22,
            TWO_VERSIONS.format(28),
        ),
        ("    lane: town\n>>>>>>> other\n", 23, ALONE),
        ("    lane: town\n=======\n", 23, ALONE),
        ("<<<<<<< HEAD\n    lane: town\n", 22, ALONE),
    ],
)
def test_what_a_merge_has_left_is_told_and_nothing_else(lines: str, line: int, message: str):
    problem = only("    lane: town\n", lines)

    assert (problem.line, problem.column, problem.rule, problem.message) == (
        line,
        1,
        "merge-mark",
        message,
    )


def test_every_place_that_was_changed_twice_is_told():
    both = "<<<<<<< HEAD\n    {0}\n=======\n    {0}\n>>>>>>> other\n"
    text = GOOD.replace("    lane: town\n", both.format("lane: town"))
    text = text.replace("    title: The town\n", both.format("title: The town"))

    assert [problem.line for problem in load_bytes(text.encode(), "harbour.yaml").problems] == [
        5,
        26,
    ]


@pytest.mark.parametrize("sign", ["\u202d", "\u202e"])
@pytest.mark.parametrize(
    "before", ["new light", "It was lit.", "Lind\n    kind", "press\n    author"]
)
def test_an_override_of_the_reading_order_is_a_problem(before: str, sign: str):
    problem = only(before, sign + before)

    assert (problem.rule, problem.message) == (
        "control-character",
        OVERRIDE.format(f"{ord(sign):04X}"),
    )
    assert marked(problem) == sign


@pytest.mark.parametrize(
    ("written", "opened", "closed"),
    [
        ("light \u202babc", "202B", "202C"),
        ("light \u202aabc", "202A", "202C"),
        ("light \u2067abc", "2067", "2069"),
        ("light \u2066abc \u2067def\u2069", "2066", "2069"),
        ('"light \\u2068abc"', "2068", "2069"),
    ],
)
def test_a_reading_order_that_nothing_turns_back_is_remarked(
    written: str, opened: str, closed: str
):
    problem = only("A new light", written)

    assert (problem.grade, problem.rule) == (Grade.REMARK, "reading-order")
    assert f"an invisible U+{opened}" in problem.message
    assert f"write U+{closed} where it should end" in problem.message


@pytest.mark.parametrize(
    "written", ["light \u2067خامنه\u2069.", "\u200fخامنه\u200cای", "\u202bab\u202c cd"]
)
def test_a_reading_order_that_is_turned_back_is_fine(written: str):
    assert told("A new light", written) == []
