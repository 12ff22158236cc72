// The screen of the notes: clock, what is on the other screen, what to say and to ask, what comes next, all
// steps.

import { make } from "../elements.js";
import { Clock, releasingButton } from "./clock.js";

/** @import { NotesHost, Slide } from "./presenting.js" */
/** @import { Command, Position } from "./steps.js" */

/** A position, and the names of that step's fragments. */
/** @typedef {Position & { fragments: string[] }} NotesPosition */

export class NotesScreen {
  clock = new Clock();
  where = make("p.tl-notes-where");
  /** What is wrong. */
  line = make("p.tl-notes-line", { role: "status" });
  current = make("div");
  say = make("div");
  sayFrame = section("say", "Notes", this.say);
  ask = make("div");
  following = make("div");
  steps = make("ol.tl-notes-steps");
  /** What is shown, as text. */
  shown = "";

  /**
   * @param {HTMLElement} root
   * @param {NotesHost} host
   * @param {(command: Command) => void} run
   */
  constructor(root, host, run) {
    this.root = root;
    this.host = host;
    this.run = run;
    root.replaceChildren(this.header(), this.line, this.now(), this.then());
    root.classList.add("tl-notes");
    root.dataset.testid = "notes";
  }

  header() {
    const back = releasingButton("← Back", () => this.run({ act: "back" }));
    const next = releasingButton("Next →", () => this.run({ act: "next" }));
    return make("header", this.clock.element, this.where, make("div", back, next));
  }

  now() {
    return make(
      "div.tl-notes-now",
      section("current", "On the screen", this.current),
      this.sayFrame,
      section("ask", "Question for the class", this.ask),
    );
  }

  then() {
    return make(
      "div.tl-notes-then",
      section("following", "Next", this.following),
      make("section", make("h2", "Steps"), this.steps),
    );
  }

  /** @param {Slide[]} slides */
  showSteps(slides) {
    const step = (/** @type {Slide} */ { title }, /** @type {number} */ index) =>
      make(
        "li",
        releasingButton(title, () => this.run({ act: "jump", step: index + 1 })),
      );
    this.steps.replaceChildren(...slides.map(step));
  }

  /**
   * Show a step's notes.
   * @param {Slide[]} slides
   * @param {NotesPosition} position
   * @param {string} typed the digits of a step that is being typed
   */
  show(slides, position, typed) {
    const slide = slides[position.step - 1];
    const next = slides[position.step];
    this.root.dataset.step = String(slide ? position.step : 0);
    this.root.dataset.steps = String(slides.length);
    this.root.dataset.reveal = String(position.reveal);
    const shown = JSON.stringify([slide, next, position, typed]);
    if (!slide || this.shown === shown) return;
    this.shown = shown;
    this.where.textContent = typed ? `→ ${typed}` : whereText(position, slides.length);
    this.current.replaceChildren(...this.named(slide), make("p.tl-notes-fragment", fragmentText(position)));
    this.say.replaceChildren(make("p", { dir: "auto" }, slide.say));
    this.ask.replaceChildren(make("p", { dir: "auto" }, slide.ask || "—"));
    this.following.replaceChildren(...this.nextThing(position, next));
    this.markStep(position.step);
    this.sayFrame.scrollTop = 0;
  }

  /**
   * What the next press of a key shows: a fragment, a step, or nothing more.
   * @param {NotesPosition} position
   * @param {Slide | undefined} next
   */
  nextThing({ fragments, reveal }, next) {
    const fragment = fragments[reveal];
    if (fragment) return [make("p", `${fragment[0].toUpperCase()}${fragment.slice(1)}`)];
    return next ? this.named(next) : [make("p", "The end")];
  }

  /** @param {number} step */
  markStep(step) {
    const rows = [...this.steps.children];
    for (const [index, row] of rows.entries()) {
      row.firstElementChild?.toggleAttribute("aria-current", index === step - 1);
    }
    rows[step - 1]?.scrollIntoView({ block: "nearest" });
  }

  /**
   * A slide's title, and the dates of its events.
   * @param {Slide} slide
   */
  named({ title, events }) {
    const name = make("p.tl-notes-title", { dir: "auto" }, title);
    if (!events.length) return [name];
    const dates = events.map((id) => this.host.date(id)).filter(Boolean);
    return [name, make("p.tl-notes-date", dates.join(" / "))];
  }
}

/**
 * @param {string} name
 * @param {string} label
 * @param {HTMLElement} content
 */
function section(name, label, content) {
  return make(`section.tl-notes-${name}`, make("h2", label), content);
}

/**
 * @param {NotesPosition} position
 * @param {number} stepCount
 */
function whereText({ step, blank }, stepCount) {
  return `${step} / ${stepCount}${blank ? " · screen blank" : ""}`;
}

/**
 * Which fragment is on the other screen, where there are several.
 * @param {NotesPosition} position
 */
function fragmentText({ reveal, fragments }) {
  if (fragments.length < 2) return "";
  return `${reveal} of ${fragments.length}: ${fragments[reveal - 1]}`;
}
