// Title, date in words and first quote, beside the mark that the pointer or the keyboard is on.

import { make } from "../elements.js";

/** @import { Point } from "../types.js" */

/** In pixels: from a mark to the tooltip, and from that to the edge of the chart. */
const DISTANCE = 14;
const EDGE = 4;

export class Tooltip {
  element = make("div.tl-tip", { hidden: "", "aria-hidden": "true" });

  /** @param {HTMLElement} chart */
  constructor(chart) {
    this.chart = chart;
  }

  /**
   * @param {Point} point
   * @param {string} quote
   * @param {{ x: number, y: number }} place where the mark is
   */
  show({ title, label, count }, quote, { x, y }) {
    const date = make("span.tl-tip-date", count ? "" : label);
    this.element.replaceChildren(make("strong", title), date, quote ? make("q", quote) : "");
    this.element.hidden = false;
    putBeside(this.element, this.chart, { x, y });
  }

  hide() {
    this.element.hidden = true;
  }
}

/**
 * Put an element beside a place in the chart, above it where there is room.
 * @param {HTMLElement} element
 * @param {HTMLElement} chart
 * @param {{ x: number, y: number }} place
 */
export function putBeside(element, chart, { x, y }) {
  const { clientWidth, clientHeight } = chart;
  const { offsetWidth: width, offsetHeight: height } = element;
  const above = y - height - DISTANCE;
  const isAbove = above >= 0 || y > clientHeight / 2;
  const left = Math.max(EDGE, Math.min(x - width / 2, clientWidth - width - EDGE));
  element.style.left = `${left}px`;
  element.style.top = `${isAbove ? Math.max(0, above) : y + DISTANCE}px`;
}
