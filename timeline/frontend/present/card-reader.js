// What a slide takes from an event's card, whichever host has made it.

import { shortened, shortSource } from "./slide-text.js";

/** @import { Origin, Quote, Stance } from "../types.js" */

/**
 * @typedef {object} SlideQuote
 * @property {number} number from 1
 * @property {string} text
 * @property {Quote["status"]} status
 * @property {string} source in few words
 * @property {string} reference in full
 */
/**
 * A piece of evidence: `about` has the first words of the quotes that it is about, `word` on whose word it
 * rests, whom it accuses and whether it is an answer.
 * @typedef {object} SlideReport
 * @property {Stance} stance
 * @property {string} text
 * @property {string} about
 * @property {string} word
 * @property {string} date
 * @property {string} source
 */
/**
 * An event, or a passage, as a slide shows it; `weight` is how much is reported on it.
 * @typedef {object} SlideEvent
 * @property {string} id
 * @property {Origin} [origin]
 * @property {string} kicker
 * @property {string} title
 * @property {string} date
 * @property {string} weight
 * @property {SlideQuote[]} quotes
 * @property {SlideReport[]} evidence
 * @property {boolean} [awaited] whether the card is still on its way
 */

/** The most letters of a lane and of a source; titles of the file may be longer. */
const LANE = 80;
const SOURCE = 60;
const REFERENCE = 140;

/**
 * Read an event's card.
 * @param {HTMLElement} card
 * @returns {SlideEvent}
 */
export function readCard(card) {
  return {
    id: card.dataset.eventId ?? "",
    origin: /** @type {Origin} */ (card.dataset.origin),
    kicker: shortened(text(card, ".tl-kicker"), LANE),
    title: text(card, "h2, h3"),
    date: text(card, ".tl-when strong"),
    weight: text(card, ".tl-witnesses").replace(/:.*$/, ""),
    quotes: elements(card, ".tl-quotes figure").map(readQuote),
    evidence: elements(card, "[data-stance]").map(readReport),
  };
}

/**
 * @param {HTMLElement} figure
 * @param {number} index
 * @returns {SlideQuote}
 */
function readQuote(figure, index) {
  const [blockquote] = elements(figure, "blockquote");
  return {
    number: index + 1,
    text: text(figure, "blockquote").replace(/^“|”$/g, ""),
    status: /** @type {Quote["status"]} */ (blockquote.dataset.quoteStatus),
    ...readReference(figure),
  };
}

/**
 * The first source that an element names, in few words and in full.
 * @param {HTMLElement} element
 */
export function readReference(element) {
  return { source: readSource(element), reference: shortened(text(element, ".tl-who"), REFERENCE) };
}

/**
 * @param {HTMLElement} piece
 * @returns {SlideReport}
 */
function readReport(piece) {
  return {
    stance: /** @type {Stance} */ (piece.dataset.stance),
    text: text(piece, ":scope > [dir]"),
    about: text(piece, ".tl-about").replace(/^\(“|”\)$/g, ""),
    word: readWord(piece),
    date: text(piece, ".tl-other-date"),
    source: readSource(piece),
  };
}

/**
 * On whose word a piece rests, whom it accuses, and whether it is an answer: there is little room.
 * @param {HTMLElement} piece
 */
function readWord(piece) {
  const voice = text(piece, ".tl-voice bdi");
  const { accuses, answers } = piece.dataset;
  const parts = [
    voice && `on the word of ${voice}`,
    accuses && `charge against ${accuses}`,
    answers && "answer",
  ];
  return parts.filter(Boolean).join("; ");
}

/** @param {HTMLElement} element */
function readSource(element) {
  const [source] = elements(element, ".tl-source");
  const [who] = elements(source, ".tl-who");
  const [title] = elements(who, "a, cite");
  const short = shortSource({
    author: title.previousSibling?.textContent?.replace(/, $/, ""),
    title: title.textContent,
    publisher: title.nextSibling?.textContent?.replace(/^, /, ""),
    rest: source.textContent.slice(who.textContent.length),
  });
  return shortened(short, SOURCE);
}

/**
 * @param {HTMLElement} within
 * @param {string} selector
 */
function elements(within, selector) {
  return /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);
}

/**
 * @param {HTMLElement} within
 * @param {string} selector
 */
function text(within, selector) {
  return within.querySelector(selector)?.textContent.trim() ?? "";
}
