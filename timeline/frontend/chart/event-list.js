// The list of events for the keyboard and for screen readers; one of them is the current one.

import { make } from "../elements.js";

/** @import { Point } from "../types.js" */

/** Of very many events it holds so many, of which at least some stand before and after the current one. */
const MOST = 500;
const BESIDE = 50;

/** @type {Record<string, number>} */
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/**
 * What keys do.
 * @typedef {object} Acts
 * @property {(number: number) => void} go
 * @property {() => void} open
 * @property {() => void} close
 * @property {() => void} zoomIn
 * @property {() => void} zoomOut
 */

export class EventList {
  element = make("ul.tl-list", {
    role: "listbox",
    tabindex: "0",
    "aria-label": "Events in order of date",
  });
  /** The number of the current event. */
  current = 0;
  /** What is in the list: as it was asked for, and as text. */
  drawn = { events: /** @type {Point[]} */ ([]), first: 0 };
  content = "";
  /** @type {Element | null} the option of the selected event */
  selectedOption = null;

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

  /** @param {Acts} acts */
  onKeys(acts) {
    this.element.addEventListener("keydown", (press) => {
      if (press.altKey || press.ctrlKey || press.metaKey) return;
      const number = this.numberFor(press.key);
      const act = number === undefined ? actOf(press.key, acts) : () => acts.go(number);
      if (!act) return;
      press.preventDefault();
      press.stopPropagation();
      act();
    });
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
    const events = this.events();
    const first = isClustered ? this.firstOfMany(events) : 0;
    if (events !== this.drawn.events || first !== this.drawn.first) {
      const listed = events.slice(first, isClustered ? first + MOST : undefined);
      this.fill(listed.map(({ id, title, label, lane }) => [id, `${title}, ${label}, ${lanes.get(lane)}`]));
      this.drawn = { events, first };
    }
    this.select(selected);
    const active = this.currentEvent;
    if (active) this.element.setAttribute("aria-activedescendant", `tl-option-${active.id}`);
    else this.element.removeAttribute("aria-activedescendant");
  }

  /**
   * Where the part of very many events begins: where it did, as long as the current one is well within.
   * @param {Point[]} events
   */
  firstOfMany(events) {
    const { current, drawn } = this;
    const { first } = drawn;
    const hasBefore = first === 0 || current >= first + BESIDE;
    const hasAfter = first + MOST >= events.length || current < first + MOST - BESIDE;
    const isWithin = events === drawn.events && hasBefore && hasAfter;
    return isWithin ? first : Math.max(0, current - MOST / 2);
  }

  /** @param {[id: string, text: string][]} entries */
  fill(entries) {
    const content = JSON.stringify(entries);
    if (this.content === content) return;
    this.content = content;
    const options = entries.map(([id, text]) =>
      make(
        "li",
        { role: "option", id: `tl-option-${id}`, "data-event-id": id, "aria-selected": "false" },
        text,
      ),
    );
    this.element.replaceChildren(...options);
    this.selectedOption = null;
  }

  /** @param {string} id */
  select(id) {
    const option = id ? this.element.querySelector(`[data-event-id="${CSS.escape(id)}"]`) : null;
    if (option === this.selectedOption) return;
    this.selectedOption?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    this.selectedOption = option;
  }
}

/**
 * What a key does, apart from moving through the list.
 * @param {string} key
 * @param {Acts} acts
 * @returns {(() => void) | undefined}
 */
function actOf(key, { open, close, zoomIn, zoomOut }) {
  if (key === "Enter" || key === " ") return open;
  if (key === "Escape") return close;
  if (key === "+") return zoomIn;
  if (key === "-") return zoomOut;
  return undefined;
}
