// The host of the exported page: its address is the fragment; nothing is asked of any server.

import { Panel } from "../card/panel.js";
import { Explorer } from "../chart/explorer.js";
import { figureOf } from "../chart/figure-filter.js";
import { make } from "../elements.js";
import { readState, writeState } from "./address.js";
import { Articles } from "../page/articles.js";
import { Bar } from "../page/controls.js";
import { EmbedMenu } from "../page/embed-menu.js";
import { setExplorerTop } from "../page/explorer-top.js";
import { FilterPanel } from "../page/filter-panel.js";
import { choosesAll, chosen, readFilters } from "../page/filters.js";
import { plotlyOfPage } from "../page/plotly-loader.js";
import { Table } from "../page/table.js";
import { textOf } from "../page/unpacking.js";
import { PresentMenu } from "../present/menu.js";
import { tellHeight } from "./frame.js";
import { isPageKey } from "./page-keys.js";

/** @import { Filters, PageData, PageState } from "../types.js" */
/** @import { Row } from "../page/filters.js" */
/** @import { PanelHost } from "../card/panel.js" */

/** @typedef {{ replace?: boolean }} How with `replace`, no step in the browser's history */

class Page {
  dark = matchMedia("(prefers-color-scheme: dark)");
  /** In a frame of another page, what leads out of it: to the whole page. */
  whole = /** @type {HTMLAnchorElement | null} */ (document.getElementById("whole"));
  place = elementOf("table");

  /** @param {PageData} data */
  constructor(data) {
    this.data = data;
    this.articles = new Articles(data);
    this.rows = data.rows.map((row) => this.withWords(row));
    this.state = this.readState();
    this.bar = this.makeBar();
    this.filters = new FilterPanel(elementOf("filters"), { ...data, rows: this.rows }, (part) =>
      this.filter(part),
    );
    this.explorer = this.makeExplorer();
    this.table = new Table(this.place, (id) => this.select(id));
    this.panel = new Panel({ ...this.cards(), close: () => this.select("") }, () => [
      make("p.tl-hint", "Select a row to read the event."),
    ]);
    this.place.append(this.panel.element);
    this.presentMenu = this.whole ? null : this.makePresentMenu();
    this.embedMenu = makeEmbedMenu();
    this.listen();
    this.show(null);
    this.articles.onWhole(() => this.show(null));
    if (this.whole) tellHeight(document.body);
  }

  /**
   * A row with what is searched of it, which is read when it is first asked for.
   * @param {Omit<Row, "words">} row
   * @returns {Row}
   */
  withWords(row) {
    const { articles } = this;
    return {
      ...row,
      get words() {
        return articles.words(row.id);
      },
    };
  }

  makeBar() {
    return new Bar(elementOf("controls"), {
      view: (view) => this.go({ view }),
      search: (q) => this.filter({ q }, { replace: true }),
      all: () => this.go({ filters: readFilters(new URLSearchParams(), [], this.data.span) }),
    });
  }

  /**
   * What explorer and panel ask for an event.
   * @returns {Omit<PanelHost, "close">}
   */
  cards() {
    return {
      select: (id) => this.select(id),
      link: (event) => this.linkTo({ event, presentation: null }, this.whole?.href),
      card: (id) => this.articles.card(id),
    };
  }

  makeExplorer() {
    const { link, card } = this.cards();
    const { title, rows } = this.data;
    return new Explorer(elementOf("explorer"), {
      select: (id) => this.select(id ?? ""),
      link,
      card,
      quote: (id) => this.articles.quote(id),
      plotly: plotlyOfPage,
      caption: this.whole ? null : () => ({ title, note: whereabouts(), known: rows.length }),
      print: () => window.print(),
    });
  }

  makePresentMenu() {
    return new PresentMenu(elementOf("controls"), this.data, this.articles, {
      go: (presentation, how) => this.go({ presentation }, how),
      link: (presentation) => this.linkTo({ presentation }),
    });
  }

  listen() {
    for (const change of ["hashchange", "popstate"]) window.addEventListener(change, () => this.show());
    this.dark.addEventListener("change", () => this.show());
    document.addEventListener("keydown", (press) => this.onKey(press));
    document.addEventListener("click", (click) => this.onLink(click));
    window.addEventListener("resize", () => this.fit());
  }

  /**
   * A link to an event within the page keeps what else the address says.
   * @param {MouseEvent} click
   */
  onLink(click) {
    const link = click.target instanceof Element ? click.target.closest('a[href^="#event="]') : null;
    if (!link || click.defaultPrevented || click.ctrlKey || click.metaKey || click.shiftKey) return;
    click.preventDefault();
    const query = new URLSearchParams(link.getAttribute("href")?.slice(1));
    this.select(query.get("event") ?? "");
  }

