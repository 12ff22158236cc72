import assert from "node:assert/strict";
import test from "node:test";
import { apa, bibtex, chicago } from "../../timeline/frontend/card/citation.js";

const EVENT = {
  name: "a-landing",
  part: "A landing",
  timeline: "A history",
  version: "0123456789ab",
  address: "https://example.org/?event=a-landing",
  day: new Date(2026, 10, 8),
};
const PAGE = { ...EVENT, name: "timeline", part: "" };

test("APA begins with the title of an event, and says in which timeline it is", () => {
  assert.equal(
    apa(EVENT),
    "A landing. (n.d.). In A history (Version 0123456789ab) [Interactive timeline]. " +
      "Retrieved November 8, 2026, from https://example.org/?event=a-landing",
  );
});

test("APA begins with the title of the timeline where no part of it is cited", () => {
  assert.equal(
    apa(PAGE),
    "A history (Version 0123456789ab) [Interactive timeline]. (n.d.). " +
      "Retrieved November 8, 2026, from https://example.org/?event=a-landing",
  );
});

test("Chicago sets the title of a part in quotation marks, and those within it in single ones", () => {
  assert.equal(
    chicago({ ...EVENT, part: "The “great” landing" }),
    "“The ‘great’ landing.” A history. Version 0123456789ab. " +
      "Accessed November 8, 2026. https://example.org/?event=a-landing.",
  );
});

test("Chicago begins with the title of the timeline where no part of it is cited", () => {
  assert.equal(
    chicago(PAGE),
    "A history. Version 0123456789ab. Accessed November 8, 2026. https://example.org/?event=a-landing.",
  );
});

test("a title that ends with a question mark gets no stop", () => {
  assert.match(chicago({ ...EVENT, part: "Who landed?" }), /^“Who landed\?” A history\./);
});

test("BibTeX has the event as title and the timeline beside it, both escaped", () => {
  assert.equal(
    bibtex({ ...EVENT, part: "50 % {of} A & B\\", address: "https://example.org/?q={a}#b%20c" }),
    [
      "@online{a-landing,",
      "  title = {{50 \\% \\textbraceleft{}of\\textbraceright{} A \\& B\\textbackslash{}}},",
      "  titleaddon = {{A history}},",
      "  version = {0123456789ab},",
      "  url = {https://example.org/?q=%7Ba%7D#b%20c},",
      "  urldate = {2026-11-08},",
      "}",
    ].join("\n"),
  );
});
