"""Events as linked data: JSON-LD in the words of schema.org, quotes as W3C Web Annotations."""

import json
from collections.abc import Callable

import pytest
from pyld import jsonld

from tests.conftest import COUNT
from timeline.dates import EventDate
from timeline.exporters.formats.annotations import to_annotations
from timeline.exporters.formats.jsonld import to_jsonld
from timeline.exporters.selection import Selection

SCHEMA = "https://schema.org/"
OA = "http://www.w3.org/ns/oa#"
AS = "http://www.w3.org/ns/activitystreams#"
# Of the published context of Web Annotations, the terms that are used here.
ANNOTATIONS = {
    "id": "@id",
    "type": "@type",
    "Annotation": f"{OA}Annotation",
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "TextualBody": f"{OA}TextualBody",
    "TextQuoteSelector": f"{OA}TextQuoteSelector",
    "TextPositionSelector": f"{OA}TextPositionSelector",
    "TimeState": f"{OA}TimeState",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "total": f"{AS}totalItems",
    "first": {"@id": f"{AS}first", "@type": "@id"},
    "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
    "startIndex": f"{AS}startIndex",
    "body": {"@id": f"{OA}hasBody", "@type": "@id"},
    "target": {"@id": f"{OA}hasTarget", "@type": "@id"},
    "source": {"@id": f"{OA}hasSource", "@type": "@id"},
    "selector": {"@id": f"{OA}hasSelector", "@type": "@id"},
    "state": {"@id": f"{OA}hasState", "@type": "@id"},
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
    "linking": f"{OA}linking",
    "describing": f"{OA}describing",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "exact": f"{OA}exact",
    "start": f"{OA}start",
    "end": f"{OA}end",
    "sourceDate": f"{OA}sourceDate",
    "cached": {"@id": f"{OA}cachedSource", "@type": "@id"},
}


def shelf(url, _):
    """Hand out the one context that is asked for; anything else would be a request to the web."""
    assert url == "http://www.w3.org/ns/anno.jsonld"
    document = {"@context": ANNOTATIONS}
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": url,
        "document": document,
    }


def expanded(data):
    """Return the nodes as a reader of JSON-LD has them, by type."""
    options = {"documentLoader": shelf, "base": "https://example.org/"}
    nodes = {}
    for node in jsonld.flatten(json.loads(data), options=options):
        for kind in node.get("@type", ()):
            nodes.setdefault(kind.rpartition("/")[2].rpartition("#")[2], []).append(node)
    return nodes


def value(node, name):
    return [one.get("@value", one.get("@id")) for one in node.get(f"{SCHEMA}{name}", ())]


def test_every_event_and_every_quote_is_found_by_a_reader_of_json_ld(
    select: Callable[..., Selection],
):
    everything = select()
    nodes = expanded(to_jsonld(everything))

    assert len(nodes["Event"]) == COUNT
    assert len(nodes["Quotation"]) == sum(len(event.quotes) for event in everything.events)
    assert not {"ClaimReview", "Rating", "Review"} & nodes.keys()


def test_an_entry_has_the_date_as_edtf_and_leads_to_the_event_and_its_sources(
    select: Callable[..., Selection],
):
    nodes = expanded(
        to_jsonld(select("soleimani-appointed", address="https://example.org/khamenei"))
    )
    entry = next(node for node in nodes["CreativeWork"] if value(node, "text"))

    assert entry["@id"] == "https://example.org/khamenei#event=soleimani-appointed"
    assert value(entry, "temporalCoverage") == ["[1997-22..1998-21]"]
    assert value(entry, "about") == [nodes["Event"][0]["@id"]]
    assert "https://www.criticalthreats.org/people/qassem-soleimani" in value(entry, "citation")
    assert value(nodes["Quotation"][0], "text") == [
        "Soleimani was chosen by Khamenei to lead the Quds Force some time "
        "between the summer of 1997 and the spring of 1998."
    ]


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("1999-07-12", ["1999-07-12"], []),
        ("1999-07", ["1999-07"], []),
        ("1999", ["1999"], []),
        ("1999-07-12/2001", ["1999-07-12"], ["2001"]),
        ("1999/..", ["1999"], []),
        ("1999/", ["1999"], []),
        ("../1999", [], ["1999"]),
        ("1999~/2001", [], ["2001"]),
        ("1999?", [], []),
        ("1999-22", [], []),
        ("199X", [], []),
        ("[1999..2001]", [], []),
        ("-0043-03-15", [], []),
        ("2020-01-03T00:47+03", ["2020-01-03T00:47+03:00"], []),
        (
            "2020-01-03T00:47/2020-01-03T01:10",
            *(["2020-01-03T00:47"], ["2020-01-03T01:10"]),
        ),
        ("0000/0066", [], ["0066"]),
    ],
)
def test_an_event_starts_and_ends_in_json_ld_only_as_exactly_as_it_is_known(
    dated: Callable[..., Selection], renamed: Callable[..., Selection], date, start, end
):
    (event,) = expanded(to_jsonld(renamed(dated("2000"), date=EventDate.parse(date))))["Event"]

    assert (value(event, "startDate"), value(event, "endDate")) == (start, end)


