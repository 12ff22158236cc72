// What part of time a chart shows, and in which size. Pure.

import { DAY, SHORTEST, chartScale, common, including, rangeOfYears, within, zoomed } from "./scale.js";

/** @import { Moment, TimeRange, Years } from "../types.js" */
/** @import { Size } from "./scale.js" */
/** @typedef {{ clientWidth: number, clientHeight: number }} Sized an element, as far as its size goes */

/** In pixels: narrower than this, labels are narrower too. */
const PHONE = 480;
/** Narrower than this, lanes have their names inside the chart. */
const NARROW = 640;
/** From this width on, type is larger. */
const WIDE = 1000;
/** What is above the lanes, and below them for the years. */
const ABOVE = 4;
const BELOW = 26;
/** From this height on a chart has years above the lanes too: those below may be out of sight. */
const TALL = 900;
const ABOVE_TALL = 22;

export class View {
  /** @type {TimeRange} the range of the figure */
  whole = [0, 1];
  /** The length of the shortest range in view. */
  shortest = SHORTEST;
  /** @type {TimeRange | undefined} the range in view; the whole of the first figure, until it is changed */
  range;
  /** @type {string | undefined} the years that were asked for last, as text */
  years;
  /** @type {{ from: TimeRange, to: TimeRange } | null} where opened events led from and to */
  detour = null;
  /** @type {Size} */
  size = { width: 0, height: 0, rows: 1, margin: { l: 0, r: 0, t: 0, b: 0 } };

  /** @param {TimeRange} whole */
  setWhole(whole, shortest = SHORTEST) {
    this.whole = whole;
    this.shortest = shortest;
    this.range ??= whole;
  }

  /**
   * Fit the range to the years that are asked for, or to the whole; the same years again move nothing, nor do
   * the first ones where a range was given.
   * @param {Years | null} years
   * @returns {boolean} whether the range is another one
   */
  setYears(years) {
    const text = String(years ?? "");
    const isGiven = this.years === undefined && (text === "" || this.range !== this.whole);
    const isSame = isGiven || text === this.years;
    this.years = text;
    if (!isSame) this.fitTo(years ? rangeOfYears(years) : this.whole);
    return !isSame;
  }

  /**
   * Take the size of an element.
   * @param {Sized} element
   * @param {number} rows
   */
  fit({ clientWidth: width, clientHeight: height }, rows) {
    const sides = width < NARROW ? { l: 6, r: 6 } : { l: 138, r: 12 };
    this.size = {
      width,
      height,
      rows,
      margin: { ...sides, t: height > TALL ? ABOVE_TALL : ABOVE, b: BELOW },
    };
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
    return chartScale(this.visible, this.size, this.shortest < DAY);
  }

  /**
   * Show a range, as far as the timeline goes; at its ends a range keeps its length.
   * @param {TimeRange} range
   */
  moveTo(range) {
    this.range = within(range, this.whole);
  }

  /**
   * Show what of a range the timeline has.
   * @param {TimeRange} range
   */
  fitTo(range) {
    this.range = common(range, this.whole);
  }

  /**
   * The range after zooming by a factor (below 1: closer) around a moment, or the middle.
   * @param {number} factor
   * @param {Moment} [around]
   */
  zoomed(factor, around) {
    return zoomed(this.visible, factor, around, this.shortest);
  }

  /**
   * Move, without zooming, just so far that a moment is in view.
   * @param {Moment} moment
   */
  reach(moment) {
    this.moveTo(including(this.visible, moment));
  }

  /**
   * Reach the moment of an event that was opened; `comeBack` then leads to where the view was before.
   * @param {Moment} moment
   */
  open(moment) {
    const { visible, detour } = this;
    const from = detour?.to === visible ? detour.from : visible;
    this.reach(moment);
    this.detour = { from, to: this.visible };
  }

  /** Go back to where opened events led from, unless the reader has moved since; returns whether it did. */
  comeBack() {
    const { range, detour } = this;
    this.detour = null;
    if (!detour || detour.to !== range) return false;
    this.range = detour.from;
    return true;
  }

  /**
   * Whether a moment is in view, or so many lengths of the view away from it.
   * @param {Moment} moment
   */
  includes(moment, around = 0) {
    const [start, end] = this.visible;
    const more = (end - start) * around;
    return moment >= start - more && moment <= end + more;
  }
}
