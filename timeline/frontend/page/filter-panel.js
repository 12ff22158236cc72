// A filter for each kind of id and for the years, each choice with the events it would give.

import { make } from "../elements.js";
import { FilterList } from "./filter-list.js";
import { counts } from "./filters.js";
import { YearFields } from "./year-fields.js";

/** @import { Filters, IdFilter, Years } from "../types.js" */
/** @import { Choice } from "./content.js" */
/** @import { Row } from "./filters.js" */

const CHECKS = {
  lane: "Lanes",
  origin: "Whose account",
  stance: "What other sources do",
  strength: "How many voices",
  disagree: "Where sources differ",
  nature: "What kind of sources report",
};
const LISTS = {
  person: "People and bodies",
  voice: "On whose word",
  place: "Places",
  source: "Sources",
  passage: "The article’s words",
};

/** From this width on there is room for it beside the views. */
const WIDE = "(min-width: 1100px)";

/**
 * The words of each filter's ids, the span of the timeline, and its events.
 * @typedef {{ names: Record<IdFilter, Record<string, string>>, span: Years, rows: Row[] }} FilterData
 */

export class FilterPanel {
  /** @type {Choice | undefined} what is chosen */
  choice;
  /** @type {WeakMap<FilterList, Choice>} what each list shows: a closed one is not brought up to date */
  shown = new WeakMap();

  /**
   * @param {HTMLElement} root
   * @param {FilterData} data
   * @param {(part: Partial<Filters>, how?: { replace: boolean }) => void} changed hears of a choice
   */
  constructor(root, { names, span, rows }, changed) {
    const list = (/** @type {IdFilter} */ name, /** @type {string} */ title, isLong = false) =>
      new FilterList({ name, title, isLong, texts: names[name] }, changed);
    this.rows = rows;
    const checks = entries(CHECKS).map(([name, title]) => list(name, title));
    this.lists = [...checks, ...entries(LISTS).map(([name, title]) => list(name, title, true))];
    this.years = new YearFields(span, (years, how) => changed({ years }, how));
    const [lane, origin, ...others] = this.lists.map(({ element }) => element);
    const parts = [lane, origin, this.years.element, ...others];
    this.element = make("details", make("summary", "Filters"), parts);
    this.element.addEventListener("toggle", () => this.choice && this.show(this.choice), true);
    root.replaceChildren(this.element);
    openWhereWide(this.element);
  }

  /** @param {Choice} choice */
  show(choice) {
    this.choice = choice;
    const { filters } = choice;
    this.years.show(filters.years);
    for (const list of this.lists) list.showHead(filters);
    if (!this.element.open) return;
    const old = this.lists.filter((list) => list.isOpen && this.shown.get(list) !== choice);
    const numbers = counts(
      filters,
      this.rows,
      old.map(({ kind }) => kind.name),
    );
    for (const list of old) {
      list.show(filters, numbers.get(list.kind.name) ?? new Map());
      this.shown.set(list, choice);
    }
  }
}

/**
 * @param {Partial<Record<IdFilter, string>>} titles
 */
function entries(titles) {
  return /** @type {[IdFilter, string][]} */ (Object.entries(titles));
}

/** @param {HTMLDetailsElement} panel */
function openWhereWide(panel) {
  const wide = matchMedia(WIDE);
  const follow = () => {
    panel.open = wide.matches;
  };
  wide.addEventListener("change", follow);
  follow();
}
