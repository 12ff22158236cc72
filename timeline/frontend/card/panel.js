// The place of the event card, with steps and a link; without an event, what the host puts there.

import { button, copyButton, make } from "../elements.js";

/**
 * @typedef {object} PanelHost
 * @property {(id: string) => void} select
 * @property {() => void} close
 * @property {(id: string) => string} link an address to copy
 * @property {(id: string) => HTMLElement | null} card null for one still on its way
 */

export class Panel {
  /** The id of the event whose card is there. */
  id = "";
  /** What is there, as text. */
  content = "";
  body = make("div");
  status = make("p.tl-status-line", { role: "status" });

  /**
   * @param {PanelHost} host
   * @param {() => Node[]} resting makes what is there while no event is selected
   */
  constructor(host, resting) {
    this.host = host;
    this.resting = resting;
    this.element = make("aside.tl-side", { "aria-label": "Event" }, this.status, this.body);
    this.element.addEventListener("keydown", (press) => {
      if (press.key !== "Escape" || !this.id) return;
      press.stopPropagation();
      host.close();
    });
  }

  /**
   * Show an event among the others in `order`. What is there already stays, with what a reader has opened in
   * it.
   * @param {string} id
   * @param {string[]} order
   */
  show(id, order) {
    const card = id ? this.host.card(id) : null;
    const steps = stepsFrom(id, order);
    const content = JSON.stringify([id, card?.outerHTML, steps]);
    if (this.content === content) return;
    this.content = content;
    const isAnother = this.id !== id;
    const focused = this.focusedName();
    this.id = id;
    const loading = make("p.tl-wait", { tabindex: "-1" }, "Loading …");
    this.body.replaceChildren(...(id ? [this.tools(steps), card ?? loading] : this.resting()));
    if (isAnother) this.announce(card);
    if (focused !== null && id) this.focusAgain(focused);
  }

  /**
   * Begin at the top, and say which event it is.
   * @param {HTMLElement | null} card
   */
  announce(card) {
    this.element.scrollTop = 0;
    const titleAndDate = card ? [...card.querySelectorAll("h2, h3, strong")].slice(0, 2) : [];
    this.status.textContent = titleAndDate.map((part) => part.textContent).join(", ");
  }

  /** The name of the button that has the focus, "" if something else here has it, null if nothing has. */
  focusedName() {
    const { activeElement } = document;
    if (!activeElement || !this.body.contains(activeElement)) return null;
    return activeElement.getAttribute("aria-label") ?? "";
  }

  /** @param {string} name of the button that had the focus */
  focusAgain(name) {
    const buttons = /** @type {HTMLElement[]} */ ([...this.body.querySelectorAll("button:enabled")]);
    const same = buttons.find((element) => name && element.getAttribute("aria-label") === name);
    if (same) same.focus({ preventScroll: true });
    else this.focus();
  }

  focus() {
    const target = /** @type {HTMLElement | null} */ (this.body.querySelector('[tabindex="-1"]'));
    target?.focus({ preventScroll: true });
  }

  /**
   * Previous, next, copy link, close.
   * @param {Steps} steps
   */
  tools({ previous, next, place }) {
    const close = { class: "tl-close", "aria-label": "Close", title: "Close (Escape)" };
    return make(
      "div.tl-tools",
      this.stepButton("←", "Previous event", previous),
      this.stepButton("→", "Next event", next),
      make("span.tl-outside", place),
      copyButton("Copy link", () => this.host.link(this.id), { class: "tl-copy" }),
      button("×", () => this.host.close(), close),
    );
  }

  /**
   * @param {string} sign
   * @param {string} label
   * @param {string} [id]
   */
  stepButton(sign, label, id) {
    const attributes = { "aria-label": label, title: label };
    if (!id) return button(sign, () => {}, { ...attributes, disabled: "" });
    return button(sign, () => this.host.select(id), attributes);
  }
}

/**
 * Where an event stands among the others, in words, and the ids of those beside it.
 * @typedef {{ previous?: string, next?: string, place: string }} Steps
 */

/**
 * @param {string} id
 * @param {string[]} order
 * @returns {Steps}
 */
function stepsFrom(id, order) {
  const at = order.indexOf(id);
  if (at < 0) return { next: order[0], place: "Not among the filtered events" };
  return { previous: order[at - 1], next: order[at + 1], place: `${at + 1} of ${order.length}` };
}
