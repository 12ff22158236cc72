"""The example charts of the gallery are drawn as their kept figures say."""

import pytest

from tests.gallery import EXAMPLES, KEPT, kept, text_of


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_drawn_as_it_was_kept(name: str):
    assert text_of(EXAMPLES[name].figure()) == kept(name).read_text(encoding="utf-8")


def test_nothing_else_is_kept():
    assert set(KEPT.iterdir()) == {kept(name) for name in EXAMPLES}
