// How others cite an event, a passage or the page: without an author, works begin with their title.

import { copyButton, make } from "../elements.js";

/**
 * What is cited; `part` is the title of an event or a passage, nothing for the page as it is, and `name` the
 * entry's key in BibTeX.
 * @typedef {object} Cited
 * @property {string} name
 * @property {string} part
 * @property {string} timeline the timeline's title
 * @property {string} version of the data
 * @property {string} address that shows it again
 * @property {Date} day of access
 */

/** What BibTeX and TeX read as more than a sign: as in timeline/exporters/formats/bibtex.py. */
const SPECIAL = /** @type {Record<string, string>} */ ({
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
});

/**
 * The place of a citation, which is written when it is opened.
 * @param {string} face
 * @param {{ event?: string, passage?: string }} [part]
 */
export function citationPlace(face, { event = "", passage = "" } = {}) {
  const ids = { "data-cites-event": event, "data-cites-passage": passage };
  return make("details.tl-cite", ids, make("summary", face), make("div"));
}

/**
 * Write into the place of a citation, unless it says the same already: a button there may have the focus.
 * @param {HTMLElement} place
 * @param {Cited} cited
 */
export function writeCitation(place, cited) {
  const texts = { APA: apa(cited), Chicago: chicago(cited), BibTeX: bibtex(cited) };
  if (place.dataset.cited === texts.BibTeX) return;
  place.dataset.cited = texts.BibTeX;
  const parts = Object.entries(texts).map(([style, text]) => [
    make("p.tl-cited", { dir: "auto", "data-style": style }, text),
    copyButton(`Copy ${style}`, () => text),
  ]);
  place.lastElementChild?.replaceChildren(...parts.flat());
}

/**
 * In the style of the American Psychological Association, 7th edition. Pure.
 * @param {Cited} cited
 */
export function apa({ part, timeline, version, address, day }) {
  const work = `${timeline} (Version ${version}) [Interactive timeline].`;
  const title = part ? `${ended(part)} (n.d.). In ${work}` : `${work} (n.d.).`;
  return `${title} Retrieved ${inWords(day)}, from ${address}`;
}

/**
 * In the style of Chicago, 17th edition, as a bibliography has it. Pure.
 * @param {Cited} cited
 */
export function chicago({ part, timeline, version, address, day }) {
  const inner = part.replaceAll("“", "‘").replaceAll("”", "’");
  const title = part ? `“${ended(inner)}” ` : "";
  return `${title}${ended(timeline)} Version ${version}. Accessed ${inWords(day)}. ${address}.`;
}

/**
 * As an entry for biblatex. Pure.
 * @param {Cited} cited
 */
export function bibtex({ name, part, timeline, version, address, day }) {
  const fields = {
    title: `{${escaped(part || timeline)}}`,
    titleaddon: part && `{${escaped(timeline)}}`,
    version,
    url: address.replace(/[{}\\]/g, encodeURIComponent),
    urldate: [day.getFullYear(), twoDigits(day.getMonth() + 1), twoDigits(day.getDate())].join("-"),
  };
  const lines = Object.entries(fields).flatMap(([field, value]) =>
    value ? [`  ${field} = {${value}},\n`] : [],
  );
  return `@online{${name},\n${lines.join("")}}`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[\\{}~^<>|&%$#_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
}

/** @param {number} number */
function twoDigits(number) {
  return String(number).padStart(2, "0");
}

/** @param {Date} day */
function inWords(day) {
  return day.toLocaleDateString("en-US", { year: "numeric", month: "long", day: "numeric" });
}

/**
 * A title with the stop that ends it, where it has none of its own.
 * @param {string} title
 */
function ended(title) {
  return /[.?!…][”’]?$/u.test(title) ? title : `${title}.`;
}
