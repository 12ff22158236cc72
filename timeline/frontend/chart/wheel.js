// The wheel over a chart: with Ctrl, or where the chart has the keyboard's focus, it zooms; else it scrolls.

import { make } from "../elements.js";
import { placeIn } from "./gestures.js";

/** @import { Chart } from "./chart.js" */

/** How much a pixel of the wheel zooms, as an exponent, and what one turn zooms at most. */
const PER_PIXEL = 0.0025;
/** Trackpads send a pinch as a wheel with Ctrl, in much smaller steps than a wheel's. */
const PER_PIXEL_PINCHED = 0.01;
const MOST = 0.25;
/** What a line or a page of the wheel is in pixels. */
const UNITS = [1, 16, 400];
/** For so many milliseconds the hint is there. */
const HINT = 2500;

export class Wheel {
  /** The exponent that the next frame zooms by, and where. */
  zoom = 0;
  x = 0;
  frame = 0;
  isHinted = false;
  hint = make("p.tl-wheel-hint", { hidden: "", "aria-hidden": "true" }, `${keyName()} + wheel zooms`);

  /**
   * @param {HTMLElement} element
   * @param {Chart} chart
   * @param {() => boolean} hasFocus
   */
  constructor(element, chart, hasFocus) {
    this.element = element;
    this.chart = chart;
    this.hasFocus = hasFocus;
    element.addEventListener("wheel", (turn) => this.turn(turn), { passive: false });
  }

  /** @param {WheelEvent} turn */
  turn(turn) {
    if (!turn.ctrlKey && !turn.metaKey && !this.hasFocus()) {
      this.showHint();
      return;
    }
    turn.preventDefault();
    this.hint.hidden = true;
    const perPixel = turn.ctrlKey && Math.abs(turn.deltaY) < 20 ? PER_PIXEL_PINCHED : PER_PIXEL;
    const wanted = turn.deltaY * UNITS[turn.deltaMode] * perPixel;
    this.zoom += Math.max(-MOST, Math.min(wanted, MOST));
    this.x = placeIn(this.element, turn).x;
    this.frame ||= requestAnimationFrame(() => this.follow());
  }

  follow() {
    const { view } = this.chart;
    this.frame = 0;
    this.chart.follow(view.zoomed(Math.exp(this.zoom), view.scale.moment(this.x)));
    this.zoom = 0;
  }

  /** Say once how to zoom. */
  showHint() {
    if (this.isHinted) return;
    this.isHinted = true;
    this.hint.hidden = false;
    setTimeout(() => this.hint.toggleAttribute("hidden", true), HINT);
  }
}

/** The key that goes with the wheel, as this keyboard has it. */
function keyName() {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";
}
