// The keys and the finger that lead through a presentation.

/** @import { Action, Command } from "./steps.js" */
/** @import { KeyPress } from "./presenting.js" */

/** @type {Record<string, Action | undefined>} */
const ACTIONS = {
  ArrowRight: "next",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "back",
  PageUp: "back",
  Home: "first",
  End: "last",
  b: "blank",
  ".": "blank",
  f: "fullscreen",
  n: "notes",
  Escape: "leave",
};
/** What keeps the keys that are pressed in it. */
const FIELDS = "input, textarea, select, [contenteditable]";
/** A swipe is at least so many pixels long, and more along than across. */
const SWIPE = 50;

/** The keys of a window. Digits are collected until Enter jumps to the step of that number. */
export class Keys {
  /** The digits typed so far. */
  typed = "";

  /**
   * @param {(command: Command) => void} run
   * @param {() => void} showTyped
   */
  constructor(run, showTyped) {
    this.run = run;
    this.showTyped = showTyped;
    window.addEventListener("keydown", this.onKey, true);
  }

  onKey = (/** @type {KeyboardEvent} */ event) => {
    if (this.belongsToElement(event) || !this.press(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /**
   * Whether the element with the focus wants a key for itself.
   * @param {KeyboardEvent} event
   */
  belongsToElement(event) {
    const [target] = event.composedPath();
    if (!(target instanceof Element)) return false;
    const presses = [" ", "Enter"].includes(event.key) && !this.typed;
    return Boolean(target.closest(FIELDS)) || (presses && Boolean(target.closest("button, a")));
  }

  /**
   * Do what a key asks for, and say whether it asks for anything.
   * @param {KeyPress} press
   */
  press(press) {
    const meaning = keyMeaning(press, this.typed);
    if (!meaning) return false;
    this.typed = meaning.typed;
    if (meaning.command) this.run(meaning.command);
    else this.showTyped();
    return true;
  }

  remove() {
    window.removeEventListener("keydown", this.onKey, true);
  }
}

/**
 * What a key means after the digits typed so far: a command or nothing, and the digits from now on. Null
 * for a key that the browser keeps.
 * @param {KeyPress} press
 * @param {string} typed
 * @returns {{ command?: Command, typed: string } | null}
 */
export function keyMeaning({ key, altKey, ctrlKey, metaKey }, typed = "") {
  if (altKey || ctrlKey || metaKey) return null;
  if (/^[0-9]$/.test(key)) return { typed: (typed + key).slice(-3) };
  if (key === "Enter") return typed ? { command: { act: "jump", step: Number(typed) }, typed: "" } : null;
  if (key === "Escape" && typed) return { typed: "" };
  const act = ACTIONS[key.length === 1 ? key.toLowerCase() : key];
  return act ? { command: { act }, typed: "" } : null;
}

/**
 * Run the commands of one finger on an element.
 * @param {HTMLElement} element
 * @param {(command: Command) => void} run
 */
export function listenForSwipes(element, run) {
  /** @type {Touch | null} */
  let start = null;
  const onStart = (/** @type {TouchEvent} */ { touches }) => {
    start = touches.length === 1 ? touches[0] : null;
  };
  const onEnd = (/** @type {TouchEvent} */ { changedTouches: [end] }) => {
    const command = start && swipeCommand(end.clientX - start.clientX, end.clientY - start.clientY);
    start = null;
    if (command) run(command);
  };
  element.addEventListener("touchstart", onStart, { passive: true });
  element.addEventListener("touchend", onEnd);
}

/**
 * What a finger means that moved so far, in pixels.
 * @param {number} across
 * @param {number} down
 * @returns {Command | null}
 */
export function swipeCommand(across, down) {
  if (Math.abs(across) < SWIPE || Math.abs(across) < Math.abs(down)) return null;
  return { act: across < 0 ? "next" : "back" };
}
