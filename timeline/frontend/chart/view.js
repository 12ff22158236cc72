// What part of time a chart shows, and in which size. Pure.

import { chartScale, including, widest, within, zoomed } from "./scale.js";

/** @import { Moment, TimeRange } from "../types.js" */
/** @import { Size } from "./scale.js" */
/** @typedef {{ clientWidth: number, clientHeight: number }} Sized an element, as far as its size goes */

/** In pixels: narrower than this, labels are narrower too. */
const PHONE = 480;
/** Narrower than this, lanes have their names inside the chart. */
const NARROW = 640;
/** From this width on, type is larger. */
const WIDE = 1000;

export class View {
  /** @type {TimeRange} the range of the figure */
  whole = [0, 1];
  /** @type {TimeRange | undefined} the range in view; the whole of the first figure, until it is changed */
  range;
  /** @type {Size} */
  size = { width: 0, height: 0, rows: 1, margin: { l: 0, r: 0, t: 0, b: 0 } };

  /** @param {TimeRange} whole */
  setWhole(whole) {
    this.whole = whole;
    this.range ??= whole;
  }

  /**
   * Take the size of an element.
   * @param {Sized} element
   * @param {number} rows
   */
  fit({ clientWidth: width, clientHeight: height }, rows) {
    const sides = width < NARROW ? { l: 6, r: 6 } : { l: 138, r: 12 };
    this.size = { width, height, rows, margin: { ...sides, t: 4, b: 26 } };
  }

  /**
   * Whether an element has another size than the one taken.
   * @param {Sized} element
   */
  differs({ clientWidth, clientHeight }) {
    return clientWidth !== this.size.width || clientHeight !== this.size.height;
  }

  get isMeasured() {
    return this.size.width > 0;
  }

  get isPhone() {
    return this.size.width < PHONE;
  }

  get isNarrow() {
    return this.size.width < NARROW;
  }

  /** The size of type in pixels. */
  get fontSize() {
    return this.size.width < WIDE ? 12 : 13;
  }

  /** @type {TimeRange} */
  get visible() {
    return this.range ?? this.whole;
  }

  get scale() {
    return chartScale(this.visible, this.size);
  }

  /**
   * Show a range, as far as the timeline goes.
   * @param {TimeRange} range
   */
  moveTo(range) {
    this.range = within(range, widest(this.whole));
  }

  /**
   * The range after zooming by a factor (below 1: closer).
   * @param {number} factor
   */
  zoomed(factor) {
    return zoomed(this.visible, factor);
  }

  /**
   * The range moved, without zooming, until it includes a moment.
   * @param {Moment} moment
   */
  including(moment) {
    return including(this.visible, moment);
  }

  /**
   * Whether a moment is in view; with `around`, or so many lengths of the view away from it.
   * @param {Moment} moment
   */
  includes(moment, around = 0) {
    const [start, end] = this.visible;
    const more = (end - start) * around;
    return moment >= start - more && moment <= end + more;
  }
}
