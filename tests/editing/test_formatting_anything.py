"""A file in any form says the same in its usual form, and keeps its comments."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.editing.usual_form import usual
from timeline.editing.formatting import InvalidFile
from timeline.loading.yaml_nodes import PythonValue
from timeline.loading.yaml_tree import read_tree

# An example takes a tenth of a second: each file is formatted more than once, and is long.
FEWER = settings(max_examples=settings().max_examples // 4)
REAL = (Path(__file__).parents[2] / "data" / "events.yaml").read_text(encoding="utf-8")


def plain(text: str) -> PythonValue:
    """Return what a text holds."""
    tree = read_tree(text, [])
    assert tree.root is not None, tree.faults
    assert tree.faults == []
    return tree.root.to_python()


class Hand:
    """Writes values as people might: keys in any order, any style, breaks and comments anywhere."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        #: Each comment, the key that it stands at, if any, and whether it stands above it.
        self.comments: list[tuple[str, str, bool]] = []

    def mapping(
        self, values: dict[str, PythonValue], indent: int, is_item: bool = False
    ) -> Iterator[str]:
        """Yield the lines of a mapping, one key below the other; an item begins beside its dash."""
        order = [*values]
        if self._chance.random() < 0.5:
            self._chance.shuffle(order)
        for key in order:
            if not (is_item and key == order[0]):
                yield from self._above(key, indent)
            yield from self._entry(key, values[key], indent)
        if self._seldom():
            yield " " * indent + self._comment("")

    def _items(self, values: list[PythonValue], indent: int) -> Iterator[str]:
        for value in values:
            yield from self._above("", indent)
            head = " " * indent + "-" + " " * self._chance.choice([1, 1, 3])
            if isinstance(value, str):
                yield head + self._quoted(value) + self._beside("")
            elif isinstance(value, list) or not value or self._seldom():
                yield from self._in_brackets("", head.rstrip(), value, indent)
            elif self._seldom():
                yield head + self._beside("")
                yield from self.mapping(value, len(head))
            else:
                first, *rest = self.mapping(value, len(head), is_item=True)
                yield head + first.lstrip()
                yield from rest

    def _entry(self, key: str, value: PythonValue, indent: int) -> Iterator[str]:
        head = f"{' ' * indent}{key}:"
        if isinstance(value, str):
            yield from self._text(key, head, value, indent)
        elif not value or self._chance.random() < 0.3:
            yield from self._in_brackets(key, head, value, indent)
        else:
            yield head + self._beside(key)
            if isinstance(value, dict):
                yield from self.mapping(value, indent + self._chance.choice([1, 2, 4]))
            else:
                yield from self._items(value, indent + self._chance.choice([0, 2, 3]))

    def _seldom(self) -> bool:
        return self._chance.random() < 0.05

    def _comment(self, key: str, above: bool = False) -> str:
        ending = self._chance.choice(["", " - x: 'y\"", " #", "  ]}", ":", " é😀 قاسم"])
        comment = f"# {len(self.comments)}{ending}"
        self.comments.append((comment, key, above))
        return comment

    def _above(self, key: str, indent: int) -> Iterator[str]:
        if self._seldom():
            yield " " * self._chance.randrange(4)
        while self._seldom():
            yield " " * indent + self._comment(key, above=True)

    def _beside(self, key: str) -> str:
        return self._chance.choice([" ", "     "]) + self._comment(key) if self._seldom() else ""

    def _in_brackets(self, key: str, head: str, value: PythonValue, indent: int) -> Iterator[str]:
        line = f"{head} "
        *pieces, last = self._flow(value).split("\0")  # wherever a line can end
        for piece in pieces:
            line += piece
            if self._seldom():
                yield line + self._beside("")
                line = " " * (indent + self._chance.randrange(1, 9))
        yield line + last + self._beside(key)

    def _flow(self, value: PythonValue) -> str:
        if isinstance(value, str):
            return self._quoted(value)
        if isinstance(value, list):
            return "[\0" + ",\0 ".join(map(self._flow, value)) + "\0]"
        return (
            "{\0" + ",\0".join(f" {key}: {self._flow(one)}" for key, one in value.items()) + "\0}"
        )

    def _quoted(self, value: str) -> str:
        if re.fullmatch(r"\w[\w .’-]*(?<! )", value) and self._chance.random() < 0.7:
            return value
        return self._in_marks(value, self._chance.choice("'\""))

    def _in_marks(self, value: str, mark: str) -> str:
        escaped = value.replace("'", "''") if mark == "'" else re.sub(r'(["\\])', r"\\\1", value)
        return mark + escaped + mark

    def _text(self, key: str, head: str, value: str, indent: int) -> Iterator[str]:
        style = self._chance.choice(['"', "'", "", ">-", "|-", ">", "|", ">+", "line", "line"])
        inner = " " * (indent + self._chance.choice([1, 2, 5]))
        if style == "line" or " " not in value:
            yield f"{head} {self._quoted(value)}{self._beside(key)}"
        elif style and style[0] in "|>":
            yield f"{head} {style}{self._beside(key)}"
            yield from (inner + line for line in self._wrapped(value))
        else:
            is_plain = not style and re.fullmatch(r"\w(?:[^:#]|:(?! )|(?<! )#)*(?<!:)", value)
            first, *rest = self._wrapped(value if is_plain else self._in_marks(value, style or '"'))
            lines = [f"{head} {first}", *(inner + line for line in rest)]
            yield from lines[:-1]
            yield lines[-1] + self._beside(key)

    def _wrapped(self, value: str) -> list[str]:
        width = self._chance.choice([20, 60, 90, 10**6])
        return textwrap.wrap(value, width, break_long_words=False, break_on_hyphens=False)


