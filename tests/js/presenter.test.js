import assert from "node:assert/strict";
import test from "node:test";
import {
  askedTalk,
  brief,
  byStance,
  clockText,
  elapsed,
  meaning,
  numbersOf,
  onTheWay,
  shortSource,
  slideLanes,
  slideRange,
  strokeAgain,
  strokeName,
  swiped,
  toggled,
  whereTo,
  writeTalk,
} from "../../timeline/frontend/present/steps.js";
import { evenly, inParts, intoColumns, shown, together } from "../../timeline/frontend/present/paging.js";
import { isNews, wireName } from "../../timeline/frontend/present/channel.js";

const at = (step, reveal = 1, blank = false) => ({ step, reveal, blank });
const STROKES = { 1: 3, 2: 1, 3: 2 };
const led = (from, act, step) => whereTo(from, { act, step }, 3, (number) => STROKES[number]);

test("the address says what is presented, from which step", () => {
  assert.deepEqual(askedTalk(new URLSearchParams("present=true&tour=a-tour&step=4")), {
    as: "present",
    tour: "a-tour",
    step: 4,
  });
  assert.deepEqual(askedTalk(new URLSearchParams("notes=true")), { as: "notes", tour: "", step: 1 });
  assert.equal(askedTalk(new URLSearchParams("present=false&tour=a-tour")), null);
  for (const step of ["0", "-3", "two", "99999", ""]) {
    assert.equal(askedTalk(new URLSearchParams(`present=true&step=${step}`)).step, 1);
  }
});

test("what is presented is written beside what else the address says, and taken out again", () => {
  const query = new URLSearchParams("lane=iraq");
  writeTalk({ as: "present", tour: "a-tour", step: 2 }, query);
  assert.equal(query.toString(), "lane=iraq&present=true&tour=a-tour&step=2");
  writeTalk({ as: "notes", tour: "", step: 3 }, query);
  assert.equal(query.toString(), "lane=iraq&notes=true&step=3");
  writeTalk(null, query);
  assert.equal(query.toString(), "lane=iraq");
});

test("a clicker's keys and the keyboard's mean the same", () => {
  const keys = {
    next: ["ArrowRight", "PageDown", " "],
    back: ["ArrowLeft", "PageUp"],
    first: ["Home"],
    last: ["End"],
    blank: ["b", "B", "."],
    fullscreen: ["f", "F"],
    notes: ["n", "N"],
    leave: ["Escape"],
  };
  for (const [act, names] of Object.entries(keys)) {
    for (const key of names) assert.deepEqual(meaning({ key }), { act, typed: "" });
  }
});

test("keys with Control, Alt or the command key, and keys without a meaning, stay the browser's", () => {
  for (const held of ["ctrlKey", "altKey", "metaKey"]) {
    assert.equal(meaning({ key: "f", [held]: true }), null);
  }
  for (const key of ["Tab", "F5", "r", "ArrowUp", "Enter", "Shift"]) assert.equal(meaning({ key }), null);
});

test("digits and Enter jump; Escape takes the digits back; another key forgets them", () => {
  assert.deepEqual(meaning({ key: "1" }), { typed: "1" });
  assert.deepEqual(meaning({ key: "2" }, "1"), { typed: "12" });
  assert.deepEqual(meaning({ key: "Enter" }, "12"), { act: "jump", step: 12, typed: "" });
  assert.deepEqual(meaning({ key: "Escape" }, "12"), { typed: "" });
  assert.deepEqual(meaning({ key: "ArrowRight" }, "12"), { act: "next", typed: "" });
});

test("forwards goes through the strokes of each step, and stays at the last", () => {
  const seen = [at(1)];
  for (let press = 0; press < 7; press += 1) seen.push(led(seen.at(-1), "next"));
  assert.deepEqual(
    seen.map(({ step, reveal }) => `${step}.${reveal}`),
    ["1.1", "1.2", "1.3", "2.1", "3.1", "3.2", "3.2", "3.2"],
  );
});

test("backwards shows each step as it was left, and stays at the first", () => {
  const seen = [at(3, 1)];
  for (let press = 0; press < 5; press += 1) seen.push(led(seen.at(-1), "back"));
  assert.deepEqual(
    seen.map(({ step, reveal }) => `${step}.${reveal}`),
    ["3.1", "2.1", "1.3", "1.2", "1.1", "1.1"],
  );
});

test("a jump leads to a step's first stroke, and a number too large to the last step", () => {
  assert.deepEqual(led(at(1, 3), "jump", 3), at(3));
  assert.deepEqual(led(at(1), "jump", 99), at(3));
  assert.deepEqual(led(at(2), "jump", 0), at(1));
  assert.deepEqual(led(at(3, 2), "first"), at(1));
  assert.deepEqual(led(at(1, 2), "last"), at(3));
});

