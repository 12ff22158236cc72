// The event card: one event with its quotes and evidence. Text from the file enters as text, never as HTML.

import { make } from "../elements.js";
import { correction } from "./correction.js";
import { reference } from "./reference.js";

/** @import { Attributes, Content } from "../elements.js" */
/** @import { Corrections, EventDetails, Evidence, Quote, Sources } from "../types.js" */

const ANY_DIRECTION = { dir: "auto" };

/**
 * One event as a card.
 * @param {EventDetails} event
 * @param {Sources} sources
 * @param {{ heading?: string, corrections?: Corrections }} [options] `heading` is the element of its title
 */
export function eventCard(event, sources, { heading = "h2", corrections } = {}) {
  const { id, title, origin, account, lane, summary, ask, draft } = event;
  const about = {
    "data-testid": "event-card",
    "data-event-id": id,
    "data-origin": origin,
    "aria-labelledby": `tl-title-${id}`,
  };
  return make(
    "article.tl-card",
    about,
    draft ? make("p.tl-draft", "Draft: not published") : null,
    make("p.tl-kicker", make("span.tl-origin", account), ` · ${lane}`),
    make(heading, { id: `tl-title-${id}`, tabindex: "-1", dir: "auto" }, title),
    date(event),
    make("p.tl-summary", ANY_DIRECTION, summary),
    quotes(event, sources),
    evidence(event, sources),
    ask ? section("tl-ask", "To discuss", make("p", ANY_DIRECTION, ask)) : null,
    facts(event),
    corrections ? correction(event, corrections) : null,
  );
}

/** @param {EventDetails} event */
function date({ day, label, hijri, date_note: note }) {
  const words = make("strong", day ? make("time", { datetime: day }, label) : label);
  const persian = hijri ? make("span.tl-hijri", ` ${hijri} (Solar Hijri)`) : null;
  return make("div.tl-when", make("p", words, persian), note ? make("p.tl-note", ANY_DIRECTION, note) : null);
}

/**
 * @param {string} name
 * @param {string} title
 * @param {...(Content | Content[])} content
 */
function section(name, title, ...content) {
  return make(`div.tl-part.${name}`, make("p.tl-head", title), ...content);
}

/**
 * @param {EventDetails} event
 * @param {Sources} sources
 */
function quotes(event, sources) {
  if (!event.quotes.length) return null;
  const figures = event.quotes.map((quote) => quoteFigure(quote, sources));
  return section("tl-quotes", "In the source’s words", figures);
}

/**
 * @param {Quote} quote
 * @param {Sources} sources
 */
function quoteFigure({ text, status, status_label: label, tally, ...quote }, sources) {
  const source = sources[quote.source];
  /** @type {Attributes} */
  const about = { "data-quote-status": status };
  if (source.url) about.cite = source.url;
  const words = make("p", ANY_DIRECTION, `“${text}”`);
  const checked = make("span.tl-status", label);
  return make(
    "figure",
    make("blockquote", about, words),
    make("figcaption", reference(source), checked, make("span.tl-tally", tally)),
  );
}

/**
 * @param {EventDetails} event
 * @param {Sources} sources
 */
function evidence(event, sources) {
  if (!event.evidence.length) return null;
  const single = event.single ? make("p.tl-single", event.single) : null;
  const reports = event.evidence.map((piece) => report(piece, sources));
  return section("tl-evidence", "What other sources report, in our words", single, make("ul", reports));
}

/**
 * @param {Evidence} piece
 * @param {Sources} sources
 */
function report(piece, sources) {
  const { stance, about, says, date: otherDate, source } = piece;
  const sign = make("span.tl-sign", { "aria-hidden": "true" }, piece.stance_sign);
  const subject = about ? make("span.tl-about", ` (“${about}”)`) : null;
  return make(
    "li",
    { "data-stance": stance },
    make("p.tl-stance", sign, ` ${piece.stance_label}`, subject),
    make("p", ANY_DIRECTION, says),
    otherDate ? make("p.tl-other-date", `Dates it differently: ${otherDate}`) : null,
    make("p.tl-reference", reference(sources[source])),
  );
}

/** @param {EventDetails} event */
function facts({ people, places }) {
  return make("dl.tl-facts", fact("People", people), fact("Places", places));
}

/**
 * @param {string} term
 * @param {{ name: string, fa?: string }[]} things
 */
function fact(term, things) {
  if (!things.length) return [];
  const names = things.map(({ name, fa }) => {
    const persian = fa ? [" ", make("bdi", { lang: "fa" }, fa)] : [];
    return make("dd", ANY_DIRECTION, name, persian);
  });
  return [make("dt", term), ...names];
}
