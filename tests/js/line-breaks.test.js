import assert from "node:assert/strict";
import test from "node:test";
import { shortened, wrapped } from "../../timeline/frontend/chart/line-breaks.js";

/** @param {string} text */
const measure = (text) => text.length * 6;
const ENDLESS = "Donau".repeat(60);

test("a name that has room stands in one line, a longer one in two of about the same width", () => {
  assert.deepEqual(wrapped("The harbour", measure, 120, 3), ["The harbour"]);
  assert.deepEqual(wrapped("The harbour and the town", measure, 120, 3), ["The harbour", "and the town"]);
});

test("a name that two lines do not hold has three, and is then cut", () => {
  const name = "The harbour, the town and the fields around it";
  assert.deepEqual(wrapped(name, measure, 102, 3), ["The harbour, the", "town and the", "fields around it"]);
  const longer = `${name}, with all that grows there`;
  assert.deepEqual(wrapped(longer, measure, 102, 3), ["The harbour, the", "town and the", "fields around …"]);
});

test("a word without an end is broken where the line is full", () => {
  assert.deepEqual(wrapped(ENDLESS, measure, 60, 3), ["DonauDonau", "DonauDonau", "DonauDona…"]);
  assert.deepEqual(wrapped(`A ${"Donau".repeat(3)}`, measure, 60, 3), ["A", "DonauDonau", "Donau"]);
});

test("what is cut fits, at a word or within the first one", () => {
  assert.equal(shortened("The harbour and the town", measure, 90), "The harbour …");
  assert.equal(shortened(ENDLESS, measure, 60), "DonauDona…");
});

test("no line is wider than its room, whatever that is", () => {
  for (const width of [12, 60, 119, 240]) {
    const lines = wrapped(`One ${ENDLESS} two`, measure, width, 3);
    assert.ok(lines.length <= 3);
    assert.ok(Math.max(...lines.map(measure)) <= width, `${width}: ${lines}`);
  }
});
