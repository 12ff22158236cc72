// Presenting: the menu that starts it, the presentation and its notes over the page.

import { button, make } from "../elements.js";
import { closeFromOutside } from "../menus.js";
import { Notes } from "./notes.js";
import { Presenter } from "./presenter.js";

/** @import { Presentation, Slide, Tour } from "./presenting.js" */
/** @import { Figure, PageData } from "../types.js" */
/** @import { EventArticles } from "../page/content.js" */
/** @import { Row } from "../page/filters.js" */

/**
 * What the menu asks of its page: to change what the address asks to be presented, the address of another
 * presentation, and a passage in the view of the argument.
 * @typedef {object} PresentMenuHost
 * @property {(presentation: Presentation | null, how?: { replace: boolean }) => void} go
 * @property {(presentation: Presentation) => string} link
 * @property {(id: string) => HTMLElement | null} passage
 */

/** As in timeline/tours.py: years shown before and after an event that no tour frames. */
const AROUND = 2;

export class PresentMenu {
  /** The tour that was presented last; "" for the chosen events. */
  last = "";
  /** @type {Presentation | null} */
  presentation = null;
  /** @type {Presenter | Notes | null} */
  window = null;
  /** @type {HTMLElement | null} */
  root = null;
  /** @type {Element | null} what had the focus before something was presented */
  focused = null;
  opener = make("summary", { title: "Present (press P)" }, "Present");
  list = make("div");
  chosenEvents = this.button("", "");

  /**
   * A menu of what can be presented, after the first part of a bar.
   * @param {HTMLElement} bar
   * @param {PageData} data
   * @param {EventArticles} articles
   * @param {PresentMenuHost} host
   */
  constructor(bar, data, articles, host) {
    this.host = host;
    this.last = data.tours[0]?.id ?? "";
    this.menu = make("details.page-present", this.opener, this.list);
    this.data = data;
    this.articles = articles;
    this.take(data, articles);
    closeFromOutside(this.menu, this.opener);
    bar.firstElementChild?.after(this.menu);
  }

  /**
   * Offer the tours of another version; what is presented stays where it is.
   * @param {PageData} data
   * @param {EventArticles} articles
   */
  take(data, articles) {
    this.data = data;
    this.articles = articles;
    const tours = data.tours.map(({ id, title, minutes }) => this.button(id, `${title} · ${minutes} min`));
    this.list.replaceChildren(...tours, this.chosenEvents);
  }

  /**
   * @param {string} tour
   * @param {string} text
   */
  button(tour, text) {
    return button(text, () => this.start(tour));
  }

  /** Present a tour, or the chosen events; without a word which, the one presented last. */
  start(tour = this.last) {
    this.last = tour;
    this.menu.open = false;
    this.host.go({ as: "present", tour, step: 1 });
  }

  /**
   * Show what is asked for: a step, the notes to it or, with null, neither.
   * @param {Presentation | null} presentation
   * @param {{ figure: Figure, rows: Pick<Row, "id" | "years">[], dark: boolean }} chosen the chosen events
   */
  show(presentation, { figure, rows, dark }) {
    this.chosenEvents.textContent = rows.length === 1 ? "This event" : `These ${rows.length} events`;
    this.chosenEvents.hidden = !rows.length;
    const tour = this.data.tours.find(({ id }) => id === presentation?.tour);
    if (this.presentation?.as !== presentation?.as) this.close();
    this.presentation = presentation && { ...presentation, tour: tour?.id ?? "" };
    if (!presentation) return;
    this.window ??= this.open(presentation.as);
    const { step } = presentation;
    if (tour) this.window.update({ ...presented(tour), figure: this.data.figure, dark, step });
    else this.window.update({ ...this.presentedRows(rows), figure, dark, step });
  }

  /**
   * The chosen events, one by one.
   * @param {Pick<Row, "id" | "years">[]} rows
   */
  presentedRows(rows) {
    const slides = rows.map((row) => this.slide(row));
    return { tour: "", title: this.chosenEvents.textContent, minutes: 0, slides };
  }

  /**
   * An event by itself.
   * @param {Pick<Row, "id" | "years">} row
   * @returns {Slide}
   */
  slide({ id, years }) {
    const [first, last] = this.data.span;
    const { articles } = this;
    return {
      kind: "event",
      title: this.articles.title(id),
      events: [id],
      passage: "",
      // read when it is shown: there may be very many slides
      get say() {
        return articles.summary(id);
      },
      get ask() {
        return articles.question(id);
      },
      lanes: [],
      among: [],
      years: [Math.max(first, (years[0] ?? first) - AROUND), Math.min(last, (years[1] ?? last) + AROUND)],
    };
  }

  /** @param {Presentation["as"]} as */
  open(as) {
    const { activeElement } = document;
    this.focused = this.menu.contains(activeElement) ? this.opener : activeElement;
    /** @type {HTMLElement} */
    const root = make("section.tl", { "aria-label": as === "notes" ? "Notes" : "Presentation" });
    document.body.append(root);
    // :has() on the whole page would have each change of it restyle all of it
    document.documentElement.dataset.presentation = as;
    this.root = root;
    return as === "notes" ? this.openNotes(root) : this.openPresenter(root);
  }

  /** @param {HTMLElement} root */
  openNotes(root) {
    const { host } = this;
    return new Notes(root, {
      date: (id) => this.articles.label(id),
      follow: ({ tour, step }) => host.go({ as: "notes", tour, step }),
    });
  }

  /** @param {HTMLElement} root */
  openPresenter(root) {
    const { host } = this;
    const current = () => this.presentation ?? { as: "present", tour: "", step: 1 };
    return new Presenter(root, {
      card: (id) => this.articles.slideCard(id),
      passage: (id) => host.passage(id),
      leave: () => host.go(null),
      notes: () => host.link({ ...current(), as: "notes" }),
      moved: (step) => host.go({ ...current(), step }),
    });
  }

  close() {
    this.window?.remove();
    this.root?.remove();
    delete document.documentElement.dataset.presentation;
    if (this.focused instanceof HTMLElement) this.focused.focus({ preventScroll: true });
    this.focused = null;
    this.window = null;
    this.root = null;
  }
}

/** @param {Tour} tour */
function presented({ id, title, minutes, slides }) {
  return { tour: id, title, minutes, slides };
}
