import assert from "node:assert/strict";
import test from "node:test";
import { pieceText } from "../../timeline/frontend/present/paging.js";
import { Planner } from "../../timeline/frontend/present/planner.js";

/** @import { SlideEvent, SlideQuote, SlideReport } from "../../timeline/frontend/present/card-reader.js" */
/** @import { Fragment, MeasuredSide, Surface } from "../../timeline/frontend/present/planner.js" */
/** @import { Slide } from "../../timeline/frontend/present/presenting.js" */

/**
 * A screen of so many pixels, on which a letter of a size takes that many pixels of height.
 * @implements {Surface}
 */
class Letters {
  scrolls = false;

  /** @param {number} room */
  constructor(room) {
    this.room = room;
  }

  /** @param {Fragment} fragment */
  hasRoom({ type }) {
    return type * 10 <= this.room;
  }

  /** @param {Fragment} fragment */
  hasRoomToAsk({ ask }) {
    return ask.length <= 20;
  }

  /**
   * @param {Fragment} fragment
   * @returns {MeasuredSide[]}
   */
  measure({ type, sides, beside }) {
    return sides.map((columns) => {
      const blocks = columns.flat().map((piece) => ({ piece, height: piece.text.length * type, heading: 0 }));
      return { room: this.room, blocks, full: Boolean(beside) && this.room < 2000 };
    });
  }
}

/** @param {Partial<Slide>} differences */
function slide(differences = {}) {
  /** @type {Slide} */
  const plain = {
    kind: "event",
    title: "Title",
    events: ["one"],
    passage: "",
    say: "",
    ask: "",
    years: null,
    lanes: [],
    among: [],
  };
  return { ...plain, ...differences };
}

/**
 * @param {Partial<SlideEvent>} differences
 * @returns {SlideEvent}
 */
function event(differences = {}) {
  const plain = { id: "one", title: "Title", kicker: "", date: "", weight: "", quotes: [], evidence: [] };
  return { ...plain, ...differences };
}

/**
 * @param {string} text
 * @returns {SlideQuote}
 */
function quote(text) {
  return { number: 1, text, status: "verified", source: "", reference: "" };
}

/**
 * @param {SlideReport["stance"]} stance
 * @param {string} text
 * @returns {SlideReport}
 */
function report(stance, text) {
  return { stance, text, about: "", word: "", date: "", source: "" };
}

/** @param {Fragment[]} fragments */
function parts(fragments) {
  return fragments.map(({ part, page, pages }) => `${part} ${page}/${pages}`);
}

/** @param {Fragment} fragment */
function texts({ sides }) {
  return sides.map((columns) => columns.map((pieces) => pieces.map(pieceText)));
}

test("an event comes first, then the words, then the record; the question stands below the last two", () => {
  const events = [event({ quotes: [quote("Words")], evidence: [report("context", "Report")] })];
  const fragments = new Planner(slide({ ask: "Why?" }), events, new Letters(400)).plan();
  assert.deepEqual(parts(fragments), ["event 1/1", "words 1/1", "record 1/1"]);
  assert.deepEqual(
    fragments.map(({ ask }) => ask),
    ["", "Why?", "Why?"],
  );
});

test("a passage begins with its words", () => {
  const events = [event({ quotes: [quote("Words")], evidence: [report("context", "Report")] })];
  const passage = slide({ kind: "passage", events: [], passage: "one" });
  assert.deepEqual(parts(new Planner(passage, events, new Letters(400)).plan()), ["words 1/1", "record 1/1"]);
});

test("a type is as large as there is room for", () => {
  const plan = (/** @type {number} */ room) =>
    new Planner(slide(), [event({ quotes: [quote("x".repeat(10))] })], new Letters(room)).plan();
  assert.deepEqual(
    plan(600).map(({ type }) => type),
    [54, 60],
  );
  assert.deepEqual(
    plan(450).map(({ type }) => type),
    [44, 44],
  );
});

test("a text for which no page has room is cut, over as few pages as with the smallest type", () => {
  const events = [event({ quotes: [quote("one two three four five six")] })];
  const [, ...words] = new Planner(slide(), events, new Letters(560)).plan();
  assert.deepEqual(parts(words), ["words 1/2", "words 2/2"]);
  assert.deepEqual(words.map(texts), [[[["one two three …"]]], [[["… four five six"]]]]);
});

test("reports stand beside the words if that has room, else in two columns, grouped by what they do", () => {
  const events = [event({ evidence: [report("context", "context"), report("supports", "support")] })];
  const [, wide] = new Planner(slide(), events, new Letters(2000)).plan();
  assert.equal(wide.beside, true);
  assert.deepEqual(texts(wide), [[["support", "context"]]]);
  const [, narrow] = new Planner(slide(), events, new Letters(300)).plan();
  assert.equal(narrow.beside, undefined);
  assert.deepEqual(texts(narrow), [[["support"], ["context"]]]);
});

test("of two events side by side each has one column", () => {
  const events = ["first", "other"].map((id) => event({ id, evidence: [report("context", id)] }));
  const [, record] = new Planner(slide({ kind: "pair" }), events, new Letters(300)).plan();
  assert.deepEqual(texts(record), [[["first"]], [["other"]]]);
});

test("a question has the slide to itself, and one too long for its foot has a page at the end", () => {
  const ask = "Which of the two do you believe, and why?";
  const asking = new Planner(slide({ kind: "question", title: "Why?", ask }), [], new Letters(2000)).plan();
  assert.deepEqual(parts(asking), ["question 1/1", "question 1/1"]);
  assert.deepEqual(asking.map(texts), [[[["Why?"]]], [[[ask]]]]);
  const told = new Planner(slide({ ask: "Why?" }), [event()], new Letters(2000)).plan();
  assert.deepEqual(
    told.map((fragment) => fragment.ask),
    ["Why?"],
  );
});

test("an event whose card is on its way has a title and as many fragments as most", () => {
  const fragments = new Planner(slide(), [event({ awaited: true })], new Letters(2000)).plan();
  assert.deepEqual(parts(fragments), ["event 1/1", "words 1/1", "record 1/1"]);
});

test("where one can scroll a part has one page in one size of type", () => {
  const surface = new Letters(10);
  surface.scrolls = true;
  const events = [event({ quotes: [quote("Words that are longer")] })];
  const fragments = new Planner(slide(), events, surface).plan();
  assert.deepEqual(parts(fragments), ["event 1/1", "words 1/1"]);
  assert.deepEqual(
    fragments.map(({ type }) => type),
    [64, 28],
  );
});
