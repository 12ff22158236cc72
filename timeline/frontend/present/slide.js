// A slide on the screen: what its events' cards say, or a question, as far as a fragment reveals it.

import { make } from "../elements.js";
import { pieceText } from "./paging.js";
import { byStance, quoteNumbers } from "./slide-text.js";

/** @import { Slide } from "./presenting.js" */
/** @import { Quote, Stance } from "../types.js" */
/** @import { SlideEvent, SlideQuote, SlideReport } from "./card-reader.js" */
/** @import { Piece } from "./paging.js" */
/** @import { Fragment } from "./planner.js" */
/** @import { Part } from "./steps.js" */

/** @type {Record<Stance, { sign: string, label: string }>} */
const STANCES = {
  supports: { sign: "+", label: "Supports the article’s words" },
  disputes: { sign: "−", label: "Disputes the article’s words" },
  context: { sign: "○", label: "Gives context" },
};
/** @type {Record<Quote["status"], string>} */
const STATUS_MARKS = {
  verified: "",
  unverified: " ? Not yet checked against the source’s text",
  changed: " ! Changed since it was checked",
};

export class SlideView {
  /** What was drawn to be looked at, by a name; nothing once something has been drawn to be measured. */
  shown = "";

  /**
   * @param {HTMLElement} root of the presentation
   * @param {HTMLElement} element
   */
  constructor(root, element) {
    this.root = root;
    this.element = element;
  }

  /**
   * Show a fragment under a name.
   * @param {string} name
   * @param {Slide} slide
   * @param {SlideEvent[]} events
   * @param {Fragment} fragment
   */
  show(name, slide, events, fragment) {
    this.draw(slide, events, fragment);
    this.shown = name;
  }

  /**
   * @param {Slide} slide
   * @param {SlideEvent[]} events
   * @param {Fragment} fragment
   */
  draw({ kind }, events, fragment) {
    const { part, type, ask, page, pages } = fragment;
    this.shown = "";
    this.root.dataset.kind = kind;
    this.root.dataset.part = part;
    this.element.dataset.kind = kind;
    this.element.style.setProperty("--type", String(type));
    this.element.replaceChildren(
      make("div.tl-slide-sides", part === "question" ? questions(fragment) : sides(events, fragment)),
      pages > 1 ? make("p.tl-slide-page", `${page} of ${pages}`) : "",
      ask ? make("p.tl-slide-ask", { dir: "auto" }, ask) : "",
    );
  }

  /** Say that there is nothing to show. */
  showEmpty() {
    this.element.replaceChildren(make("p.tl-slide-ask", "No event matches these filters."));
  }
}

/** @param {Fragment} fragment */
function questions(fragment) {
  const question = (/** @type {Piece} */ piece) =>
    make("h2.tl-slide-question", { dir: "auto" }, pieceText(piece));
  return fragment.sides.flat(2).map(question);
}

/**
 * @param {SlideEvent[]} events
 * @param {Fragment} fragment
 */
function sides(events, fragment) {
  return events.map((event, index) => side(event, fragment, fragment.sides[index] ?? []));
}

/**
 * One event: title and date, then its quotes, then its evidence.
 * @param {SlideEvent} event
 * @param {Fragment} fragment
 * @param {Piece[][]} columns
 */
function side(event, { part, beside }, columns) {
  const hasWordsBeside = beside && event.quotes.length > 0;
  const quotes = /** @type {SlideQuote[]} */ (columns.flat());
  const reports = /** @type {SlideReport[][]} */ (columns);
  return make(
    `section.tl-slide-side${hasWordsBeside ? ".tl-beside" : ""}`,
    { "data-event-id": event.id, "data-origin": String(event.origin) },
    header(event, part),
    part === "words" && columns.length ? words(quotes, event, true) : null,
    hasWordsBeside ? words(event.quotes, event, false) : null,
    part === "record" && columns.length ? record(reports, event) : null,
  );
}

/**
 * @param {SlideEvent} event
 * @param {Part} part
 */
function header({ kicker, title, date, weight, evidence }, part) {
  const isWeighed = part === "record" || !evidence.length;
  const line = [date, isWeighed ? weight : ""].filter(Boolean).join(" · ");
  return make(
    "header",
    make("p.tl-slide-kicker", kicker),
    make("h2", { dir: "auto" }, title),
    make("p.tl-slide-date", line),
  );
}

/**
 * Quotes; where they stand alone, with their source in full.
 * @param {SlideQuote[]} pieces
 * @param {SlideEvent} event
 * @param {boolean} alone
 */
function words(pieces, { quotes }, alone) {
  const sources = new Set(quotes.map(({ source }) => source));
  const isOneSource = sources.size === 1;
  const [{ source, reference }] = quotes;
  return make(
    "div.tl-slide-words",
    alone ? { "data-new": "" } : {},
    pieces.map((piece) => quotation(piece, quotes.length > 1, !isOneSource)),
    isOneSource ? make("p.tl-slide-from", alone ? reference : source) : "",
  );
}

/**
 * @param {SlideQuote} piece
 * @param {boolean} isNumbered
 * @param {boolean} isSourced
 */
function quotation(piece, isNumbered, isSourced) {
  return make(
    "blockquote",
    { "data-quote-status": piece.status, dir: "auto" },
    isNumbered ? make("span.tl-slide-number", piece.number) : "",
    `“${pieceText(piece)}”${STATUS_MARKS[piece.status]}`,
    isSourced ? make("span.tl-slide-from", ` ${piece.source}`) : "",
  );
}

/**
 * @param {SlideReport[][]} columns
 * @param {SlideEvent} event
 */
function record(columns, { quotes }) {
  const group = (/** @type {{ stance: Stance, pieces: SlideReport[] }} */ { stance, pieces }) =>
    reportsOf(stance, pieces, quotes);
  return make(
    "div.tl-slide-record",
    { "data-new": "" },
    columns.map((pieces) => make("div.tl-slide-column", byStance(pieces).map(group))),
  );
}

/**
 * @param {Stance} stance
 * @param {SlideReport[]} pieces
 * @param {SlideQuote[]} quotes
 */
function reportsOf(stance, pieces, quotes) {
  const { sign, label } = STANCES[stance];
  const report = (/** @type {SlideReport} */ piece) =>
    make("li", { dir: "auto" }, pieceText(piece), make("span.tl-slide-from", ` ${origin(piece, quotes)}`));
  return make(
    "section",
    { "data-stance": stance },
    make("h3", make("span.tl-slide-sign", { "aria-hidden": "true" }, sign), ` ${label}`),
    make("ul", pieces.map(report)),
  );
}

/**
 * Where a piece of evidence comes from, on whose word, which of the quotes it is about, and how it dates the
 * event or, beside a passage, of which event it is.
 * @param {SlideReport} piece
 * @param {SlideQuote[]} quotes
 */
function origin(piece, quotes) {
  const numbers = quoteNumbers(piece, quotes);
  const about = numbers.length ? `on quote ${numbers.join(", ")}` : "";
  return [piece.source, piece.word, about, piece.date].filter(Boolean).join(" · ");
}
