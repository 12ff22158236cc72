"""Events as JSON-LD in the words of schema.org, for search engines and linked data."""

from __future__ import annotations

import json
from typing import Any

from timeline.dates import EventDate, Kind
from timeline.exporters.citations import event_address, source_name, urn
from timeline.exporters.date_parts import plain_ends
from timeline.exporters.selection import Selection
from timeline.model import Event, Evidence, Person, Place, Quote, Source
from timeline.vocabulary import PersonKind, SourceType

Node = dict[str, Any]

_KINDS = {
    PersonKind.PERSON: "Person",
    PersonKind.ORGANISATION: "Organization",
    PersonKind.STATE: "Country",
}
_TYPES = {
    SourceType.ARTICLE: "ScholarlyArticle",
    SourceType.ARTICLE_JOURNAL: "ScholarlyArticle",
    SourceType.ARTICLE_MAGAZINE: "Article",
    SourceType.ARTICLE_NEWSPAPER: "NewsArticle",
    SourceType.BOOK: "Book",
    SourceType.CHAPTER: "Chapter",
    SourceType.DATASET: "Dataset",
    SourceType.LEGISLATION: "Legislation",
    SourceType.MAP: "Map",
    SourceType.MANUSCRIPT: "Manuscript",
    SourceType.POST: "SocialMediaPosting",
    SourceType.POST_WEBLOG: "BlogPosting",
    SourceType.REPORT: "Report",
    SourceType.REVIEW: "Review",
    SourceType.REVIEW_BOOK: "Review",
    SourceType.THESIS: "Thesis",
    SourceType.WEBPAGE: "WebPage",
}


def to_jsonld(selection: Selection) -> bytes:
    """Return the events as UTF-8 JSON-LD."""
    return (json.dumps(jsonld(selection), ensure_ascii=False, indent=2) + "\n").encode()


def jsonld(selection: Selection) -> Node:
    """
    Return the timeline as a CreativeWork, with an entry for each event about the Event itself.

    An entry has the date as EDTF (``temporalCoverage``), its quotes, and the sources that it cites;
    it mentions what these relay of somebody's word, as Claims with their author.
    The Event has ``startDate`` and ``endDate`` only where ISO 8601 can say as much and no more.
    Nothing is rated: there is no ClaimReview.
    """
    timeline = selection.timeline
    return _known(
        {
            # not the address of schema.org's own context, so that no reader needs to fetch it
            "@context": {"@vocab": "https://schema.org/"},
            "@type": "CreativeWork",
            "@id": selection.address or urn(selection),
            "url": selection.address,
            "name": timeline.title,
            "description": timeline.about,
            "temporalCoverage": timeline.span.text,
            "hasPart": [_entry(selection, event) for event in selection.events],
            "citation": [
                _source(selection, key, source) for key, source in selection.sources.items()
            ],
        }
    )


def _entry(selection: Selection, event: Event) -> Node:
    cited = [part.source for part in event.quotes] + [part.source for part in event.evidence]
    return _known(
        {
            "@type": "CreativeWork",
            "@id": event_address(selection, event.id),
            "name": event.title,
            "text": event.summary,
            "temporalCoverage": event.date.text,
            "about": _event(selection, event),
            "hasPart": [_quotation(selection, event, quote) for quote in event.quotes],
            "mentions": [_claim(selection, piece) for piece in event.evidence if piece.voice],
            "citation": [{"@id": source_name(selection, key)} for key in dict.fromkeys(cited)],
        }
    )


def _claim(selection: Selection, piece: Evidence) -> Node:
    return {
        "@type": "Claim",
        "text": piece.says,
        "author": _person(selection.heard[piece.voice]),
        "appearance": {"@id": source_name(selection, piece.source)},
    }


def _event(selection: Selection, event: Event) -> Node:
    start, end = plain_ends(event.date)
    label = event.date.label
    return _known(
        {
            "@type": "Event",
            "@id": urn(selection, "event", event.id),
            "name": event.title,
            "description": f"{label[:1].upper()}{label[1:]}. {event.summary}".strip(),
            "startDate": start,
            "endDate": end if event.date.kind is Kind.LASTING else "",
            "location": [_place(selection.places[key]) for key in event.places],
            "about": [_person(selection.people[key]) for key in event.people],
        }
    )


def _quotation(selection: Selection, event: Event, quote: Quote) -> Node:
    return {
        "@type": "Quotation",
        "@id": urn(selection, "quote", event.id, quote.source, quote.text),
        "text": quote.text,
        "isPartOf": {"@id": source_name(selection, quote.source)},
    }


def _source(selection: Selection, key: str, source: Source) -> Node:
    return _known(
        {
            "@type": _TYPES.get(source.type, "CreativeWork"),
            "@id": source_name(selection, key),
            "name": source.title,
            "author": [
                {"@type": "Person", "name": author}
                if isinstance(author, str)
                else {"@type": "Organization", "name": author.institution}
                for author in source.author
            ],
            "publisher": {"@type": "Organization", "name": source.publisher}
            if source.publisher
            else None,
            "datePublished": _day(source.issued),
            "url": source.url,
            "archivedAt": source.archived,
            "inLanguage": source.language,
            "copyrightNotice": source.rights,
        }
    )


def _day(date: EventDate | None) -> str:
    first, last = plain_ends(date) if date else ("", "")
    return first if first == last else ""


def _person(person: Person) -> Node:
    return _known(
        {"@type": _KINDS[person.kind], "name": person.name, "alternateName": person.name_fa}
    )


def _place(place: Place) -> Node:
    return _known(
        {
            "@type": "Place",
            "name": place.name,
            "geo": {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon},
            "containedInPlace": {"@type": "Country", "name": place.country}
            if place.country
            else None,
        }
    )


def _known(node: Node) -> Node:
    """Return the node without what is empty: absent means not known."""
    return {name: value for name, value in node.items() if value}
