"""Slides and sheets of TimelineJS become drafts, and of each it is told what became of it."""

from pathlib import Path

from tests.importers.made import events_of, made, row, timeline_of, told

FILES = Path(__file__).parents[1] / "data" / "importing"


def test_slides_of_timelinejs():
    result = made("slides.json")
    timeline = timeline_of(result)

    assert (timeline.title, timeline.about) == ("Comets seen", "What was seen & when.")
    assert timeline.span.text == "1066/1998"
    assert [(lane.id, lane.title) for lane in timeline.lanes] == [
        ("comets", "Comets"),
        ("events", "Events"),
        ("eras", "Eras"),
    ]
    assert [(event.id, event.date.text) for event in timeline.events] == [
        ("1066", "1066"),
        ("a-century", "1500/1599"),
        ("halleys-comet", "1531~"),
        ("great-comet", "1577-11-13"),
        ("great-comet-2", "1618-11"),
        ("once", "[1997-22..1998-21]"),
    ]


def test_of_every_slide_it_is_told_what_became_of_it():
    assert told(made("slides.json")) == [
        ("event 1", "imported", ""),
        ("event 2", "guessed", "the date is read from the words “c. 1531”"),
        ("event 3", "imported", ""),
        ("event 4", "guessed", "there is no title; the date stands for it"),
        ("event 5", "left out", "there is no date, though it shows “long ago”"),
        (
            "event 6",
            "left out",
            "there is no day 30 in February 1990, which has 28 days; write 1990-02 if the day is "
            "not known",
        ),
        ("event 7", "left out", "the year 12000 is outside -9999 to 9999"),
        (
            "event 8",
            "guessed",
            "the id “great-comet” is that of an earlier row too; this one is great-comet-2",
        ),
        ("event 9", "left out", "there is no date"),
        ("era 1", "guessed", "it is an era; here it is an event that lasted"),
    ]


def test_html_becomes_text_and_its_links_sources():
    result = made("slides.json")
    timeline, event = timeline_of(result), events_of(result)["The Great Comet"]

    assert event.summary == "Seen by Tycho.\nA second line."
    assert [(piece.stance, piece.says) for piece in event.evidence] == [
        ("context", "The imported row links to it as “Tycho”."),
        ("context", "The imported row shows it. Caption: “A woodcut”. Credit: “The library”."),
        ("context", "The credit or caption of the imported media links to it as “The library”."),
    ]
    assert [(source.url, source.title, source.type) for source in timeline.sources.values()] == [
        ("https://example.org/tycho", "[Tycho, example.org]", "webpage"),
        ("https://example.org/comet.jpg", "[A woodcut, example.org]", "graphic"),
        ("https://example.org/library", "[The library, example.org]", "webpage"),
    ]


def test_the_words_of_a_date_stay_and_so_does_what_no_event_has_room_for():
    result = made("slides.json")

    assert (
        events_of(result)["Halley's comet"].date_note == "In the imported file: “c. 1531 (1531)”."
    )
    assert row(result, "Halley's comet").extra == {"location": {"lat": 50}}
    assert row(result, "Without a date").extra == {
        "text": {"headline": "Without a date", "text": "It stays in the report."},
        "display_date": "long ago",
    }


def test_a_long_title_is_cut_at_a_word_and_whole_in_the_summary():
    result = made("slides.json")
    title = "One comet of three that were seen from all of Europe in…"

    assert events_of(result)[title].summary == (
        "One comet of three that were seen from all of Europe in that one autumn"
    )
    assert len(title) <= 60


def test_slides_of_version_2():
    result = made("storyjs.json")

    assert timeline_of(result).title == "An older file"
    assert {title: event.date.text for title, event in events_of(result).items()} == {
        "A day": "1963-08-09",
        "A month to a year": "1977-05/1979",
        "In words": "1980-06",
    }
    assert events_of(result)["A day"].lane == "people"
    assert told(result)[-1] == ("date 4", "left out", "there is no date")


def test_the_sheet_with_a_byte_order_mark_ragged_and_blank_rows():
    result = made("sheet.csv")

    assert timeline_of(result).title == "A sheet"
    assert {title: (event.date.text, event.lane) for title, event in events_of(result).items()} == {
        'She said "yes"': ("1963-08-09T16:30", "left"),
        "Ragged": ("197X", "events"),
        "Ides of March": ("-0043-03-15", "right"),
        "An era": ("1980/1985", "eras"),
    }
    assert told(result) == [
        ("row 3", "imported", ""),
        ("row 5", "guessed", "the date is read from the words “early 1970s”"),
        ("row 6", "imported", ""),
        ("row 7", "left out", "there is no date"),
        ("row 8", "guessed", "it is an era; here it is an event that lasted"),
    ]
    assert row(result, "Ides of March").extra == {"column 17": "beyond"}


def test_a_sheet_of_the_first_version_and_the_order_of_its_days():
    result = made("sheet_v1.csv")

    assert events_of(result)["Three days"].date.text == "2010-04-03/2010-04-05"
    assert told(result)[1][2] == (
        "“03/04/2010” is read as 2010-04-03, since the day comes first in other dates of the file"
    )


def test_columns_of_any_name_are_guessed_and_the_guess_is_said():
    result = made("own_headers.csv")

    assert {title: event.date.text for title, event in events_of(result).items()} == {
        "Eine Schlacht": "1410~",
        "Ein Frieden": "1411-02-01",
    }
    assert [lane.title for lane in timeline_of(result).lanes] == ["Krieg", "Frieden"]
    assert [(one.header, one.field, one.because) for one in result.report.columns if one.field] == [
        ("Wann", "date", "2 of 3 cells can be read as dates"),
        ("Link", "link", "it is called “Link”, and all 2 cells are addresses"),
        ("Was", "title", "it is called “Was”"),
        ("Thema", "lane", "it is called “Thema”, and it makes 2 groups in 3 rows"),
    ]
    assert row(result, "Ein Frieden").extra == {"Nr": "2"}


def test_columns_can_be_told():
    result = made("own_headers.csv", "csv", title="Thema", lane="Was")

    assert [event.title for event in timeline_of(result).events] == ["Krieg", "Frieden"]


def test_letters_of_all_scripts_have_ids():
    result = made("letters.csv")

    assert [(event.id, event.title) for event in timeline_of(result).events] == [
        ("event-1612-1", "Прибытие в Москву"),
        ("event-1911-4", "武昌起义"),
        ("event-1948-2", "הכרזת העצמאות"),
        ("event-2013-3", "روحانی رئیس‌جمهور شد"),
    ]
