// How to read the marks: the same signs as on the chart, with words.

import { make, svg } from "../elements.js";

const SIGNS = [
  ["a day", (group) => group.append(dot(14, "tl-full"))],
  ["some day within", (group) => group.append(line(2, 26), dot(14, "tl-hollow"))],
  ["once, between two dates", (group) => group.append(line(2, 26), cap(2), cap(26), dot(14, "tl-hollow"))],
  ["lasted", (group) => group.append(svg("rect", { x: 2, y: 5, width: 24, height: 6, class: "tl-bar" }))],
  [
    "lasted, ends not exact",
    (group) =>
      group.append(
        ...[0, 1, 2, 3, 4, 5].map((step) =>
          svg("rect", {
            x: 2 + step * 4,
            y: 5,
            width: 4,
            height: 6,
            class: "tl-bar",
            opacity: [0.25, 0.6, 1, 1, 0.6, 0.25][step],
          }),
        ),
      ),
  ],
];
const ORIGINS = [
  ["told by the article", "tl-article", 6.5],
  ["from the public record", "tl-record", 5],
];

/** The key to the chart, as a list. */
export function key() {
  const origins = ORIGINS.map(([text, name, radius]) =>
    entry(text, name, (group) => group.append(svg("circle", { cx: 14, cy: 8, r: radius, class: "tl-full" }))),
  );
  return make(
    "ul.tl-key",
    { "aria-label": "How to read the marks" },
    origins,
    SIGNS.map(([text, draw]) => entry(text, "tl-record", draw)),
  );
}

function entry(text, name, draw) {
  const sign = svg("svg", { width: 28, height: 16, "aria-hidden": "true", class: name });
  draw(sign);
  return make("li", sign, make("span", text));
}

const dot = (x, name) => svg("circle", { cx: x, cy: 8, r: 4.5, class: name });
const line = (from, to) => svg("line", { x1: from, x2: to, y1: 8, y2: 8 });
const cap = (x) => svg("line", { x1: x, x2: x, y1: 4, y2: 12 });
