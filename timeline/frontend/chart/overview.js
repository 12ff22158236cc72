// The strip below a zoomed chart: the whole span in small, with the part in view as a handle that moves it.

import { make, setAttributes, svg } from "../elements.js";
import { placeIn } from "./gestures.js";
import { rangeText } from "./ticks.js";

/** @import { Moment, TimeRange } from "../types.js" */
/** @import { Chart } from "./chart.js" */
/** @import { ThemedFigure } from "./themed-figure.js" */

const HEIGHT = 20;
/** How large the sign of an event is, in pixels. */
const SIGN = 2;
/** What part of the view a key moves. */
const STEP = 0.1;
/** A view that shows more than this part of the whole is not zoomed. */
const WHOLE = 0.995;

export class Overview {
  signs = svg("svg", { "aria-hidden": "true" });
  handle = make("div.tl-handle", {
    role: "slider",
    tabindex: "0",
    "aria-label": "Part of the timeline in view",
    "aria-valuemin": 0,
    "aria-valuemax": 100,
  });
  /** @type {ThemedFigure | undefined} whose signs are drawn */
  figure;
  width = 0;
  /** @type {Moment | undefined} what the pointer holds: so far behind the beginning of the view */
  grip;

  /** @param {Chart} chart */
  constructor(chart) {
    this.chart = chart;
    chart.moved = () => this.draw();
    this.element = make("div.tl-overview", { hidden: "" }, this.signs, this.handle);
    this.element.addEventListener("pointerdown", (press) => this.take(press));
    this.element.addEventListener("pointermove", (move) => this.pull(move));
    for (const end of ["lostpointercapture", "pointercancel"]) {
      this.element.addEventListener(end, () => this.release());
    }
    this.handle.addEventListener("keydown", (press) => this.onKey(press));
  }

  draw() {
    const { visible, whole, scale, size } = this.chart.view;
    const [length, all] = [lengthOf(visible), lengthOf(whole)];
    this.element.hidden = length > all * WHOLE;
    if (this.element.hidden) return;
    this.element.style.marginInline = `${scale.left}px ${size.width - scale.right}px`;
    this.drawSigns(scale.right - scale.left);
    this.handle.style.left = `${((visible[0] - whole[0]) / all) * 100}%`;
    this.handle.style.width = `${(length / all) * 100}%`;
    const place = Math.round(((visible[0] - whole[0]) / (all - length)) * 100);
    setAttributes(this.handle, { "aria-valuenow": place, "aria-valuetext": rangeText(visible) });
  }

  /** @param {number} width */
  drawSigns(width) {
    const { figure } = this.chart;
    if (!figure || (figure === this.figure && width === this.width)) return;
    this.figure = figure;
    this.width = width;
    setAttributes(this.signs, { width, height: HEIGHT });
    const { article, record } = figure.palette;
    this.signs.replaceChildren(
      svg("path", { d: this.path("record", figure), stroke: record, "stroke-width": SIGN }),
      svg("path", { d: this.path("article", figure), stroke: article, "stroke-width": SIGN }),
    );
  }

  /**
   * A sign for each event of an origin, one for those that fall on each other.
   * @param {string} origin
   * @param {ThemedFigure} figure
   */
  path(origin, { points, rows, whole }) {
    const signs = points.flatMap((point) => {
      if (point.origin !== origin) return [];
      const x = Math.round(((point.x - whole[0]) / lengthOf(whole)) * this.width);
      const y = Math.round((1 - point.y / rows) * (HEIGHT - 2 * SIGN)) + SIGN;
      return [`M${x - 1} ${y}h${SIGN}`];
    });
    return [...new Set(signs)].join("");
  }

  /**
   * The moment below a pointer.
   * @param {PointerEvent} pointer
   * @returns {Moment}
   */
  momentAt(pointer) {
    const { whole } = this.chart.view;
    return whole[0] + (placeIn(this.element, pointer).x / this.width) * lengthOf(whole);
  }

  /** @param {PointerEvent} press */
  take(press) {
    if (press.button !== 0) return;
    const { visible } = this.chart.view;
    const isOnHandle = press.target === this.handle;
    this.grip = isOnHandle ? this.momentAt(press) - visible[0] : lengthOf(visible) / 2;
    this.element.setPointerCapture(press.pointerId);
    this.pull(press);
  }

  /** @param {PointerEvent} pointer */
  pull(pointer) {
    if (this.grip === undefined) return;
    const start = this.momentAt(pointer) - this.grip;
    this.chart.follow([start, start + lengthOf(this.chart.view.visible)]);
  }

  release() {
    this.grip = undefined;
  }

  /** @param {KeyboardEvent} press */
  onKey(press) {
    const { visible, whole } = this.chart.view;
    const start = startAfter(press.key, visible, whole);
    if (start === undefined || press.altKey || press.ctrlKey || press.metaKey) return;
    press.preventDefault();
    press.stopPropagation();
    this.chart.follow([start, start + lengthOf(visible)]);
  }
}

/**
 * Where the view begins after a key; undefined where the key moves nothing.
 * @param {string} key
 * @param {TimeRange} visible
 * @param {TimeRange} whole
 * @returns {Moment | undefined}
 */
function startAfter(key, visible, whole) {
  const [start] = visible;
  const length = lengthOf(visible);
  if (key === "Home") return whole[0];
  if (key === "End") return whole[1] - length;
  if (key === "ArrowRight" || key === "ArrowUp") return start + length * STEP;
  if (key === "ArrowLeft" || key === "ArrowDown") return start - length * STEP;
  if (key === "PageUp") return start + length;
  if (key === "PageDown") return start - length;
  return undefined;
}

/** @param {TimeRange} range */
function lengthOf([start, end]) {
  return end - start;
}
