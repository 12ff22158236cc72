import assert from "node:assert/strict";
import test from "node:test";
import { linkedPart } from "../../timeline/frontend/page/links.js";

test("a link to an event keeps the view, but leaves the argument for the timeline", () => {
  assert.deepEqual(linkedPart("#event=pact", "read"), { event: "pact", view: "read" });
  assert.deepEqual(linkedPart("#event=pact", "argument"), { event: "pact", view: "timeline" });
});

test("a link to a passage shows it among all events, in the view that it names", () => {
  const part = linkedPart("#view=argument&passage=top-man", "table");
  assert.deepEqual([part.view, part.event, part.filters?.passage], ["argument", "", ["top-man"]]);
  assert.deepEqual([part.filters?.lane, part.filters?.years, part.filters?.q], [[], null, ""]);
  assert.equal(linkedPart("#passage=top-man", "argument").view, "timeline");
});
