"""The fixed words of a timeline, each with its meaning for editors and its label for readers."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """A word of a fixed vocabulary: editors see its meaning, readers its label."""

    meaning: str
    label: str

    def __new__(cls, word: str, meaning: str, label: str = "", *_others: str) -> Self:
        """Make the word itself the member's value, so that it reads and compares as plain text."""
        term = str.__new__(cls, word)
        term._value_ = word
        term.meaning = meaning
        term.label = label or word.replace("-", " ")
        return term


class Origin(Term):
    """Why an event is on the timeline."""

    ARTICLE = "article", "the article tells it", "Told by the article"
    RECORD = "record", "set beside the article from the public record", "From the public record"


class Stance(Term):
    """What a source does to the quoted words; it says nothing about how reliable the source is."""

    sign: str
    verb: str
    """What a source does, after its name."""
    filter_label: str
    """What the filter calls it, where it is about the article as a whole."""

    SUPPORTS = (
        "supports",
        "bears the quoted words out",
        "Supports the article’s words",
        "+",
        "supports",
        "Supports the article",
    )
    DISPUTES = (
        "disputes",
        "contradicts the quoted words",
        "Disputes the article’s words",
        "−",
        "disputes",
        "Disputes the article",
    )
    CONTEXT = (
        "context",
        "neither, but helps to understand them",
        "Gives context",
        "○",
        "gives context",
        "Gives context",
    )

    def __init__(
        self, _word: str, _meaning: str, _label: str, sign: str, verb: str, filter_label: str
    ) -> None:
        self.sign = sign
        self.verb = verb
        self.filter_label = filter_label


class Status(Term):
    """Whether a quote was compared with its source."""

    sign: str

    VERIFIED = (
        "verified",
        "it is in the source's text, word for word",
        "Checked word for word against the source’s text",
        "✓",
    )
    UNVERIFIED = (
        "unverified",
        "nobody has compared it",
        "Not yet checked against the source’s text",
        "?",
    )
    CHANGED = "changed", "it is not what was compared", "Changed since it was checked", "!"

    def __init__(self, _word: str, _meaning: str, _label: str, sign: str) -> None:
        self.sign = sign


class Claim(Term):
    """What the quoted words claim."""

    THESIS = "thesis", "a reading or a judgement, which no single report can settle", "Thesis"
    FACT = "fact", "that something happened or was so, which a report can bear out", "Claim of fact"


class PersonKind(Term):
    """Who acts."""

    PERSON = "person", "a human being"
    ORGANISATION = "organisation", "a force, party, agency, company or court"
    STATE = "state", "a country, or its government as a whole"


class Nature(Term):
    """Where a source stands, so that readers can weigh it."""

    plural: str

    OFFICIAL = (
        "official",
        "a government, parliament, court or international body speaks",
        "official",
        "official texts",
    )
    NEWS = "news", "reporting by a newsroom", "news", "news"
    SCHOLARSHIP = "scholarship", "research with its sources named", "scholarship", "research"
    MEMOIR = "memoir", "somebody who took part remembers", "memoir", "memoirs"
    OPINION = "opinion", "somebody argues", "opinion", "opinion"
    REFERENCE = (
        "reference",
        "an encyclopedia, a profile, a collection of documents",
        "reference",
        "works of reference",
    )
    STATE_MEDIA = (
        "state-media",
        "a newsroom that a state or its forces own, direct or pay for",
        "state or state-funded media",
        "state and state-funded media",
    )

    def __init__(self, _word: str, _meaning: str, _label: str, plural: str) -> None:
        self.plural = plural


class Strength(Term):
    """How many voices speak of an event beside the article; no verdict follows from it."""

    SEVERAL = "several", "two or more voices speak of it", "Two or more voices"
    ONE = "one", "all that is reported rests on one word", "One voice"
    ARTICLE = "article", "nobody else is set beside the article", "The article alone"


