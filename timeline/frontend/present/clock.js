// The clock of the notes: the time of day, and a stopwatch.

import { button, make } from "../elements.js";

/**
 * A stopwatch: what it had measured in milliseconds, and since when it has run again, null while it rests.
 * @typedef {{ before: number, since: number | null }} Watch
 */

export class Clock {
  /** Minutes that the tour is meant to take; 0 where nobody has said. */
  minutes = 0;
  time = make("strong", { title: "The time" });
  passed = make("strong", { title: "Since the start" });
  toggle = releasingButton("", () => this.setWatch(toggled(this.watch, Date.now())));
  reset = releasingButton("Reset", () => this.setWatch(restarted(this.watch, Date.now())));
  element = make("p.tl-notes-clock", this.time, make("span", this.passed), this.toggle, this.reset);

  constructor() {
    this.watch = storedWatch() ?? { before: 0, since: Date.now() };
    storeWatch(this.watch);
  }

  /** @param {Watch} watch */
  setWatch(watch) {
    this.watch = watch;
    storeWatch(watch);
    this.show();
  }

  show() {
    this.time.textContent = new Date().toTimeString().slice(0, 5);
    this.passed.textContent = clockText(elapsed(this.watch, Date.now()));
    this.passed.nextSibling?.remove();
    if (this.minutes) this.passed.after(` of ${this.minutes} min`);
    this.toggle.textContent = this.watch.since === null ? "Start" : "Pause";
  }
}

/**
 * A button that does not hold the keys after it was pressed with the mouse.
 * @param {string} face
 * @param {() => void} act
 */
export function releasingButton(face, act) {
  const element = button(face, ({ detail }) => {
    if (detail) element.blur();
    act();
  });
  return element;
}

/**
 * @param {Watch} watch
 * @param {number} now
 */
export function elapsed({ before, since }, now) {
  return before + (since === null ? 0 : now - since);
}

/**
 * The stopwatch started, or stopped where it runs.
 * @param {Watch} watch
 * @param {number} now
 * @returns {Watch}
 */
export function toggled(watch, now) {
  return { before: elapsed(watch, now), since: watch.since === null ? now : null };
}

/**
 * The stopwatch at 0, running where it ran.
 * @param {Watch} watch
 * @param {number} now
 * @returns {Watch}
 */
export function restarted({ since }, now) {
  return { before: 0, since: since === null ? null : now };
}

/**
 * Milliseconds as 4:05 or 1:04:05.
 * @param {number} milliseconds
 */
export function clockText(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

/**
 * The stopwatch goes on when the window is loaded anew: its place in the history keeps it, and no storage.
 * @returns {Watch | null}
 */
function storedWatch() {
  return history.state?.watch ?? null;
}

/** @param {Watch} watch */
function storeWatch(watch) {
  history.replaceState({ ...history.state, watch }, "");
}