  /** @param {KeyboardEvent} press */
  onKey(press) {
    if (this.state.presentation || !isPageKey(press)) return;
    if (press.key === "/") {
      press.preventDefault();
      this.bar.search.focus();
    }
    if (press.key.toLowerCase() === "p") this.presentMenu?.start();
    if (press.key === "Escape" && this.state.event) this.select("");
  }

  readState() {
    return readState(location.hash, { rows: this.rows, span: this.data.span });
  }

  /**
   * The address of the page in another state.
   * @param {Partial<PageState>} part
   */
  linkTo(part, base = location.href) {
    return new URL(writeState({ ...this.state, ...part }), base).href;
  }

  /** @param {string} event */
  select(event) {
    this.go({ event });
  }

  /**
   * @param {Partial<Filters>} part
   * @param {How} [how]
   */
  filter(part, how) {
    this.go({ filters: { ...this.state.filters, ...part } }, how);
  }

  /**
   * Change the state; the address follows, as a step in the browser's history unless it replaces the last
   * one.
   * @param {Partial<PageState>} part
   * @param {How} [how]
   */
  go(part, { replace = false } = {}) {
    const address = writeState({ ...this.state, ...part });
    if (address !== writeState(this.state)) {
      history[replace ? "replaceState" : "pushState"](history.state, "", address);
    }
    this.show();
  }

  /**
   * Show what the address asks for.
   * @param {PageState | null} before what is shown so far
   */
  show(before = this.state) {
    this.state = this.readState();
    const { view, filters } = this.state;
    const rows = chosen(filters, this.rows);
    document.body.dataset.view = view;
    this.place.hidden = view !== "table";
    this.showTheme();
    this.bar.show({ view, filters, found: rows.length, known: this.rows.length });
    this.filters.show(filters);
    this.showChart(rows);
    if (view === "table") this.showTable(rows);
    this.showText(rows, before);
    this.showAddress();
  }

  showTheme() {
    /** @type {NodeListOf<HTMLElement>} */
    const elements = document.querySelectorAll(".tl, .tl-page");
    for (const element of elements) element.dataset.theme = this.dark.matches ? "dark" : "light";
  }

  /** @param {Row[]} rows */
  showChart(rows) {
    const { view, event, filters, presentation } = this.state;
    const whole = this.data.figure;
    const figure = choosesAll(filters) ? whole : figureOf(whole, idsOf(rows), filters.lane);
    const dark = this.dark.matches;
    this.presentMenu?.show(presentation, { figure, rows, dark });
    this.fit();
    if (view === "timeline") this.explorer.update({ figure, selected: event, dark });
  }

  /** @param {Row[]} rows */
  showTable(rows) {
    const { event } = this.state;
    this.table.show(
      rows.map((row, index) => this.tableRow(row, index)),
      event,
    );
    this.place.classList.toggle("tl-open", Boolean(event));
    this.panel.show(event, idsOf(rows));
  }

  /**
   * @param {Row} row
   * @param {number} index
   */
  tableRow({ id, ids }, index) {
    const { names } = this.data;
    return {
      id,
      rank: index + 1,
      title: this.articles.part(id, "h3"),
      label: this.articles.part(id, ".tl-when strong"),
      lane: names.lane[ids.lane[0]],
      account: names.origin[ids.origin[0]],
      sources: ids.source.length,
    };
  }

  /**
   * The reading text goes to an event when the address names another one, and stays where it is otherwise.
   * @param {Row[]} rows
   * @param {PageState | null} before
   */
  showText(rows, before) {
    this.articles.show(idsOf(rows));
    const { view, event } = this.state;
    const isOther = event !== before?.event || view !== before?.view;
    if (view === "read" && event && isOther) this.articles.places.get(event)?.scrollIntoView();
  }

  /** What leads to the same events elsewhere: out of a frame, or into one. */
  showAddress() {
    const address = writeState({ ...this.state, presentation: null });
    if (this.whole) this.whole.hash = address;
    /** @type {HTMLLinkElement | null} */
    const canonical = document.querySelector("link[rel=canonical]");
    this.embedMenu?.show(address, canonical?.href ?? location.href);
  }

  /** The chart ends with the first screen. */
  fit() {
    const { root } = this.explorer;
    if (root.offsetParent) setExplorerTop(root);
  }
}

/** @param {Row[]} rows */
function idsOf(rows) {
  return rows.map(({ id }) => id);
}

/** @param {string} id */
function elementOf(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page lacks #${id}`);
  return element;
}

function makeEmbedMenu() {
  const template = document.getElementById("embed");
  if (!(template instanceof HTMLTemplateElement)) return null;
  return new EmbedMenu(elementOf("controls"), template);
}

/** Where the page is from, for a picture of it: its address on the web, or the name of its file. */
function whereabouts() {
  const { protocol, host, pathname } = location;
  if (protocol !== "file:") return `${protocol}//${host}${pathname}`;
  return decodeURIComponent(pathname.split("/").pop() ?? "");
}

new Page(JSON.parse(await textOf(elementOf("data"))));