class Disagreement(Term):
    """In what sources differ from the article, or from each other."""

    WORDS = "words", "some evidence disputes the quoted words", "The words are disputed"
    DATES = "dates", "some source dates the event differently", "Dates differ"


class SourceType(Term):
    """What a source is: a type of the Citation Style Language 1.0.2."""

    ARTICLE = "article", "a preprint or working paper"
    ARTICLE_JOURNAL = "article-journal", "an article in a scholarly journal"
    ARTICLE_MAGAZINE = "article-magazine", "an article in a magazine"
    ARTICLE_NEWSPAPER = (
        "article-newspaper",
        "an article of a newspaper or news agency, printed or online",
    )
    BILL = "bill", "a law that was proposed"
    BOOK = "book", "a whole book"
    BROADCAST = "broadcast", "a programme on radio or television"
    CHAPTER = "chapter", "a part of a book by its own author"
    CLASSIC = "classic", "an ancient or canonical text"
    COLLECTION = "collection", "an archive's collection as a whole"
    DATASET = "dataset", "data in a table or database"
    DOCUMENT = "document", "anything that fits nothing else here"
    ENTRY = "entry", "an entry in a database or work of reference"
    ENTRY_DICTIONARY = "entry-dictionary", "an entry in a dictionary"
    ENTRY_ENCYCLOPEDIA = "entry-encyclopedia", "an entry in an encyclopedia"
    GRAPHIC = "graphic", "a photograph, drawing or infographic"
    HEARING = "hearing", "testimony before a parliament"
    INTERVIEW = "interview", "an interview"
    LEGAL_CASE = "legal_case", "a judgment or other paper of a court"
    LEGISLATION = "legislation", "a law or resolution that was passed"
    MANUSCRIPT = "manuscript", "an unpublished text"
    MAP = "map", "a map"
    MOTION_PICTURE = "motion_picture", "a film or video"
    PAMPHLET = "pamphlet", "a leaflet or brochure"
    PAPER_CONFERENCE = "paper-conference", "a paper given at a conference"
    PERIODICAL = "periodical", "a whole issue of a newspaper or journal"
    PERSONAL_COMMUNICATION = "personal_communication", "a letter or message to somebody"
    POST = "post", "a message on a forum or social network"
    POST_WEBLOG = "post-weblog", "an entry in a blog"
    REGULATION = "regulation", "an order or rule of an authority"
    REPORT = "report", "a report by an institution"
    REVIEW = "review", "a review of something other than a book"
    REVIEW_BOOK = "review-book", "a review of a book"
    SONG = "song", "a recording of sound"
    SPEECH = "speech", "a speech or public statement"
    THESIS = "thesis", "a thesis"
    TREATY = "treaty", "a treaty between states"
    WEBPAGE = "webpage", "a page on the web that is nothing else here"


def these_events(number: int) -> str:
    """Return what menus call the selected events: This event, These 1,200 events."""
    return "This event" if number == 1 else f"These {number:,} events"


def witness_count(reports: int, voices: int) -> str:
    """Return how many reports there are and on how many words they rest: 4 reports, 2 voices."""
    if not reports:
        return "no other report: the article alone"
    counted = _counted(reports, "report")
    if not voices:
        return f"{counted}, no voice but the article’s"
    return counted if reports == voices == 1 else f"{counted}, {_counted(voices, 'voice')}"


def passage_count(supports: int, disputes: int, context: int, voices: int) -> str:
    """Return what is set beside quoted words: 3 support, 1 disputes, 5 give context; 6 voices."""
    if not supports + disputes + context:
        return "untested: nothing is set beside these words"
    sides = (
        f"{supports:,} {'supports' if supports == 1 else 'support'}, "
        f"{disputes:,} {'disputes' if disputes == 1 else 'dispute'}, "
    )
    start = sides if supports or disputes else "untested: "
    verb = "gives" if context == 1 else "give"
    return f"{start}{context:,} {verb} context; {_counted(voices, 'voice')}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
