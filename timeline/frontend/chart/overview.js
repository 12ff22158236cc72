// The strip below a zoomed chart: the whole span in small, with the part in view as a handle that moves it,
// and a grip at either end of that.

import { make, setAttributes, svg } from "../elements.js";
import { placeIn } from "./gestures.js";
import { DAY } from "./scale.js";
import { pulled, valueAfter } from "./overview-range.js";
import { rangeText } from "./ticks.js";

/** @import { Moment, TimeRange } from "../types.js" */
/** @import { Chart } from "./chart.js" */
/** @import { Side } from "./overview-range.js" */
/** @import { ThemedFigure } from "./themed-figure.js" */

/**
 * What a pointer holds of the view, so far behind where that is.
 * @typedef {{ side: Side, offset: number }} Grip
 */

const HEIGHT = 20;
/** How large the sign of an event is, in pixels. */
const SIGN = 2;
/** A view that shows more than this part of the whole is not zoomed. */
const WHOLE = 0.995;

export class Overview {
  signs = svg("svg", { "aria-hidden": "true" });
  handle = slider("div.tl-handle", "Part of the timeline in view");
  start = slider("div.tl-grip.tl-grip-start", "Beginning of the view");
  end = slider("div.tl-grip.tl-grip-end", "End of the view");
  /** @type {ThemedFigure | undefined} whose signs are drawn */
  figure;
  width = 0;
  /** @type {Map<number, Moment>} where each pointer is, the mouse or a finger */
  places = new Map();
  /** @type {Map<number, Grip>} */
  grips = new Map();

  /** @param {Chart} chart */
  constructor(chart) {
    this.chart = chart;
    chart.moved = () => this.draw();
    this.element = make("div.tl-overview", { hidden: "" }, this.signs, this.handle, this.start, this.end);
    this.element.addEventListener("pointerdown", (press) => this.take(press));
    this.element.addEventListener("pointermove", (move) => this.pull(move));
    for (const end of ["lostpointercapture", "pointercancel"]) {
      this.element.addEventListener(end, (event) => this.release(/** @type {PointerEvent} */ (event)));
    }
    this.element.addEventListener("focusout", () => this.draw());
    this.element.addEventListener("keydown", (press) => this.onKey(press));
  }

  draw() {
    const { visible, whole, scale, size } = this.chart.view;
    const [length, all] = [lengthOf(visible), lengthOf(whole)];
    this.element.hidden = length > all * WHOLE && !this.isInHand;
    if (this.element.hidden) return;
    this.element.style.marginInline = `${scale.left}px ${size.width - scale.right}px`;
    this.drawSigns(scale.right - scale.left);
    const [from, to] = visible.map((moment) => ((moment - whole[0]) / all) * 100);
    this.handle.style.left = `${from}%`;
    this.start.style.left = `${from}%`;
    this.handle.style.width = `${to - from}%`;
    this.end.style.left = `${to}%`;
    tell(this.handle, ((visible[0] - whole[0]) / Math.max(1, all - length)) * 100, visible);
    tell(this.start, from, [visible[0], visible[0] + DAY]);
    tell(this.end, to, [visible[1] - DAY, visible[1]]);
  }

  /** Whether a reader would miss it, were it hidden now. */
  get isInHand() {
    return this.places.size > 0 || this.element.contains(document.activeElement);
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
    this.element.setPointerCapture(press.pointerId);
    this.places.set(press.pointerId, this.momentAt(press));
    if (this.places.size > 1) this.holdEnds();
    else this.grips = new Map([[press.pointerId, this.gripAt(press)]]);
    this.pull(press);
  }

  /**
   * What a press holds; beside the view, its middle, which so jumps there.
   * @param {PointerEvent} press
   * @returns {Grip}
   */
  gripAt(press) {
    const { visible } = this.chart.view;
    const moment = this.momentAt(press);
    const side = this.sideOf(press.target);
    if (press.target === this.element) return { side, offset: lengthOf(visible) / 2 };
    return { side, offset: moment - visible[side === "end" ? 1 : 0] };
  }

  /**
   * @param {EventTarget | null} target
   * @returns {Side}
   */
  sideOf(target) {
    if (target === this.start) return "start";
    return target === this.end ? "end" : "both";
  }

  /** Of two fingers the left one holds the beginning, the right one the end. */
  holdEnds() {
    const { visible } = this.chart.view;
    const [left, right] = [...this.places].sort(([, a], [, b]) => a - b);
    this.grips = new Map([
      [left[0], { side: "start", offset: left[1] - visible[0] }],
      [right[0], { side: "end", offset: right[1] - visible[1] }],
    ]);
  }

  /** @param {PointerEvent} pointer */
  pull(pointer) {
    if (!this.places.has(pointer.pointerId)) return;
    const moment = this.momentAt(pointer);
    this.places.set(pointer.pointerId, moment);
    const grip = this.grips.get(pointer.pointerId);
    if (grip) this.chart.follow(pulled(grip.side, moment - grip.offset, this.chart.view));
  }

  /** @param {PointerEvent} pointer */
  release({ pointerId }) {
    if (!this.places.delete(pointerId)) return;
    const start = this.chart.view.visible[0];
    this.grips = new Map(
      [...this.places].map(([id, moment]) => [id, { side: "both", offset: moment - start }]),
    );
    this.draw();
  }

  /** @param {KeyboardEvent} press */
  onKey(press) {
    if (press.altKey || press.ctrlKey || press.metaKey) return;
    const side = this.sideOf(press.target);
    const to = valueAfter(press.key, side, this.chart.view);
    if (to === undefined) return;
    press.preventDefault();
    press.stopPropagation();
    this.chart.follow(pulled(side, to, this.chart.view));
  }
}

/**
 * @param {string} selector
 * @param {string} name
 */
function slider(selector, name) {
  return make(selector, {
    role: "slider",
    tabindex: "0",
    "aria-label": name,
    "aria-valuemin": 0,
    "aria-valuemax": 100,
  });
}

/**
 * Say where a slider is.
 * @param {Element} element
 * @param {number} value
 * @param {TimeRange} range
 */
function tell(element, value, range) {
  setAttributes(element, { "aria-valuenow": Math.round(value), "aria-valuetext": rangeText(range) });
}

/** @param {TimeRange} range */
function lengthOf([start, end]) {
  return end - start;
}
