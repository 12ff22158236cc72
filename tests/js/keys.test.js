import assert from "node:assert/strict";
import test from "node:test";
import { keyMeaning, swipeCommand } from "../../timeline/frontend/present/keys.js";

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
    for (const key of names) assert.deepEqual(keyMeaning({ key }), { command: { act }, typed: "" });
  }
});

test("keys with Control, Alt or the command key, and keys without a meaning, stay the browser's", () => {
  for (const held of ["ctrlKey", "altKey", "metaKey"]) {
    assert.equal(keyMeaning({ key: "f", [held]: true }), null);
  }
  for (const key of ["Tab", "F5", "r", "ArrowUp", "Enter", "Shift"]) assert.equal(keyMeaning({ key }), null);
});

test("digits and Enter jump; Escape takes the digits back; another key forgets them", () => {
  assert.deepEqual(keyMeaning({ key: "1" }), { typed: "1" });
  assert.deepEqual(keyMeaning({ key: "2" }, "1"), { typed: "12" });
  assert.deepEqual(keyMeaning({ key: "Enter" }, "12"), { command: { act: "jump", step: 12 }, typed: "" });
  assert.deepEqual(keyMeaning({ key: "Escape" }, "12"), { typed: "" });
  assert.deepEqual(keyMeaning({ key: "ArrowRight" }, "12"), { command: { act: "next" }, typed: "" });
});

test("a finger swipes along, not down, and not by a hair", () => {
  assert.deepEqual(swipeCommand(-80, 10), { act: "next" });
  assert.deepEqual(swipeCommand(80, -10), { act: "back" });
  assert.equal(swipeCommand(-80, 90), null);
  assert.equal(swipeCommand(30, 0), null);
});
