// What a slide says in fewer words than the card: sources, names that are too long, which quotes are meant.
// Pure.

/** @import { Stance } from "../types.js" */

/** @type {Stance[]} */
const STANCES = ["supports", "disputes", "context"];
/** Letters of an author above which the first name stands for all. */
const AUTHORS = 40;

/**
 * Pieces of evidence by what they do to the words, in one order; empty groups are left out.
 * @template {{ stance: Stance }} P
 * @param {P[]} evidence
 * @returns {{ stance: Stance, pieces: P[] }[]}
 */
export function byStance(evidence) {
  const groups = STANCES.map((stance) => ({
    stance,
    pieces: evidence.filter((piece) => piece.stance === stance),
  }));
  return groups.filter(({ pieces }) => pieces.length);
}

/**
 * The numbers of the quotes that a piece of evidence is about; none where there is one quote, or it is
 * about all.
 * @param {{ about: string }} piece
 * @param {{ text: string }[]} quotes
 */
export function quoteNumbers({ about }, quotes) {
  const starts = about.split("; ").map((start) => start.replace(/ …$/, ""));
  const isMeant = (/** @type {string} */ text) => starts.some((start) => start && text.startsWith(start));
  const numbers = quotes.flatMap(({ text }, index) => (isMeant(text) ? [index + 1] : []));
  return quotes.length > 1 && numbers.length < quotes.length ? numbers : [];
}

/**
 * A text of at most so many letters: what is longer ends at a word, or within one that is too long itself.
 * @param {string} text
 * @param {number} most
 */
export function shortened(text, most) {
  if (text.length <= most) return text;
  const start = text.slice(0, most);
  const space = start.lastIndexOf(" ");
  return `${(space > most / 2 ? start.slice(0, space) : start).trimEnd()} …`;
}

/**
 * A source in few words: who, and in which year.
 * @param {object} reference
 * @param {string} [reference.author]
 * @param {string} reference.title
 * @param {string} [reference.publisher]
 * @param {string} reference.rest what follows title and publisher
 */
export function shortSource({ author, publisher, title, rest }) {
  const who = author || publisher || title;
  const issued = /^, (.*?) · /.exec(rest)?.[1] ?? "";
  const year = /[0-9]{4}/.exec(issued)?.[0] ?? issued;
  const short = author && who.length > AUTHORS ? `${who.split(", ")[0]} and others` : who;
  return [short, year].filter(Boolean).join(", ");
}
