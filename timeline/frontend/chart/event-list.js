// The list of events for the keyboard and for screen readers; one of them is the current one.

import { make } from "../elements.js";

/** @import { Point } from "../types.js" */

/** How many events around the current one it holds where there are too many for all. */
const MOST = 500;

/** @type {Record<string, number>} */
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

export class EventList {
  element = make("ul.tl-list", {
    role: "listbox",
    tabindex: "0",
    "aria-label": "Events in order of date",
  });
  /** The number of the current event. */
  current = 0;
  /** What is in the list, as text. */
  content = "";

  /**
   * The events, of which `current` is the number of one.
   * @param {() => Point[]} events
   */
  constructor(events) {
    this.events = events;
  }

  get currentEvent() {
    return this.events().at(this.current);
  }

  get hasFocus() {
    return this.element === document.activeElement;
  }

  /**
   * Make an event the current one; where there is none of that name, stay, or go to another number.
   * @param {string} id
   */
  goTo(id, otherwise = this.current) {
    const number = this.events().findIndex((event) => event.id === id);
    this.current = number < 0 ? otherwise : number;
  }

  /**
   * Make the event of a number the current one, the first or the last where there are not so many.
   * @param {number} number
   */
  goToNumber(number) {
    this.current = Math.max(0, Math.min(this.events().length - 1, number));
  }

  /**
   * The number that a key leads to; undefined for a key that does not move.
   * @param {string} key
   */
  numberFor(key) {
    if (key === "Home") return 0;
    if (key === "End") return Infinity;
    return key in STEPS ? this.current + STEPS[key] : undefined;
  }

  /**
   * Bring the list up to date.
   * @param {string} selected
   * @param {{ lanes: Map<string, string>, isClustered: boolean }} figure the lanes' names by their ids
   */
  draw(selected, { lanes, isClustered }) {
    const first = isClustered ? Math.max(0, this.current - MOST / 2) : 0;
    const events = this.events().slice(first, isClustered ? first + MOST : undefined);
    this.fill(events.map(({ id, title, label, lane }) => [id, `${title}, ${label}, ${lanes.get(lane)}`]));
    for (const option of this.element.children) {
      const isSelected = option.getAttribute("data-event-id") === selected;
      option.setAttribute("aria-selected", String(isSelected));
    }
    const active = this.currentEvent;
    if (active) this.element.setAttribute("aria-activedescendant", `tl-option-${active.id}`);
    else this.element.removeAttribute("aria-activedescendant");
  }

  /** @param {[id: string, text: string][]} entries */
  fill(entries) {
    const content = JSON.stringify(entries);
    if (this.content === content) return;
    this.content = content;
    const options = entries.map(([id, text]) =>
      make("li", { role: "option", id: `tl-option-${id}`, "data-event-id": id }, text),
    );
    this.element.replaceChildren(...options);
  }
}
