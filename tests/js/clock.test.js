import assert from "node:assert/strict";
import test from "node:test";
import { clockText, elapsed, restarted, toggled } from "../../timeline/frontend/present/clock.js";

test("the stopwatch rests, goes on and says minutes", () => {
  const running = { before: 60_000, since: 1_000 };
  assert.equal(elapsed(running, 6_000), 65_000);
  assert.deepEqual(toggled(running, 6_000), { before: 65_000, since: null });
  assert.deepEqual(toggled({ before: 65_000, since: null }, 9_000), { before: 65_000, since: 9_000 });
  assert.deepEqual([65_000, 0, 3_845_000, 599_999].map(clockText), ["1:05", "0:00", "1:04:05", "9:59"]);
});

test("a stopwatch that starts anew runs where it ran, and rests where it rested", () => {
  assert.deepEqual(restarted({ before: 65_000, since: 1_000 }, 9_000), { before: 0, since: 9_000 });
  assert.deepEqual(restarted({ before: 65_000, since: null }, 9_000), { before: 0, since: null });
});
