import assert from "node:assert/strict";
import test from "node:test";
import { correctionText } from "../../timeline/frontend/card/correction.js";

test("a correction begins with what the event says now and where it stands", () => {
  const event = { id: "an-event", line: 42, title: "A title", label: "spring 2013", summary: "A summary." };

  assert.equal(
    correctionText(event, "events.yaml"),
    [
      "Event: an-event (events.yaml, line 42)",
      "Title: A title",
      "Date: spring 2013",
      "Summary: A summary.",
      "",
      "What is wrong:",
      "",
      "What a source says, and where it can be read:",
      "",
    ].join("\n"),
  );
});
