// The place of the event card: the card with its steps and its link or, with no event, what the host puts there.

import { eventCard } from "./card.js";
import { copied, make } from "./elements.js";

export class Panel {
  /** `act` is {select(id), close(), link(id)}; `resting` makes what is shown while no event is selected. */
  constructor(act, resting) {
    Object.assign(this, { act, resting });
    this.element = make("aside.tl-side", { "aria-label": "Event" });
    this.element.addEventListener("keydown", (press) => {
      if (press.key !== "Escape" || !this.id) return;
      press.stopPropagation();
      act.close();
    });
  }

  /** Show an event among the others in `order`; its details may still be on their way. */
  show({ id, event, sources, order, corrections }) {
    const shows = JSON.stringify([id, event, order.indexOf(id), order.length]);
    if (this.shows === shows) return;
    const same = this.id === id;
    Object.assign(this, { shows, id });
    if (!id) this.element.replaceChildren(...this.resting());
    else this.element.replaceChildren(this.tools(order), event ? eventCard(event, sources, { corrections }) : make("p.tl-wait", "Loading …"));
    if (!same) this.element.scrollTop = 0;
  }

  focus() {
    this.element.querySelector("h2")?.focus({ preventScroll: true });
  }

  /** Previous, next, copy link, close. */
  tools(order) {
    const at = order.indexOf(this.id);
    const where = at < 0 ? "Not among the filtered events" : `${at + 1} of ${order.length}`;
    const copy = make("button.tl-copy", { type: "button" }, "Copy link");
    copy.onclick = async () => {
      copy.textContent = (await copied(this.act.link(this.id))) ? "Copied" : "Copy failed";
    };
    const close = make("button.tl-close", { type: "button", "aria-label": "Close", title: "Close (Escape)" }, "×");
    close.onclick = () => this.act.close();
    return make("div.tl-tools", this.step("←", "Previous event", order[at - 1]), this.step("→", "Next event", at < 0 ? order[0] : order[at + 1]),
      make("span.tl-outside", where), copy, close);
  }

  step(sign, label, id) {
    const button = make("button", { type: "button", "aria-label": label, title: label, ...(id ? {} : { disabled: "" }) }, sign);
    button.onclick = async () => {
      await this.act.select(id);
      this.element.querySelector(`[aria-label="${label}"]:enabled`)?.focus();
    };
    return button;
  }
}
