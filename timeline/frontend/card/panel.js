// The place of the event card: the card with its steps and its link or, with no event, what the host puts there.

import { copyButton, make } from "../elements.js";

export class Panel {
  /**
   * `act` is {select(id), close(), link(id), card(id)}, whose cards are elements, null for one still on its way;
   * `resting` makes what is shown while no event is selected.
   */
  constructor(act, resting) {
    Object.assign(this, { act, resting });
    this.content = make("div");
    this.status = make("p.tl-status-line", { role: "status" });
    this.element = make("aside.tl-side", { "aria-label": "Event" }, this.status, this.content);
    this.element.addEventListener("keydown", (press) => {
      if (press.key !== "Escape" || !this.id) return;
      press.stopPropagation();
      act.close();
    });
  }

  /** Show an event among the others in `order`. What is there already stays, with what a reader has opened in it. */
  show(id, order) {
    const card = id ? this.act.card(id) : null;
    const at = order.indexOf(id);
    const shows = JSON.stringify([
      id,
      card?.outerHTML,
      at,
      order.length,
      order[at - 1],
      order[at + 1],
      order[0],
    ]);
    if (this.shows === shows) return;
    const another = this.id !== id;
    const held = this.heldButton();
    Object.assign(this, { shows, id });
    this.content.replaceChildren(
      ...(id
        ? [this.tools(order), card ?? make("p.tl-wait", { tabindex: "-1" }, "Loading …")]
        : this.resting()),
    );
    if (another) this.element.scrollTop = 0;
    if (another) {
      this.status.textContent = card
        ? [...card.querySelectorAll("h2, h3, strong")]
            .slice(0, 2)
            .map((part) => part.textContent)
            .join(", ")
        : "";
    }
    if (held !== null && id) this.holdAgain(held);
  }

  /** The name of the button that has the focus, "" if something else in the panel has it, null if nothing has. */
  heldButton() {
    const { activeElement } = document;
    return this.content.contains(activeElement) ? (activeElement.getAttribute("aria-label") ?? "") : null;
  }

  holdAgain(name) {
    const button = [...this.content.querySelectorAll("button:enabled")].find(
      (one) => name && one.getAttribute("aria-label") === name,
    );
    if (button) button.focus({ preventScroll: true });
    else this.focus();
  }

  focus() {
    this.content.querySelector('[tabindex="-1"]')?.focus({ preventScroll: true });
  }

  /** Previous, next, copy link, close. */
  tools(order) {
    const at = order.indexOf(this.id);
    const where = at < 0 ? "Not among the filtered events" : `${at + 1} of ${order.length}`;
    const copy = copyButton("Copy link", () => this.act.link(this.id), { class: "tl-copy" });
    const close = make(
      "button.tl-close",
      { type: "button", "aria-label": "Close", title: "Close (Escape)" },
      "×",
    );
    close.onclick = () => this.act.close();
    return make(
      "div.tl-tools",
      this.step("←", "Previous event", order[at - 1]),
      this.step("→", "Next event", at < 0 ? order[0] : order[at + 1]),
      make("span.tl-outside", where),
      copy,
      close,
    );
  }

  step(sign, label, id) {
    const button = make(
      "button",
      { type: "button", "aria-label": label, title: label, ...(id ? {} : { disabled: "" }) },
      sign,
    );
    button.onclick = () => this.act.select(id);
    return button;
  }
}
