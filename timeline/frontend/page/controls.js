// The page's controls: views, search, count, and a filter for each kind of id, each choice with the events it would give.

import { make } from "../elements.js";
import { choosesAll, counts } from "./filters.js";

export const VIEWS = { timeline: "Timeline", read: "Read", table: "Table" };
const CHECKS = { lane: "Lanes", origin: "Whose account", stance: "What other sources do" };
const LISTS = { person: "People and bodies", place: "Places", source: "Sources" };

/** The bar above the views. `act` is {view(name), search(text), all()}; `show(state)` brings it up to date. */
export class Bar {
  constructor(root, act) {
    this.views = Object.entries(VIEWS).map(([name, text]) =>
      button(text, () => act.view(name), { "data-view-name": name }),
    );
    this.search = make("input", { type: "search", placeholder: "Search (press /)", "aria-label": "Search" });
    this.search.oninput = () => act.search(this.search.value.trim());
    this.count = make("p", { role: "status" });
    this.all = button("Show all", () => act.all());
    root.replaceChildren(
      make("div.page-switch", { role: "group", "aria-label": "View" }, this.views),
      this.search,
      this.count,
      this.all,
    );
  }

  show({ view, filters, found, known }) {
    for (const one of this.views) one.setAttribute("aria-pressed", String(one.dataset.viewName === view));
    if (this.search !== document.activeElement) this.search.value = filters.q;
    this.count.textContent = found
      ? `${found < known ? `${found} of ` : ""}${known} events`
      : "No event matches these filters.";
    this.all.hidden = choosesAll(filters);
  }
}

/** The filters. `names` has for each the words of its ids, `span` is [first year, last year]; `changed(part)` is told of a choice. */
export class FilterPanel {
  constructor(root, { names, span, rows }, changed) {
    Object.assign(this, { names, span, rows, changed });
    this.open = make("details", make("summary", "Filters"));
    root.replaceChildren(this.open);
    const wide = matchMedia("(min-width: 1100px)");
    const follow = () => (this.open.open = wide.matches);
    wide.addEventListener("change", follow);
    follow();
    this.lists = new Map(
      [...Object.entries(CHECKS), ...Object.entries(LISTS)].map(([name, title]) => [
        name,
        this.list(name, title),
      ]),
    );
    const { origin, lane, stance, ...rest } = Object.fromEntries(this.lists);
    this.open.append(
      lane.element,
      origin.element,
      this.years(),
      stance.element,
      ...Object.values(rest).map((list) => list.element),
    );
  }

  list(name, title) {
    const long = name in LISTS;
    const box = make(long ? "div.page-long" : "div");
    const element = long
      ? make("details", make("summary", title), box)
      : make("fieldset", make("legend", title), box);
    const boxes = new Map(
      Object.entries(this.names[name]).map(([id, text]) => [id, this.choice(name, id, text)]),
    );
    return { element, box, boxes, title, long };
  }

  choice(name, id, text) {
    const input = make("input", { type: "checkbox", value: id });
    const count = make("span");
    input.onchange = () =>
      this.changed({
        [name]: [...this.lists.get(name).boxes.values()]
          .filter((one) => one.input.checked)
          .map((one) => one.input.value),
      });
    return { input, count, text, label: make("label", input, make("span", text), count) };
  }

  years() {
    const [first, last] = this.span;
    const field = (label) => make("input", { type: "number", min: first, max: last, "aria-label": label });
    this.ends = [field("First year"), field("Last year")];
    for (const end of this.ends) end.onchange = () => this.changed({ years: this.asked() });
    return make(
      "fieldset",
      make("legend", "Years"),
      make("div.page-years", this.ends[0], "to", this.ends[1]),
      first < 1 ? make("p.page-hint", "0 is 1 BCE, −43 is 44 BCE") : null,
    );
  }

  /** The years asked for; an empty or impossible field means the end of the span. */
  asked() {
    const [first, last] = this.ends.map((end, at) =>
      end.value === "" || !end.validity.valid ? this.span[at] : Number(end.value),
    );
    const years = [Math.min(first, last), Math.max(first, last)];
    return years[0] === this.span[0] && years[1] === this.span[1] ? null : years;
  }

  show(filters) {
    for (const [name, list] of this.lists) this.showList(filters, name, list);
    this.ends.forEach((end, at) => (end.value = (filters.years ?? this.span)[at]));
  }

  /** Lists of many ids show those that some chosen event has, the most frequent first. */
  showList(filters, name, { boxes, box, long, element, title }) {
    const found = counts(filters, this.rows, name);
    for (const [id, { input, count }] of boxes) {
      input.checked = filters[name].includes(id);
      count.textContent = found.get(id) ?? 0;
    }
    const entries = [...boxes].filter(([id, { input }]) => !long || found.has(id) || input.checked);
    if (long) {
      entries.sort(
        ([a, { text }], [b, { text: other }]) =>
          (found.get(b) ?? 0) - (found.get(a) ?? 0) || text.localeCompare(other, "en"),
      );
    }
    const labels = entries.map(([, { label }]) => label);
    const focused = document.activeElement;
    if (labels.some((label, at) => box.children[at] !== label) || box.children.length !== labels.length) {
      box.replaceChildren(...labels);
    }
    if (box.contains(focused)) focused.focus({ preventScroll: true });
    if (long) {
      element.firstChild.textContent = filters[name].length
        ? `${title} (${filters[name].length} chosen)`
        : title;
    }
  }
}

function button(text, act, attributes = {}) {
  const element = make("button", { type: "button", ...attributes }, text);
  element.onclick = act;
  return element;
}
