import assert from "node:assert/strict";
import test from "node:test";
import { readPresentation, writePresentation } from "../../timeline/frontend/present/presentation.js";

test("the address says what is presented, from which step", () => {
  assert.deepEqual(readPresentation(new URLSearchParams("present=true&tour=a-tour&step=4")), {
    as: "present",
    tour: "a-tour",
    step: 4,
  });
  assert.deepEqual(readPresentation(new URLSearchParams("notes=true")), { as: "notes", tour: "", step: 1 });
  assert.equal(readPresentation(new URLSearchParams("present=false&tour=a-tour")), null);
  assert.equal(readPresentation(new URLSearchParams("present=true&step=100000"))?.step, 100000);
  for (const step of ["0", "-3", "two", "9999999", ""]) {
    assert.equal(readPresentation(new URLSearchParams(`present=true&step=${step}`))?.step, 1);
  }
});

test("what is presented is written beside what else the address says, and taken out again", () => {
  const query = new URLSearchParams("lane=iraq");
  writePresentation({ as: "present", tour: "a-tour", step: 2 }, query);
  assert.equal(query.toString(), "lane=iraq&present=true&tour=a-tour&step=2");
  writePresentation({ as: "notes", tour: "", step: 3 }, query);
  assert.equal(query.toString(), "lane=iraq&notes=true&step=3");
  writePresentation(null, query);
  assert.equal(query.toString(), "lane=iraq");
});
