"""Every rule that a timeline file can break, by its name in problems, in one sentence."""

from __future__ import annotations

from collections.abc import Mapping

#: By name, in the order in which a file meets them: as a file, as text, as YAML, as records, as
#: a timeline.
RULES: Mapping[str, str] = {
    "unreadable": "The file is there and may be read.",
    "not-a-file": "What is named is a file, not a folder and not a device.",
    "too-large": "The file is no larger than 128 MiB.",
    "not-utf-8": "The file is in UTF-8.",
    "not-text": "The file is plain text, and so is every value that should be.",
    "empty-file": "There is something in the file.",
    "tab": "There is no tab in the file; spaces indent and part.",
    "control-character": "There is no character in the file that nobody sees.",
    "merge-mark": "No line is left from joining two versions of the file.",
    "syntax": "The file is YAML.",
    "look-alike": "Spaces, hyphens and colons that part items and keys are those of the keyboard.",
    "comment-in-text": "No comment stands where a text may go on.",
    "reading-order": "What turns the reading order of a text is turned back in it.",
    "author-in-pieces": "A comma parts authors, and not the names of one.",
    "too-deep": "Lists and mappings stand at most 32 deep in each other.",
    "too-many-values": "The file has at most 6,000,000 values.",
    "second-document": "There is one document in the file, not several parted by `---`.",
    "key-repeated": "A key stands once in a record.",
    "key-not-text": "A key is a plain word.",
    "anchor": "No value is given a name by `&`.",
    "alias": "No value is repeated by `*`.",
    "tag": "No value has a type given by `!`.",
    "unknown-key": "Every key is one that its record has.",
    "missing": "A record has every key that it needs; an event that is not a draft is whole.",
    "empty": "Something is written for every key.",
    "not-a-record": "A record is written in `key: value` lines.",
    "not-a-list": "A list is written where a list belongs, even of one.",
    "not-entries": "People, places and sources are written as ids, each with its record below.",
    "unknown-word": "Where the words are fixed, one of them is written.",
    "too-long": "A text is no longer than its field allows.",
    "id-form": "An id has lower-case letters, digits, and single hyphens between them.",
    "language-form": "A language is written as a code, such as `en`.",
    "not-a-number": "A number is written in digits.",
    "out-of-range": "A number lies within its limits.",
    "not-true-or-false": "A switch is `true` or `false`.",
    "date": "A date is EDTF: a real day, month, season or year, and an interval runs forwards.",
    "web-address": "An address begins with https:// or http://.",
    "wrong-value": "A value is one that its field can have.",
    "span-open": "The span of a timeline has a first and a last day.",
    "id-taken": (
        "No two lanes, events, tours, or quotes or evidence of one event have the same id."
    ),
    "lane-unknown": "Every lane that is named is in the file.",
    "person-unknown": "Every person that is named is in the file.",
    "place-unknown": "Every place that is named is in the file.",
    "source-unknown": "Every source that is named is in the file.",
    "event-unknown": "Every event that a tour shows is in the file.",
    "tour-shows-draft": "No tour shows a draft.",
    "tour-too-long": "A tour has at most 60 steps.",
    "step-unclear": (
        "A step of a tour shows one thing: an event, two side by side, a passage, or a question."
    ),
    "step-not-a-pair": "Side by side stand two events, and not the same one twice.",
    "years-not-whole": "The years that a step shows are whole ones.",
    "years-outside-span": "The years that a step shows are inside the span of the timeline.",
    "step-hides-its-event": (
        "What a step shows is among what its own years, lanes and people leave."
    ),
    "person-unused": "Every person is named by an event, its evidence or a tour.",
    "place-unused": "Every place is named by an event.",
    "source-unused": "Every source is cited.",
    "origin-circular": "No source comes back to itself by `reprint_of` and `derived_from`.",
    "date-outside-span": "Every event lies inside the span of the timeline.",
    "event-out-of-order": (
        "Events stand in the order of their first day and time, and then of their last."
    ),
    "quote-wordless": "There is a word in every quote.",
    "quote-is-summary": "A quote is not the summary of its event.",
    "quote-too-long": "A quote has at most 60 words.",
    "passage-reworded": "Quotes with the same id have the same words, of the same source.",
    "about-unknown": "Evidence is about quotes of its own event.",
    "about-missing": "Evidence says which of several quotes it supports or disputes.",
    "answer-unknown": "Evidence answers other evidence of its own event.",
    "charge-unanswered": (
        "A charge is answered by evidence, or the event says that no answer was found."
    ),
    "passage-untested": (
        "Evidence beside a passage is about it in one of its events, or `untested` says why not."
    ),
    "passage-unknown": (
        "A passage of the argument is quoted by a published event, and one of a tour is in it."
    ),
    "passage-twice": "A passage stands in the argument once.",
    "passage-unplaced": "Every quoted passage of the article is in its argument, if there is one.",
    "evidence-from-quoted": "Evidence does not cite the source that its event quotes.",
    "quote-unverified": "Every quote was compared with its source, word for word.",
    "quote-changed": "No quote has changed since it was compared with its source.",
    "record-broken": "The record of verification beside the file can be read.",
    "more-problems": "A file has at most 10,000 problems.",
}
