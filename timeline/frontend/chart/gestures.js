// What fingers and the mouse do on the chart: taps, double taps, dragging, zooming with two fingers.

import { dragged } from "./scale.js";

/** @import { TimeRange, Scale } from "../types.js" */
/** @import { Grip } from "./scale.js" */
/** @typedef {{ x: number, y: number }} Place in pixels of the chart */

/** A tap moves no further and is no longer than this; two that make one are closer than `twice`. */
const TAP = { pixels: 6, milliseconds: 700, twice: 350 };
/** Fingers closer than this, in pixels, count as this far apart: else a hair would zoom by a lot. */
const CLOSEST = 20;
/** A pointer that moves no further does not drag, in pixels. */
const STILL = 4;

/**
 * Where a pointer is, in pixels of the element.
 * @param {Element} element
 * @param {{ clientX: number, clientY: number }} pointer
 * @returns {Place}
 */
export function placeIn(element, { clientX, clientY }) {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

/**
 * Hear of presses that are released in their place. Returns a function that ends it.
 * @param {HTMLElement} element
 * @param {(place: Place, how: { isTouch: boolean, isTwice: boolean }) => void} tapped
 */
export function onTap(element, tapped) {
  let last = -Infinity;
  const onPress = (/** @type {PointerEvent} */ press) => {
    onRelease(press, (release) => {
      if (release.timeStamp - press.timeStamp > TAP.milliseconds) return;
      const isTwice = release.timeStamp - last < TAP.twice;
      tapped(placeIn(element, release), { isTouch: release.pointerType === "touch", isTwice });
      last = release.timeStamp;
    });
  };
  element.addEventListener("pointerdown", onPress, true);
  return () => element.removeEventListener("pointerdown", onPress, true);
}

/**
 * Hear once of the release of a press in its place, unless it is cancelled.
 * @param {PointerEvent} press
 * @param {(release: PointerEvent) => void} released
 */
export function onRelease(press, released) {
  if (press.button !== 0) return;
  const stop = new AbortController();
  const hear = (/** @type {PointerEvent} */ release) => {
    if (release.pointerId !== press.pointerId) return;
    stop.abort();
    const distance = Math.hypot(release.clientX - press.clientX, release.clientY - press.clientY);
    if (release.type === "pointerup" && distance <= TAP.pixels) released(release);
  };
  window.addEventListener("pointerup", hear, { capture: true, signal: stop.signal });
  window.addEventListener("pointercancel", hear, { capture: true, signal: stop.signal });
}

/**
 * A chart that is dragged.
 * @typedef {object} Movable
 * @property {{ scale: Scale, visible: TimeRange, shortest: number }} view
 * @property {(range: TimeRange) => void} follow
 */

/**
 * Pointers on a chart: the mouse or one finger moves through time, two fingers zoom. A finger that goes up or
 * down scrolls the page, and its press is cancelled by the browser.
 */
export class Drag {
  /** @type {Map<number, Place>} */
  places = new Map();
  /** @type {{ grip: Grip, scale: Scale, range: TimeRange } | null} when the last pointer came or went */
  before = null;
  isMoving = false;
  frame = 0;
  stop = new AbortController();

  /**
   * @param {HTMLElement} element
   * @param {Movable} chart
   */
  constructor(element, chart) {
    this.element = element;
    this.chart = chart;
    const options = { capture: true, passive: true, signal: this.stop.signal };
    element.addEventListener("pointerdown", (press) => this.down(press), options);
    window.addEventListener("pointermove", (move) => this.move(move), options);
    window.addEventListener("pointerup", (release) => this.up(release), options);
    window.addEventListener("pointercancel", (release) => this.up(release), options);
  }

  /** @param {PointerEvent} press */
  down(press) {
    if (press.button !== 0) return;
    // The release is heard of even outside the window or the frame that the page is in.
    this.element.setPointerCapture(press.pointerId);
    this.places.set(press.pointerId, placeIn(this.element, press));
    this.begin();
  }

  /** @param {PointerEvent} move */
  move(move) {
    if (!this.places.has(move.pointerId)) return;
    this.places.set(move.pointerId, placeIn(this.element, move));
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.follow());
  }

  /** @param {PointerEvent} release */
  up(release) {
    if (!this.places.delete(release.pointerId)) return;
    cancelAnimationFrame(this.frame);
    this.begin();
  }

  begin() {
    const { scale, visible } = this.chart.view;
    this.before = this.places.size ? { grip: this.grip(), scale, range: visible } : null;
    this.isMoving = this.places.size > 1;
    this.element.classList.toggle("tl-dragged", this.isMoving);
  }

  follow() {
    if (!this.before) return;
    const { range, scale, grip } = this.before;
    const now = this.grip();
    this.isMoving ||= Math.abs(now.x - grip.x) > STILL;
    if (!this.isMoving) return;
    this.element.classList.add("tl-dragged");
    this.chart.follow(dragged(range, scale, grip, now, this.chart.view.shortest));
  }

  /** @returns {Grip} */
  grip() {
    const [a, b = a] = this.places.values();
    const distance = Math.hypot(a.x - b.x, a.y - b.y);
    return { x: (a.x + b.x) / 2, spread: a === b ? 0 : Math.max(CLOSEST, distance) };
  }

  remove() {
    this.stop.abort();
  }
}