test("blank comes and goes in its place; whatever moves ends it", () => {
  assert.deepEqual(led(at(2, 1), "blank"), at(2, 1, true));
  assert.deepEqual(led(at(2, 1, true), "blank"), at(2, 1));
  assert.deepEqual(led(at(1, 1, true), "next"), at(1, 2));
});

test("without a step no key leads anywhere", () => {
  assert.deepEqual(
    whereTo(at(1), { act: "next" }, 0, () => 1),
    at(1),
  );
});

test("a stroke is named by what it shows, and by its page where there are several", () => {
  assert.equal(strokeName({ part: "words", page: 1, pages: 1 }), "the article’s words");
  assert.equal(strokeName({ part: "record", page: 2, pages: 3 }), "what the record says, page 2 of 3");
});

test("when the room changes the same part stays in view, at its page or its last", () => {
  const strokes = ["event", "words", "record", "record"].map((part, at) => ({
    part,
    page: at === 3 ? 2 : 1,
  }));
  assert.equal(strokeAgain(strokes, { part: "record", page: 2 }), 4);
  assert.equal(strokeAgain(strokes, { part: "record", page: 5 }), 4);
  assert.equal(strokeAgain(strokes, { part: "words", page: 2 }), 2);
  assert.equal(strokeAgain(strokes, { part: "question", page: 1 }), 1);
});

const block = (text, height, { stance, lead = 0 } = {}) => ({ piece: { text, stance }, height, lead });
const texts = (columns) => columns.map((pieces) => pieces.map(({ text }) => text).join(""));

test("a column takes what it has room for, in order, and what is too tall stands alone", () => {
  assert.deepEqual(texts(intoColumns([block("a", 40), block("b", 60), block("c", 1)], 100)), ["ab", "c"]);
  assert.deepEqual(texts(intoColumns([block("a", 40), block("b", 300), block("c", 60)], 100)), [
    "a",
    "b",
    "c",
  ]);
  assert.deepEqual(intoColumns([], 100), []);
});

test("the heading of a group takes room in each column where the group stands", () => {
  const group = ["a", "b", "c"].map((text) => block(text, 40, { stance: "supports", lead: 20 }));
  assert.deepEqual(texts(intoColumns(group, 100)), ["ab", "c"]);
  assert.deepEqual(texts(intoColumns(group, 99)), ["a", "b", "c"]);
  assert.deepEqual(
    texts(intoColumns([...group.slice(0, 1), block("d", 40, { stance: "context", lead: 20 })], 119)),
    ["a", "d"],
  );
});

test("pages are as few as the room allows and as full as each other", () => {
  const blocks = [..."abcd"].map((text) => block(text, 30));
  assert.deepEqual(evenly(blocks, 100).map(texts), [["ab"], ["cd"]]);
  assert.deepEqual(evenly(blocks, 120).map(texts), [["abcd"]]);
  assert.deepEqual(evenly([...blocks, block("e", 30)], 60, 2).map(texts), [["ab", "cd"], ["e"]]);
  assert.deepEqual(evenly(blocks, 100, 2).map(texts), [["ab", "cd"]]);
  assert.deepEqual(evenly([], 100), []);
});

test("of events side by side the one with fewer pages keeps its last", () => {
  assert.deepEqual(together([["a"], ["b", "c"]]), [
    ["a", "b"],
    ["a", "c"],
  ]);
  assert.deepEqual(together([[], ["b"]]), [[[], "b"]]);
  assert.deepEqual(together([[], []]), []);
});

test("a text is cut between words into parts of one length, none of which is lost", () => {
  const parts = inParts({ text: "one two three four five six", stance: "context" }, 3);
  assert.deepEqual(parts.map(shown), ["one two …", "… three four …", "… five six"]);
  assert.deepEqual(
    parts.map(({ stance }) => stance),
    ["context", "context", "context"],
  );
  assert.deepEqual(inParts(parts[1], 2).map(shown), ["… three …", "… four …"]);
  assert.deepEqual(inParts({ text: "one" }, 3).map(shown), ["one"]);
  assert.deepEqual(inParts({ text: "one two" }, 5).map(shown), ["one …", "… two"]);
});

test("a word without an end is cut between letters, and no letter from its accent", () => {
  const [first, second] = inParts({ text: "x".repeat(300) }, 2);
  assert.deepEqual([first.text.length, second.text.length], [150, 150]);
  const accents = inParts({ text: "e\u0301".repeat(60) }, 3).map(({ text }) => text);
  assert.equal(accents.join(""), "e\u0301".repeat(60));
  assert.ok(accents.every((text) => text.startsWith("e")));
});

test("a finger swipes along, not down, and not by a hair", () => {
  assert.deepEqual(swiped(-80, 10), { act: "next" });
  assert.deepEqual(swiped(80, -10), { act: "back" });
  assert.equal(swiped(-80, 90), null);
  assert.equal(swiped(30, 0), null);
});

