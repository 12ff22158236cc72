"""What fits no field of the model is told in plain words, and misspelt keys are understood."""

from pathlib import Path

import pytest

from tests.loading.small_file import only, problems, small

DATA = Path(__file__).parents[1] / "data"
# What fits no field: a change to the small file, where it is, its message, and what was meant.
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
            "'title' must be text, and this is 'key: value' lines; put it in \"quotes\" if it is "
            "meant",
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
        ("about: [went-dark, built-1990]", "about: {went-dark: x}"),
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
            "'nature' cannot be 'Opinon'; write one of: official, news, scholarship, memoir, "
            "opinion, "
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
            "'colour' is not a key of an event; its keys are: id, title, date, date_note, "
            "date_source, lane, origin, importance, people, places, summary, quotes, "
            "evidence, ask, changes, draft",
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
            "there is no day 30 in February 2001, which has 28 days; write 2001-02 if the day is "
            "not known",
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
            "YAML takes { } for something else than a date; put a date that has brackets in "
            '"quotes"',
            '"[2000..2001]"',
        ),
    ),
    "another date in braces": (
        ("date: 2000/2001~", "date: {in: 2000}"),
        (
            "date",
            "YAML takes { } for something else than a date; put a date that has brackets in "
            '"quotes"',
            "",
        ),
    ),
    "a script for an address": (
        ("url: https://example.org/light?id=1", "url: javascript:alert(1)"),
        (
            "sources.hansen-1998.url",
            "a web address begins with https:// or http:// and has no spaces, not "
            "'javascript:alert(1)'",
            "",
        ),
    ),
    "an address without its beginning": (
        ("url: https://example.org/light?id=1", "url: example.org/light"),
        (
            "sources.hansen-1998.url",
            "a web address begins with https:// or http:// and has no spaces, not "
            "'example.org/light'",
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
