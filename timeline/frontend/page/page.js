// The page for readers, the same in every host: it shows what the address asks for, and writes choices there.

import { Panel } from "../card/panel.js";
import { elementOf, keepingFocus, make } from "../elements.js";
import { PresentMenu } from "../present/menu.js";
import { passagePlace, showArgument } from "./argument.js";
import { readState, unknownIn, writeState } from "./address.js";
import { followCiting, showCitations } from "./citing.js";
import { Bar } from "./controls.js";
import { embedMenu } from "./embed-menu.js";
import { setExplorerTop } from "./first-paint.js";
import { explorerOf } from "./explorer-host.js";
import { FilterPanel } from "./filter-panel.js";
import { readFilters } from "./filters.js";
import { tellHeight } from "./frame.js";
import { followHistory, writeEntry } from "./history.js";
import { followKeys } from "./page-keys.js";
import { LINKS, linkedPart } from "./links.js";
import { setTheme } from "./media.js";
import { followPrinting } from "./printing.js";
import { showProfile } from "./profile.js";
import { scrollTo } from "./scrolling.js";
import { Table } from "./table.js";
import { tabTitle } from "./tab-title.js";

/** @import { Filters, PageState } from "../types.js" */
/** @import { AddressPart } from "./address.js" */
/** @import { Choice, Content } from "./content.js" */
/** @import { PanelHost } from "../card/panel.js" */

/**
 * What the page asks of its host.
 * @typedef {object} PageHost
 * @property {AddressPart} address
 * @property {() => string} note where the page is from, for a picture of it
 * @property {() => Promise<string>} [typefaces] the style sheet of typefaces for pictures, if not the page's
 * @property {(query: URLSearchParams) => void} [moved] hears what the address asks for now
 */

export class Page {
  dark = matchMedia("(prefers-color-scheme: dark)");
  /** In a frame of another page, what leads out of it: to the whole page. */
  whole = /** @type {HTMLAnchorElement | null} */ (document.getElementById("whole"));
  place = elementOf("table");
  /** Says what a link asked for that is not here. */
  notice = elementOf("notice");
  profile = make("section.page-profile", { "aria-label": "What is here of it", hidden: "" });

  /**
   * @param {Content} content
   * @param {PageHost} host
   */
  constructor(content, host) {
    this.host = host;
    this.content = content;
    this.state = this.readState();
    this.explorer = explorerOf(this);
    this.parts = this.makeParts();
    this.notice.after(this.profile);
    this.listen();
    this.show(null);
    content.articles.onMore(() => this.show());
    if (this.whole) tellHeight(document.body);
  }

  /**
   * Show another version of the timeline, whose text is in the page by now, where the reader is.
   * @param {Content} content
   */
  replace(content) {
    const { data } = content;
    if (`${this.content.data.span}` !== `${data.span}`) this.explorer.chart.view.range = undefined;
    this.content = content;
    this.parts.presentMenu?.take(data, content.articles);
    const change = () => {
      this.parts.filters = this.makeFilters();
    };
    keepingFocus(elementOf("filters"), change, () => this.show());
    content.articles.onMore(() => this.show());
  }

  /** What is around the explorer. */
  makeParts() {
    const bar = this.makeBar();
    const sort = (/** @type {string} */ order) => this.go({ sort: order });
    const table = new Table({ select: (id) => this.select(id), link: (id) => this.link(id), sort });
    const panel = new Panel({ ...this.cards(), close: () => this.select("") }, () => [
      make("p.tl-hint", "Select a row to read the event."),
    ]);
    this.place.replaceChildren(table.element, panel.element);
    const presentMenu = this.whole ? null : this.makePresentMenu();
    const filters = this.makeFilters();
    return { bar, filters, table, panel, presentMenu, embedMenu: embedMenu(elementOf("controls")) };
  }

  makeFilters() {
    const { rows, data } = this.content;
    return new FilterPanel(elementOf("filters"), { ...data, rows }, (part, how) => this.filter(part, how));
  }

  makeBar() {
    return new Bar(elementOf("controls"), {
      view: (view) => this.go({ view }),
      willSearch: () => this.content.articles.askForWords(),
      search: (q, how) => this.filter({ q }, how),
      all: () => this.go({ filters: readFilters(new URLSearchParams(), [], this.content.data.span) }),
    });
  }

  /**
   * What explorer and panel ask for an event.
   * @returns {Omit<PanelHost, "close">}
   */
  cards() {
    return {
      select: (id) => this.select(id),
      link: (event) => this.link(event),
      card: (id) => this.content.articles.card(id),
    };
  }

  /**
   * The address of an event, on the page that stands alone.
   * @param {string} event
   */
  link(event) {
    return this.linkTo({ event, presentation: null }, this.whole?.href);
  }

  makePresentMenu() {
    const { data, articles } = this.content;
    return new PresentMenu(elementOf("controls"), data, articles, {
      go: (presentation, how) => this.go({ presentation }, how),
      link: (presentation) => this.linkTo({ presentation }),
      passage: passagePlace,
    });
  }

