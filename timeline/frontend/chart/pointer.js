// What the mouse and fingers do to a chart: select, zoom, move; a mark under the pointer says what it is.

import { around, fallsApart } from "./clusters.js";
import { Drag, onTap, placeIn } from "./gestures.js";

/** @import { Point } from "../types.js" */
/** @import { Chart } from "./chart.js" */
/** @import { Place } from "./gestures.js" */

/** How far from a dot a finger is still on it, in pixels. */
const FINGER = 18;

/**
 * Who hears of the mark that was tapped, and of the one under the pointer or none.
 * @typedef {{ tapped: (point: Point) => void, over: (point?: Point) => void }} Listener
 */

export class Pointer {
  /**
   * @param {HTMLElement} element
   * @param {Chart} chart
   * @param {Listener} listener
   */
  constructor(element, chart, listener) {
    this.element = element;
    this.chart = chart;
    this.listener = listener;
    this.drag = new Drag(element, chart);
    this.stopTaps = onTap(element, (place, how) => this.onTap(place, how));
    element.addEventListener("pointermove", (move) => this.onMove(move));
    element.addEventListener("pointerleave", () => listener.over());
  }

  /**
   * @param {Place} place
   * @param {{ isTouch: boolean, isTwice: boolean }} how
   */
  onTap(place, { isTouch, isTwice }) {
    const point = this.chart.markAt(place, isTouch ? FINGER : undefined);
    const { shortest } = this.chart.view;
    if (point?.count && fallsApart(point, shortest)) this.takeApart(point);
    else if (point) this.listener.tapped(point);
    else if (isTwice) this.chart.showWhole();
  }

  /**
   * Zoom until its events stand apart; what the pointer was over is no more.
   * @param {Point} cluster
   */
  takeApart(cluster) {
    this.listener.over();
    this.chart.moveTo(around(cluster, this.chart.view.shortest));
  }

  /** @param {PointerEvent} move */
  onMove(move) {
    if (move.buttons || move.pointerType === "touch") {
      this.listener.over();
      return;
    }
    const point = this.chart.markAt(placeIn(this.element, move));
    this.element.classList.toggle("tl-over-mark", Boolean(point));
    this.listener.over(point);
  }

  remove() {
    this.drag.remove();
    this.stopTaps();
  }
}
