// How to read the marks: the same signs as on the chart, with words.

import { make, svg } from "../elements.js";

/** @import { Origin } from "../types.js" */

const WIDTH = 28;
const HEIGHT = 16;
const MIDDLE = { x: WIDTH / 2, y: HEIGHT / 2 };
/** How opaque the steps of a bar are whose ends are not exact. */
const FADE = [0.25, 0.6, 1, 1, 0.6, 0.25];

/**
 * The legend of the chart, as a list.
 * @param {Record<Origin, string>} accounts each origin in words
 */
export function legend({ article, record }) {
  return make(
    "ul.tl-legend",
    { "aria-label": "How to read the marks" },
    entry(article, "tl-article", dot(6.5, "tl-full")),
    entry(record, "tl-record", dot(5, "tl-full")),
    entry("a day", "tl-record", dot(4.5, "tl-full")),
    entry("some day within", "tl-record", whisker(), dot(4.5, "tl-hollow")),
    entry("once, between two dates", "tl-record", whisker(), cap(2), cap(26), dot(4.5, "tl-hollow")),
    entry("lasted", "tl-record", bar(2, 24)),
    entry(
      "lasted, ends not exact",
      "tl-record",
      ...FADE.map((opacity, step) => bar(2 + step * 4, 4, { opacity })),
    ),
  );
}

/**
 * @param {string} text
 * @param {string} name
 * @param {...Node} parts
 */
function entry(text, name, ...parts) {
  const sign = svg("svg", { width: WIDTH, height: HEIGHT, "aria-hidden": "true", class: name }, ...parts);
  return make("li", sign, make("span", text));
}

/**
 * @param {number} radius
 * @param {string} name
 */
function dot(radius, name) {
  return svg("circle", { cx: MIDDLE.x, cy: MIDDLE.y, r: radius, class: name });
}

function whisker() {
  return svg("line", { x1: 2, x2: 26, y1: MIDDLE.y, y2: MIDDLE.y });
}

/** @param {number} x */
function cap(x) {
  return svg("line", { x1: x, x2: x, y1: 4, y2: 12 });
}

/**
 * @param {number} x
 * @param {number} width
 * @param {{ opacity?: number }} [style]
 */
function bar(x, width, style = {}) {
  return svg("rect", { x, y: 5, width, height: 6, class: "tl-bar", ...style });
}

/**
 * What stands beside the chart while no event is selected.
 * @param {Node} below what stands below the chart: its legend
 */
export function howToRead(below) {
  return [
    make("p.tl-head.tl-how", "How to read the chart"),
    ...below.childNodes,
    make(
      "p.tl-hint",
      "Select an event to read its quotes and what other sources report. ",
      "Drag to move through time; zoom with Ctrl and the wheel, or with two fingers.",
    ),
    make("p.tl-hint", "With the keyboard: Tab to the timeline, arrow keys to an event, Enter to open it."),
  ];
}
