import assert from "node:assert/strict";
import test from "node:test";
import {
  fragmentName,
  nextPosition,
  sameFragment,
  startingAt,
} from "../../timeline/frontend/present/steps.js";

/** @import { Action, PartPage, Position } from "../../timeline/frontend/present/steps.js" */

/** How many fragments each of three steps has. */
const FRAGMENTS = [3, 1, 2];

/**
 * @param {number} step
 * @returns {Position}
 */
function at(step, reveal = 1, blank = false) {
  return { step, reveal, blank };
}

/**
 * @param {Position} from
 * @param {Action} act
 * @param {number} [step]
 */
function led(from, act, step) {
  return nextPosition(from, { act, step }, FRAGMENTS.length, (number) => FRAGMENTS[number - 1]);
}

/**
 * Where a command leads that is given so many times, as "step.reveal".
 * @param {Position} from
 * @param {Action} act
 * @param {number} times
 */
function ledOften(from, act, times) {
  let position = from;
  return Array.from({ length: times }, () => {
    position = led(position, act);
    return `${position.step}.${position.reveal}`;
  });
}

test("a presentation starts at the step asked for, or at the nearest one that it has", () => {
  assert.deepEqual(startingAt(2, 3), at(2));
  assert.deepEqual(startingAt(9, 3), at(3));
  assert.deepEqual(startingAt(1, 0), at(1));
});

test("forwards goes through the fragments of each step, and stays at the last", () => {
  assert.deepEqual(ledOften(at(1), "next", 7), ["1.2", "1.3", "2.1", "3.1", "3.2", "3.2", "3.2"]);
});

test("backwards shows each step as it was left, and stays at the first", () => {
  assert.deepEqual(ledOften(at(3), "back", 5), ["2.1", "1.3", "1.2", "1.1", "1.1"]);
});

test("what is no matter of steps leaves a presentation where it is", () => {
  for (const act of /** @type {Action[]} */ (["leave", "notes", "fullscreen"])) {
    assert.deepEqual(led(at(2, 1, true), act), at(2, 1, true));
  }
});

test("a jump leads to a step's first fragment, and a number too large to the last step", () => {
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
    nextPosition(at(1), { act: "next" }, 0, () => 1),
    at(1),
  );
});

test("a fragment is named by what it shows, and by its page where there are several", () => {
  assert.equal(fragmentName({ part: "words", page: 1, pages: 1 }), "the article’s words");
  assert.equal(fragmentName({ part: "record", page: 2, pages: 3 }), "what the record says, page 2 of 3");
});

test("when the room changes the same part stays in view, at its page or its last", () => {
  /** @type {Pick<PartPage, "part" | "page">[]} */
  const fragments = [
    { part: "event", page: 1 },
    { part: "words", page: 1 },
    { part: "record", page: 1 },
    { part: "record", page: 2 },
  ];
  assert.equal(sameFragment(fragments, { part: "record", page: 2 }), 4);
  assert.equal(sameFragment(fragments, { part: "record", page: 5 }), 4);
  assert.equal(sameFragment(fragments, { part: "words", page: 2 }), 2);
  assert.equal(sameFragment(fragments, { part: "question", page: 1 }), 1);
});
