// The screen of a presentation: a line of progress, the chart, the slide, and a foot with number and buttons.

import { button, icon, make } from "../elements.js";

/** @import { Action, Command, Position } from "./steps.js" */

/** The four corners of a screen. */
const CORNERS = "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4";

export class PresenterScreen {
  progress = make("div");
  chartPlace = make("div.tl-stage");
  chartFrame = make("div.tl-present-chart", { "aria-hidden": "true" }, this.chartPlace);
  slide = make("div.tl-slide");
  name = make("p.tl-present-name");
  message = make("p.tl-present-message", { role: "alert" });
  number = make("p.tl-present-number");
  status = make("p.tl-status-line", { role: "status" });

  /**
   * @param {HTMLElement} root
   * @param {(command: Command) => void} run
   */
  constructor(root, run) {
    this.root = root;
    this.run = run;
    root.replaceChildren(
      make("div.tl-present-line", this.progress),
      this.chartFrame,
      this.slide,
      make("footer", this.name, this.message, this.buttons(), this.number),
      this.status,
      make("div.tl-present-blank"),
    );
    root.classList.add("tl-present");
    root.dataset.testid = "present";
  }

  buttons() {
    return make(
      "div.tl-present-buttons",
      this.button("←", "Back", "back"),
      this.button("→", "Next", "next"),
      this.button("Notes", "Notes in a second window (N)", "notes"),
      this.button(icon(CORNERS), "Full screen (F)", "fullscreen"),
      this.button("×", "Leave (Escape)", "leave"),
    );
  }

  /**
   * @param {string | Node} face
   * @param {string} label
   * @param {Action} act
   */
  button(face, label, act) {
    const run = () => {
      element.blur();
      this.run({ act });
    };
    const element = button(face, run, { "aria-label": label, title: label });
    return element;
  }

  /**
   * Say where the presentation is.
   * @param {Position} position
   * @param {number} stepCount
   * @param {string} typed the digits of a step that is being typed
   */
  showPosition({ step, reveal, blank }, stepCount, typed) {
    const shownStep = stepCount ? step : 0;
    this.root.dataset.step = String(shownStep);
    this.root.dataset.steps = String(stepCount);
    this.root.dataset.reveal = String(reveal);
    this.root.classList.toggle("tl-blanked", blank);
    this.number.textContent = typed ? `→ ${typed}` : `${shownStep} / ${stepCount}`;
    this.progress.style.width = `${(100 * step) / Math.max(1, stepCount)}%`;
  }
}

/** Fill the screen, or leave it. */
export async function toggleFullscreen() {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen?.();
}
