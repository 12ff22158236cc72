// The events of a cluster that no zoom takes apart, to choose from.

import { button, make } from "../elements.js";
import { putBeside } from "./tooltip.js";

/** @import { Point } from "../types.js" */

export class ClusterList {
  element = make("div.tl-cluster", { role: "dialog", hidden: "" });
  /** @type {Element | null} what had the focus before */
  before = null;

  /**
   * @param {HTMLElement} chart
   * @param {(id: string) => void} chosen
   */
  constructor(chart, chosen) {
    this.chart = chart;
    this.chosen = chosen;
    this.element.addEventListener("keydown", (press) => {
      if (press.key !== "Escape") return;
      press.stopPropagation();
      this.close();
    });
    this.element.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !this.element.contains(relatedTarget)) this.close();
    });
  }

  /**
   * @param {Point[]} events
   * @param {{ x: number, y: number }} place of the cluster
   */
  open(events, place) {
    const entries = events.map(({ id, title, label }) =>
      make(
        "li",
        button(make("span", make("strong", title), label), () => this.choose(id)),
      ),
    );
    this.before = document.activeElement;
    this.element.setAttribute("aria-label", `${events.length} events`);
    this.element.replaceChildren(make("ul", entries));
    this.element.hidden = false;
    putBeside(this.element, this.chart, place);
    this.element.querySelector("button")?.focus({ preventScroll: true });
  }

  /** @param {string} id */
  choose(id) {
    this.close();
    this.chosen(id);
  }

  close() {
    if (this.element.hidden) return;
    const hadFocus = this.element.contains(document.activeElement);
    this.element.hidden = true;
    if (hadFocus && this.before instanceof HTMLElement) this.before.focus({ preventScroll: true });
  }
}
