import assert from "node:assert/strict";
import test from "node:test";
import {
  byStance,
  quoteNumbers,
  shortSource,
  shortened,
} from "../../timeline/frontend/present/slide-text.js";

/** @import { Stance } from "../../timeline/frontend/types.js" */

test("evidence stands by what it does to the words, in one order, and names its quotes", () => {
  /** @type {{ stance: Stance, at: number }[]} */
  const pieces = [
    { stance: "context", at: 0 },
    { stance: "supports", at: 1 },
    { stance: "context", at: 2 },
  ];
  assert.deepEqual(
    byStance(pieces).map(({ stance, pieces: group }) => [stance, group.map((piece) => piece.at)]),
    [
      ["supports", [1]],
      ["context", [0, 2]],
    ],
  );
  const quotes = [{ text: "One two three four five six" }, { text: "Others" }];
  assert.deepEqual(quoteNumbers({ about: "One two three four five …" }, quotes), [1]);
  assert.deepEqual(quoteNumbers({ about: "One two three four five …; Others" }, quotes), []);
  assert.deepEqual(quoteNumbers({ about: "" }, quotes), []);
  assert.deepEqual(quoteNumbers({ about: "Others" }, [quotes[1]]), []);
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
    shortSource({
      author: "First Long Author, Second Long Author, Third",
      title: "A title",
      rest: ", 2016 · scholarship",
    }),
    "First Long Author and others, 2016",
  );
});

test("a name that is too long ends at a word, or within a word without an end", () => {
  assert.equal(shortened("A long name", 11), "A long name");
  assert.equal(shortened("A long name", 10), "A long …");
  assert.equal(shortened("x".repeat(300), 10), `${"x".repeat(10)} …`);
});