test("the chart shows the whole of a step's years with a little room, or all there is", () => {
  const [start, end] = slideRange({ years: [2001, 2002] }, []);
  assert.ok(start < Date.UTC(2001, 0, 1) && start > Date.UTC(2000, 11, 1));
  assert.ok(end > Date.UTC(2003, 0, 1) && end < Date.UTC(2003, 1, 1));
  assert.deepEqual(slideRange({ years: null }, [1, 2]), [1, 2]);
  assert.equal(
    slideRange({ years: [-43, -43] }, [])[0],
    new Date(Date.UTC(-43, 0, 1)).getTime() - 365 * 86_400_000 * 0.03,
  );
});

test("a step without lanes shows those that have a mark in its years", () => {
  const meta = {
    lane: ["low", "high", "low"],
    x0: ["1990-01-01", "2000-01-01", "1998-01-01"],
    x1: ["1990-12-31", "2000-01-01", "2001-01-01"],
  };
  const figure = {
    data: [{ customdata: ["a", "b", "c"], meta }],
    layout: { meta: { bands: [{ id: "high" }, { id: "empty" }, { id: "low" }] } },
  };
  const range = [Date.UTC(1999, 0, 1), Date.UTC(2002, 0, 1)];
  assert.deepEqual(slideLanes({ lanes: [], among: [] }, figure, range), ["high", "low"]);
  assert.deepEqual(slideLanes({ lanes: [], among: ["a", "b"] }, figure, range), ["high"]);
  assert.deepEqual(slideLanes({ lanes: ["empty"], among: [] }, figure, range), ["empty"]);
});

test("the chart starts slowly, ends slowly, and arrives", () => {
  assert.deepEqual(onTheWay([0, 10], [100, 210], 0), [0, 10]);
  assert.deepEqual(onTheWay([0, 10], [100, 210], 0.5), [50, 110]);
  assert.deepEqual(onTheWay([0, 10], [100, 210], 1), [100, 210]);
  assert.ok(onTheWay([0, 10], [100, 210], 0.1)[0] < 1);
});

test("the stopwatch rests, goes on and says minutes", () => {
  const running = { before: 60_000, since: 1_000 };
  assert.equal(elapsed(running, 6_000), 65_000);
  assert.deepEqual(toggled(running, 6_000), { before: 65_000, since: null });
  assert.deepEqual(toggled({ before: 65_000, since: null }, 9_000), { before: 65_000, since: 9_000 });
  assert.deepEqual([65_000, 0, 3_845_000, 599_999].map(clockText), ["1:05", "0:00", "1:04:05", "9:59"]);
});

test("evidence stands by what it does to the words, in one order, and names the quotes that it is about", () => {
  const pieces = ["context", "supports", "context"].map((stance, at) => ({ stance, at }));
  assert.deepEqual(
    byStance(pieces).map(({ stance, pieces: found }) => [stance, found.map((piece) => piece.at)]),
    [
      ["supports", [1]],
      ["context", [0, 2]],
    ],
  );
  const quotes = [{ text: "One two three four five six" }, { text: "Others" }];
  assert.deepEqual(numbersOf({ about: "One two three four five …" }, quotes), [1]);
  assert.deepEqual(numbersOf({ about: "One two three four five …; Others" }, quotes), []);
  assert.deepEqual(numbersOf({ about: "" }, quotes), []);
  assert.deepEqual(numbersOf({ about: "Others" }, [quotes[1]]), []);
});

test("a source is named by who and which year", () => {
  assert.equal(
    shortSource({
      author: "A. Writer",
      publisher: "A Paper",
      title: "A title",
      rest: ", 30 September 2013 · news",
    }),
    "A. Writer, 2013",
  );
  assert.equal(
    shortSource({ author: "", publisher: "A Paper", title: "A title", rest: " · news" }),
    "A Paper",
  );
  assert.equal(
    shortSource({ title: "A title", rest: ", 44 BCE · reference · archived copy" }),
    "A title, 44 BCE",
  );
  assert.equal(
    shortSource({ author: "First Long Author, Second Long Author, Third", rest: ", 2016 · scholarship" }),
    "First Long Author and others, 2016",
  );
});

test("a name that is too long ends at a word, or within a word without an end", () => {
  assert.equal(brief("A long name", 11), "A long name");
  assert.equal(brief("A long name", 10), "A long …");
  assert.equal(brief("x".repeat(300), 10), `${"x".repeat(10)} …`);
});

test("what comes by two ways is heard once, from each window", () => {
  const heard = new Map();
  const news = [
    ["a", 1],
    ["a", 1],
    ["b", 1],
    ["a", 2],
    ["a", 1],
  ].map(([from, number]) => isNews({ from, number }, heard));
  assert.deepEqual(news, [true, false, true, true, false]);
});

test("the windows of one page share a name, and two timelines do not", () => {
  assert.equal(wireName("/iraq/"), wireName("/iraq/index.html"));
  assert.notEqual(wireName("/iraq/"), wireName("/syria/"));
});
