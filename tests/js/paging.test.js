import assert from "node:assert/strict";
import test from "node:test";
import {
  alignedPages,
  balancedPages,
  fillColumns,
  pieceText,
  splitPiece,
} from "../../timeline/frontend/present/paging.js";

/** @import { Block, Piece } from "../../timeline/frontend/present/paging.js" */

/**
 * @param {string} text
 * @param {number} height
 * @param {{ stance?: Piece["stance"], heading?: number }} [group]
 * @returns {Block<Piece>}
 */
function block(text, height, { stance, heading = 0 } = {}) {
  return { piece: { text, stance }, height, heading };
}

/**
 * The texts of each column, joined.
 * @param {Piece[][]} columns
 */
function texts(columns) {
  return columns.map((pieces) => pieces.map(({ text }) => text).join(""));
}

test("a column takes what it has room for, in order, and what is too tall stands alone", () => {
  assert.deepEqual(texts(fillColumns([block("a", 40), block("b", 60), block("c", 1)], 100)), ["ab", "c"]);
  assert.deepEqual(texts(fillColumns([block("a", 40), block("b", 300), block("c", 60)], 100)), [
    "a",
    "b",
    "c",
  ]);
  assert.deepEqual(fillColumns([], 100), []);
});

test("the heading of a group takes room in each column where the group stands", () => {
  const group = ["a", "b", "c"].map((text) => block(text, 40, { stance: "supports", heading: 20 }));
  assert.deepEqual(texts(fillColumns(group, 100)), ["ab", "c"]);
  assert.deepEqual(texts(fillColumns(group, 99)), ["a", "b", "c"]);
  assert.deepEqual(
    texts(fillColumns([...group.slice(0, 1), block("d", 40, { stance: "context", heading: 20 })], 119)),
    ["a", "d"],
  );
});

test("pages are as few as the room allows and as full as each other", () => {
  const blocks = [..."abcd"].map((text) => block(text, 30));
  assert.deepEqual(balancedPages(blocks, 100).map(texts), [["ab"], ["cd"]]);
  assert.deepEqual(balancedPages(blocks, 120).map(texts), [["abcd"]]);
  assert.deepEqual(balancedPages([...blocks, block("e", 30)], 60, 2).map(texts), [["ab", "cd"], ["e"]]);
  assert.deepEqual(balancedPages(blocks, 100, 2).map(texts), [["ab", "cd"]]);
  assert.deepEqual(balancedPages([], 100), []);
});

test("of events side by side the one with fewer pages keeps its last", () => {
  assert.deepEqual(alignedPages([["a"], ["b", "c"]]), [
    ["a", "b"],
    ["a", "c"],
  ]);
  assert.deepEqual(alignedPages([[], ["b"]]), [[[], "b"]]);
  assert.deepEqual(alignedPages([[], []]), []);
});

test("a text is cut between words into parts of one length, none of which is lost", () => {
  const parts = splitPiece({ text: "one two three four five six", stance: "context" }, 3);
  assert.deepEqual(parts.map(pieceText), ["one two …", "… three four …", "… five six"]);
  assert.deepEqual(
    parts.map(({ stance }) => stance),
    ["context", "context", "context"],
  );
  assert.deepEqual(splitPiece(parts[1], 2).map(pieceText), ["… three …", "… four …"]);
  assert.deepEqual(splitPiece({ text: "one" }, 3).map(pieceText), ["one"]);
  assert.deepEqual(splitPiece({ text: "one two" }, 5).map(pieceText), ["one …", "… two"]);
});

test("a word without an end is cut between letters, and no letter from its accent", () => {
  const [first, second] = splitPiece({ text: "x".repeat(300) }, 2);
  assert.deepEqual([first.text.length, second.text.length], [150, 150]);
  const accents = splitPiece({ text: "e\u0301".repeat(60) }, 3).map(({ text }) => text);
  assert.equal(accents.join(""), "e\u0301".repeat(60));
  assert.ok(accents.every((text) => text.startsWith("e")));
});