TREE = plain(REAL)


def some_of_the_real_file(chance: Random) -> dict[str, PythonValue]:
    """Return a few events of the real file, and a few of everything else."""
    assert isinstance(TREE, dict)
    few: dict[str, PythonValue] = {}
    for key, value in TREE.items():
        if isinstance(value, list):
            few[key] = chance.sample(value, 2)
        elif isinstance(value, dict):
            few[key] = dict(chance.sample([*value.items()], 2))
        else:
            few[key] = value
    return few


def stripped(value: PythonValue) -> PythonValue:
    """Return values without white space at the ends of texts, which the model takes off."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, dict):
        return {key: stripped(one) for key, one in value.items()}
    return [stripped(one) for one in value]


@FEWER
@given(st.integers(0, 2**32))
def test_whatever_a_hand_wrote_says_the_same_and_keeps_its_comments(seed: int):
    chance = Random(seed)
    hand = Hand(chance)
    lines = [*hand.mapping(some_of_the_real_file(chance), 0)]
    before = chance.choice(["\n", "\n", "\r\n"]).join([*lines, ""])

    form = usual(before).replace("\r\n", "\n")

    assert stripped(plain(form)) == stripped(plain(before))
    assert_comments(hand.comments, form)


def assert_comments(comments: list[tuple[str, str, bool]], form: str) -> None:
    """Look for each comment, once, and for its key below or beside it."""
    found = re.findall(r"(?m)(?:^ *|  )(# [0-9]+(?![0-9]).*)$", form)
    assert Counter(found) == Counter(comment for comment, *_ in comments)
    lines = [line.strip().removeprefix("- ") for line in form.splitlines()]
    for comment, key, above in comments:
        if above and key:
            below = lines[lines.index(comment) + 1 :]
            assert next(line for line in below if not line.startswith("#")).startswith(f"{key}:"), (
                comment
            )
        elif key:
            assert any(
                line.startswith(f"{key}:") and line.endswith(f"  {comment}") for line in lines
            ), comment


@FEWER
@given(st.integers(0, 2**32))
def test_events_in_any_order_are_sorted(seed: int):
    chance = Random(seed)
    values = some_of_the_real_file(chance)
    assert isinstance(TREE, dict)
    events = TREE["events"]
    assert isinstance(events, list)
    few = sorted(chance.sample(range(len(events)), 4))
    values["events"] = chance.sample([events[number] for number in few], 4)

    form = plain(usual("\n".join(Hand(chance).mapping(values, 0)), by_date=True))

    assert isinstance(form, dict)
    assert isinstance(form["events"], list)
    ids = [event["id"] for event in form["events"] if isinstance(event, dict)]
    days = {event["id"]: event["date"] for event in events if isinstance(event, dict)}
    assert [days[id] for id in ids] == [events[number]["date"] for number in few]


@FEWER
@given(st.integers(0, 2**32))
def test_a_slip_anywhere_is_formatted_or_refused(seed: int):
    chance = Random(seed)
    lines = [*Hand(chance).mapping(some_of_the_real_file(chance), 0)]
    lines.insert(
        chance.randrange(len(lines)),
        chance.choice(["  - [", "\t", "x", "'", "   a: b", "  # 'so", "]"]),
    )

    with suppress(InvalidFile):
        usual("\n".join(lines))
