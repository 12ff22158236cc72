import assert from "node:assert/strict";
import test, { mock } from "node:test";
import { Later } from "../../timeline/frontend/chart/later.js";

mock.timers.enable({ apis: ["setTimeout"] });

/** What is done later in fifty milliseconds, and how often it was done. */
function counted() {
  const count = { done: 0 };
  const act = () => {
    count.done += 1;
  };
  return { count, later: new Later(50, act) };
}

test("what is asked for again and again is done once, after the last time", () => {
  const { count, later } = counted();

  later.ask();
  mock.timers.tick(40);
  later.ask();
  mock.timers.tick(40);
  assert.equal(count.done, 0);
  mock.timers.tick(10);
  assert.equal(count.done, 1);
});

test("what cannot wait is done at once, and not again", () => {
  const { count, later } = counted();

  later.ask();
  later.now();
  assert.equal(count.done, 1);
  mock.timers.tick(100);
  later.now();
  assert.equal(count.done, 1);
});

test("what was cancelled or never asked for is not done", () => {
  const { count, later } = counted();

  later.now();
  later.ask();
  later.cancel();
  mock.timers.tick(100);
  assert.equal(count.done, 0);
});
