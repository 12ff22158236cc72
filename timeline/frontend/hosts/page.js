// The host of the exported page: its address is the fragment, with the same keys as the app's; nothing is asked of any server.

import { Bar, VIEWS } from "../page/controls.js";
import { FilterPanel } from "../page/filter-panel.js";
import { choosesAll, chosen, readFilters, writeFilters } from "../page/filters.js";
import { EmbedMenu } from "../page/embed-menu.js";
import { Explorer } from "../chart/explorer.js";
import { figureOf } from "../chart/figure-filter.js";
import { Panel } from "../card/panel.js";
import { Table } from "../page/table.js";
import { Talks } from "../present/menu.js";
import { Articles } from "../page/articles.js";
import { make } from "../elements.js";
import { setExplorerTop } from "../page/explorer-top.js";
import { askedTalk, writeTalk } from "../present/steps.js";
import { tellHeight } from "./frame.js";

/** What the address asks for: {view, event, filters, talk}. */
function asked({ rows, span }) {
  const query = new URLSearchParams(location.hash.slice(1));
  const view = query.get("view");
  const event = query.get("event");
  return {
    view: Object.hasOwn(VIEWS, view) ? view : "timeline",
    event: rows.some((row) => row.id === event) ? event : "",
    filters: readFilters(query, rows, span),
    talk: askedTalk(query),
  };
}

/** The address of a state. */
function fragment({ view, event, filters, talk }) {
  const query = new URLSearchParams();
  if (event) query.set("event", event);
  if (view !== "timeline") query.set("view", view);
  writeFilters(filters, query);
  writeTalk(talk, query);
  return `#${query}`;
}

/** Where the page is from, for a picture of it: its address on the web, or the name of its file. */
function whereabouts() {
  const { protocol, host, pathname } = location;
  return protocol === "file:"
    ? decodeURIComponent(pathname.split("/").pop())
    : `${protocol}//${host}${pathname}`;
}

/** Unpack the plotly.js that lies in the page, or load the one beside it; null where the browser cannot. */
async function plotlyOfPage() {
  const place = document.getElementById("plotly");
  const script = document.createElement("script");
  try {
    if (place.href) {
      await new Promise((loaded, failed) =>
        document.head.append(Object.assign(script, { src: place.href, onload: loaded, onerror: failed })),
      );
    } else {
      document.head.append(Object.assign(script, { textContent: await unpacked(place.textContent) }));
    }
  } catch (error) {
    console.warn(`The chart stays as first drawn: ${error}`);
  }
  return window.Plotly ?? null;
}

/** Text from gzip as base64. */
function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

class Page {
  constructor(data) {
    const texts = (this.texts = new Articles(data));
    this.data = {
      ...data,
      rows: data.rows.map((row) => ({
        ...row,
        get words() {
          return texts.words(row.id);
        },
      })),
    };
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    const find = (id) => document.getElementById(id);
    const select = (id) => this.go({ event: id ?? "" });
    this.bar = new Bar(find("controls"), {
      view: (view) => this.go({ view }),
      search: (q) => this.filter({ q }, { replace: true }),
      all: () => this.go({ filters: readFilters(new URLSearchParams(), [], data.span) }),
    });
    this.filters = new FilterPanel(find("filters"), this.data, (part) => this.filter(part));
    // In a frame of another page, what leads out of it: to the whole page.
    this.whole = find("whole");
    const link = (id) =>
      new URL(fragment({ ...this.state, event: id, talk: null }), this.whole?.href ?? location.href).href;
    const card = (id) => texts.card(id);
    const quote = (id) => texts.quote(id);
    const caption = this.whole
      ? null
      : () => ({ title: data.title, note: whereabouts(), known: data.rows.length });
    const print = () => window.print();
    this.explorer = new Explorer(find("explorer"), {
      select,
      link,
      card,
      quote,
      plotly: plotlyOfPage,
      caption,
      print,
    });
    this.place = find("table");
    this.table = new Table(this.place, select);
    this.panel = new Panel({ select, close: () => select(""), link, card }, () => [
      make("p.tl-hint", "Select a row to read the event."),
    ]);
    this.place.append(this.panel.element);
    if (!this.whole) {
      this.talks = new Talks(find("controls"), data, texts, {
        go: (talk, how) => this.go({ talk }, how),
        link: (talk) => new URL(fragment({ ...this.state, talk }), location.href).href,
      });
    }
    const code = find("embed");
    if (code) this.embed = new EmbedMenu(find("controls"), code);
    this.listen();
    this.show();
    if (this.whole) tellHeight(document.body);
  }