def annotations(selection):
    return json.loads(to_annotations(selection))["first"]["items"]


def test_every_quote_is_an_annotation_to_a_reader_of_json_ld(select: Callable[..., Selection]):
    everything = select()
    nodes = expanded(to_annotations(everything))

    assert len(nodes["Annotation"]) == sum(len(event.quotes) for event in everything.events)
    assert all(len(node[f"{OA}exact"]) == 1 for node in nodes["TextQuoteSelector"])
    assert json.loads(to_annotations(everything))["total"] == len(nodes["Annotation"])


def test_an_annotation_has_the_words_and_where_they_begin_in_the_text_compared(
    select: Callable[..., Selection],
):
    (annotation,) = annotations(select("quds-force-established", address="https://example.org/"))

    assert annotation["body"] == [
        {
            "type": "TextualBody",
            "value": "Quds Force set up as a branch of its own (1990)",
            "format": "text/plain",
            "purpose": "describing",
        },
        "https://example.org/#event=quds-force-established",
    ]
    assert annotation["target"]["selector"] == [
        {"type": "TextQuoteSelector", "exact": "The Quds Force was formally established in 1990."},
        {"type": "TextPositionSelector", "start": 2846, "end": 2894},
    ]
    assert annotation["target"]["state"] == {
        "type": "TimeState",
        "sourceDate": "2026-11-22T00:00:00Z",
    }


def test_a_source_that_is_not_on_the_web_has_a_name_that_stays_the_same(
    select: Callable[..., Selection],
):
    (one,), (other,) = (
        annotations(off_the_web(select(event)))
        for event in ("quds-force-established", "rival-outfits")
    )

    assert one["target"]["source"].startswith("urn:uuid:")
    assert one["target"]["source"] == other["target"]["source"]
    assert one["id"] != other["id"]


def off_the_web(selection):
    article = selection.timeline.sources["kazimi-2020"].model_copy(update={"url": ""})
    sources = {**selection.timeline.sources, "kazimi-2020": article}
    return Selection(
        selection.timeline.model_copy(update={"sources": sources}),
        selection.verified,
        selection.ids,
        selection.address,
    )


def test_a_source_on_the_web_is_its_address(citing: Callable[..., Selection]):
    (annotation,) = annotations(citing(url="https://example.org/report?x=1"))

    assert annotation["target"]["source"] == "https://example.org/report?x=1"
    assert annotation["target"]["selector"] == [
        {"type": "TextQuoteSelector", "exact": "Words of the article."}
    ]


@pytest.mark.parametrize("mark", ["[…]", "[...]", "[ . . . ]"])
def test_the_pieces_of_a_quote_with_omissions_are_targets_of_their_own(
    dated: Callable[..., Selection], renamed: Callable[..., Selection], mark
):
    one = dated("2000")
    quote = (
        one.events[0].quotes[0].model_copy(update={"text": f"The first words {mark} and the last."})
    )
    (annotation,) = annotations(renamed(one, quotes=(quote,)))

    assert [target["selector"] for target in annotation["target"]] == [
        [{"type": "TextQuoteSelector", "exact": "The first words"}],
        [{"type": "TextQuoteSelector", "exact": "and the last."}],
    ]


def test_linked_data_has_whose_word_a_report_is(select: Callable[..., Selection]):
    (entry,) = json.loads(to_jsonld(select("mcchrystal-convoy")))["hasPart"]

    assert entry["mentions"][:1] == [
        {
            "@type": "Claim",
            "text": (
                "McChrystal writes that Iranian-made bombs used on Soleimani’s orders were killing "
                "Americans, but that he feared a firefight and its political cost; Soleimani got "
                "away."
            ),
            "author": {"@type": "Person", "name": "Stanley McChrystal"},
            "appearance": entry["citation"][1],
        }
    ]