  listen() {
    followHistory(() => this.show());
    this.dark.addEventListener("change", () => this.show());
    document.addEventListener("click", (click) => this.onLink(click));
    new ResizeObserver(() => this.fit()).observe(document.body);
    followKeys(this);
    followCiting(this);
    followPrinting(this);
  }

  /** @param {MouseEvent} click */
  onLink(click) {
    const link = click.target instanceof Element ? click.target.closest(LINKS) : null;
    if (!link || click.defaultPrevented || click.ctrlKey || click.metaKey || click.shiftKey) return;
    click.preventDefault();
    this.follow(link);
  }

  /** @param {Element} link */
  follow(link) {
    this.go(linkedPart(link.getAttribute("href") ?? "", this.state.view));
  }

  /** What the address asks for. */
  query() {
    return this.host.address.read(new URL(location.href));
  }

  readState() {
    const { data, rows } = this.content;
    return readState(this.query(), { ...data, rows, argument: data.argument && !this.whole });
  }

  /**
   * The address of the page in another state.
   * @param {Partial<PageState>} part
   */
  linkTo(part, base = location.href) {
    return this.host.address.write(new URL(base), writeState({ ...this.state, ...part })).href;
  }

  /** @param {string} event */
  select(event) {
    this.go({ event });
  }

  /**
   * @param {Partial<Filters>} part
   * @param {{ replace?: boolean }} [how]
   */
  filter(part, how) {
    this.go({ filters: { ...this.state.filters, ...part } }, how);
  }

  /**
   * Change the state; the address follows, as a step in the browser's history unless it replaces the last
   * one.
   * @param {Partial<PageState>} part
   * @param {{ replace?: boolean }} [how]
   */
  go(part, { replace = false } = {}) {
    const address = this.linkTo(part);
    if (part.view && part.view !== this.state.view) window.scrollTo(0, 0);
    if (address !== this.linkTo({})) writeEntry(address, replace);
    this.show();
  }

  /**
   * Show what the address asks for.
   * @param {PageState | null} before what is shown so far
   */
  show(before = this.state) {
    this.state = this.readState();
    this.notice.textContent = unknownIn(this.query(), this.state, this.content.data.span);
    showProfile(this.profile, this.state, this.content);
    const { view, filters } = this.state;
    const choice = this.content.choose(filters);
    document.body.dataset.view = view;
    this.place.hidden = view !== "table";
    setTheme(this.dark.matches);
    this.parts.bar.show({ view, filters, ...this.content.found(choice) });
    this.parts.filters.show(choice);
    this.showChart(choice, before);
    if (view === "table") this.showTable(choice);
    this.showAddress();
    this.showText(choice, before);
    document.body.classList.remove("page-waits");
  }

  /**
   * @param {Choice} choice
   * @param {PageState | null} before
   */
  showChart({ rows, figure }, before) {
    const { view, event, filters, presentation } = this.state;
    const dark = this.dark.matches;
    this.parts.presentMenu?.show(presentation, { figure, rows, dark });
    // A card that opens changes nothing above the chart.
    if (!before || before.event === event) this.fit();
    if (view === "timeline") this.explorer.update({ figure, selected: event, dark, years: filters.years });
  }

  /** @param {Choice} choice */
  showTable({ rows, ids }) {
    const { event } = this.state;
    const tableRows = rows.map((row, index) => this.content.tableRow(row, index));
    this.parts.table.show(tableRows, this.state);
    this.place.classList.toggle("tl-open", Boolean(event));
    this.parts.panel.show(event, ids);
  }

  /**
   * The reading text goes to an event when the address names another one, and stays where it is otherwise.
   * @param {Choice} choice
   * @param {PageState | null} before
   */
  showText({ ids }, before) {
    const { articles } = this.content;
    const { view, event } = this.state;
    const isRead = view === "read";
    if (isRead) articles.choose(ids);
    articles.place(isRead);
    const isOther = event !== before?.event || view !== before?.view;
    const place = view === "read" && isOther ? articles.placeOf(event) : null;
    if (place) scrollTo(place);
    showArgument(this.state, before);
  }

  /** What leads to the same events elsewhere: out of a frame, or into one; and the browser's title. */
  showAddress() {
    const query = writeState({ ...this.state, presentation: null });
    const { address, moved } = this.host;
    if (this.whole) this.whole.href = address.write(new URL(this.whole.href), query).href;
    /** @type {HTMLLinkElement | null} */
    const canonical = document.querySelector("link[rel=canonical]");
    this.parts.embedMenu?.show((base) => address.write(base, query), canonical?.href ?? location.href);
    const { articles, data } = this.content;
    document.title = tabTitle(this.state, articles.title(this.state.event), data);
    showCitations(this);
    moved?.(query);
  }

  /** The chart ends with the first screen. */
  fit() {
    const { root } = this.explorer;
    if (root.offsetParent) setExplorerTop(root);
  }
}