  listen() {
    for (const change of ["hashchange", "popstate"]) window.addEventListener(change, () => this.show());
    this.dark.addEventListener("change", () => this.show());
    document.addEventListener("keydown", (press) => this.onKey(press));
    document.addEventListener("click", (click) => this.onLink(click));
    window.addEventListener("resize", () => this.fit());
  }

  /** A link to an event within the page keeps what else the address says. */
  onLink(click) {
    const link = click.target.closest?.('a[href^="#event="]');
    if (!link || click.defaultPrevented || click.ctrlKey || click.metaKey || click.shiftKey) return;
    click.preventDefault();
    this.go({ event: new URLSearchParams(link.getAttribute("href").slice(1)).get("event") });
  }

  onKey(press) {
    if (
      this.state.talk ||
      press.target.closest("input:not([type=checkbox]), textarea, select, [role=listbox]") ||
      press.ctrlKey ||
      press.metaKey ||
      press.altKey
    ) {
      return;
    }
    if (press.key === "/") {
      press.preventDefault();
      this.bar.search.focus();
    }
    if (press.key.toLowerCase() === "p") this.talks?.start();
    if (press.key === "Escape" && this.state.event) this.go({ event: "" });
  }

  filter(part, how) {
    this.go({ filters: { ...this.state.filters, ...part } }, how);
  }

  /** Change the state; the address follows, as a step in the browser's history unless it replaces the last one. */
  go(part, { replace = false } = {}) {
    const address = fragment({ ...this.state, ...part });
    if (address !== fragment(this.state)) {
      history[replace ? "replaceState" : "pushState"](history.state, "", address);
    }
    this.show();
  }

  /** Show what the address asks for. */
  show() {
    const { data } = this;
    const before = this.state;
    this.state = asked(data);
    const { view, event, filters, talk } = this.state;
    const rows = chosen(filters, data.rows);
    const order = rows.map((row) => row.id);
    document.body.dataset.view = view;
    this.place.hidden = view !== "table";
    for (const element of document.querySelectorAll(".tl, .tl-page")) {
      element.dataset.theme = this.dark.matches ? "dark" : "light";
    }
    this.bar.show({ view, filters, found: rows.length, known: data.rows.length });
    this.filters.show(filters);
    const figure = choosesAll(filters) ? data.figure : figureOf(data.figure, order, filters.lane);
    const dark = this.dark.matches;
    this.talks?.show(talk, { figure, rows, dark });
    this.fit();
    if (view === "timeline") this.explorer.update({ figure, selected: event, dark });
    if (view === "table") this.showTable(rows, order);
    this.showText(order, before);
    this.showAddress();
  }

  showTable(rows, order) {
    const { names } = this.data;
    const { event } = this.state;
    const part = (id, selector) => this.texts.part(id, selector);
    this.table.show(
      rows.map(({ id, ids }, at) => ({
        id,
        rank: at + 1,
        title: part(id, "h3"),
        label: part(id, ".tl-when strong"),
        lane: names.lane[ids.lane[0]],
        account: names.origin[ids.origin[0]],
        sources: ids.source.length,
      })),
      event,
    );
    this.place.classList.toggle("tl-open", Boolean(event));
    this.panel.show(event, order);
  }

  /** The reading text goes to an event when the address names another one, and stays where it is otherwise. */
  showText(order, before) {
    this.texts.show(order);
    const { view, event } = this.state;
    if (view === "read" && event && (event !== before?.event || view !== before?.view)) {
      this.texts.places.get(event)?.scrollIntoView();
    }
  }

  /** What leads to the same events elsewhere: out of a frame, or into one. */
  showAddress() {
    const address = fragment({ ...this.state, talk: null });
    if (this.whole) this.whole.hash = address;
    this.embed?.show(address, document.querySelector("link[rel=canonical]")?.href ?? location.href);
  }

  /** The chart ends with the first screen. */
  fit() {
    const { root } = this.explorer;
    if (root.offsetParent) setExplorerTop(root);
  }
}

new Page(JSON.parse(document.getElementById("data").textContent));
