// The fragments in which a slide is revealed, each in the largest type that the screen has room for. Pure.

import { alignedPages, balancedPages, splitPiece } from "./paging.js";
import { byStance } from "./slide-text.js";

/** @import { Slide } from "./presenting.js" */
/** @import { SlideEvent } from "./card-reader.js" */
/** @import { Block, Piece } from "./paging.js" */
/** @import { Part, PartPage } from "./steps.js" */

/**
 * What a fragment shows beside its pieces: the question for the class below them, or none; with `beside`, a
 * report also shows the words that it is about.
 * @typedef {{ part: Part, ask: string, beside?: boolean }} FragmentDraft
 */
/**
 * What is revealed at once: a page of a part, in a size of type. `sides` has the columns of pieces of each
 * event.
 * @typedef {FragmentDraft & PartPage & { type: number, sides: Piece[][][] }} Fragment
 */
/**
 * The room for an event's pieces, and how tall each is, in pixels; `full` if what stands beside them has
 * too little.
 * @typedef {{ room: number, blocks: Block<Piece>[], full: boolean }} MeasuredSide
 */
/**
 * Where a fragment can be tried.
 * @typedef {object} Surface
 * @property {boolean} scrolls whether everything has room, since one can scroll
 * @property {(fragment: Fragment) => boolean} hasRoom
 * @property {(fragment: Fragment) => boolean} hasRoomToAsk whether the question takes little of the slide
 * @property {(fragment: Fragment) => MeasuredSide[]} measure
 */
/** @typedef {{ type: number, fits: boolean, pages: Piece[][][][] }} Pages */

/**
 * Sizes of type for what a fragment is about, in pixels of a screen of 1920 by 1080: the largest is taken
 * with which it has no more pages than with the smallest.
 * @type {Record<Part, number[]>}
 */
const SIZES = {
  event: [76, 64, 54, 44, 36, 28],
  words: [60, 54, 48, 44, 40, 36, 34, 32, 30, 28],
  record: [42, 38, 36, 34, 32, 30, 28],
  question: [88, 76, 64, 54, 44, 36, 28],
};
/** The sizes where the slide scrolls, as slide.css has them. */
const SCROLLED = { event: 64, words: 28, record: 28, question: 64 };
/** Into how many parts a piece is cut at once. */
const MOST_PARTS = 40;

export class Planner {
  /**
   * @param {Slide} slide
   * @param {SlideEvent[]} events
   * @param {Surface} surface
   */
  constructor(slide, events, surface) {
    this.slide = slide;
    this.events = events;
    this.surface = surface;
    this.quotes = events.map(({ quotes }) => quotes);
    this.evidence = events.map(({ evidence }) => byStance(evidence).flatMap(({ pieces }) => pieces));
    this.hasQuotes = this.quotes.some(({ length }) => length);
    this.hasEvidence = this.evidence.some(({ length }) => length);
  }

  /**
   * The event or a question, then the article's words, then what the record says; a question for the class
   * stands below them or, where it is too long, at the end.
   * @returns {Fragment[]}
   */
  plan() {
    const { slide } = this;
    if (this.events.some(({ awaited }) => awaited)) return this.awaited();
    const ask = this.canAskBelow() ? slide.ask : "";
    return [
      ...this.opening(ask),
      ...(this.hasQuotes ? this.paged({ part: "words", ask }, this.quotes) : []),
      ...(this.hasEvidence ? this.record(ask) : []),
      ...(slide.ask && !ask ? this.question(slide.ask, "") : []),
    ];
  }

  /** As many fragments as an event has most often, until its card is here. */
  awaited() {
    /** @type {Part[]} */
    const parts = ["event", "words", "record"];
    return parts.map((part) => this.titles({ part, ask: "" }));
  }

  canAskBelow() {
    const { ask } = this.slide;
    const part = this.firstPart();
    const smallest = SIZES[part][SIZES[part].length - 1];
    return this.surface.hasRoomToAsk(trial({ part, ask }, smallest, [])) || !ask;
  }

  /** @returns {Part} */
  firstPart() {
    if (this.slide.kind === "question") return "question";
    return this.hasQuotes || this.hasEvidence ? "words" : "event";
  }

  /** @param {string} ask */
  opening(ask) {
    if (this.slide.kind === "question") return this.question(this.slide.title, ask);
    if (this.slide.kind === "passage") return [];
    return [this.titles({ part: "event", ask: this.firstPart() === "event" ? ask : "" })];
  }

  /**
   * @param {string} text
   * @param {string} ask
   */
  question(text, ask) {
    return this.paged({ part: "question", ask }, [[{ text }]]);
  }

  /**
   * The reports, with the words beside them where there is room: of two events only if one page holds it all.
   * @param {string} ask
   */
  record(ask) {
    const isPair = this.slide.kind === "pair";
    const beside = this.paged({ part: "record", ask, beside: true }, this.evidence);
    if (beside.length === 1 || (beside.length && !isPair)) return beside;
    return this.paged({ part: "record", ask }, this.evidence, isPair ? 1 : 2);
  }

  /**
   * Each event's title and date, in the largest type.
   * @param {FragmentDraft} draft
   * @returns {Fragment}
   */
  titles(draft) {
    const sizes = this.sizes(draft.part);
    const fits = (/** @type {number} */ type) => this.surface.hasRoom(trial(draft, type, []));
    return trial(draft, sizes.find(fits) ?? sizes[sizes.length - 1], []);
  }

  /**
   * Pieces of each event over as few pages as the smallest type allows, in the largest type that needs no
   * more.
   * @param {FragmentDraft} draft
   * @param {Piece[][]} sides
   * @returns {Fragment[]}
   */
  paged(draft, sides, columns = 1) {
    const sizes = this.sizes(draft.part);
    const smallest = sizes[sizes.length - 1];
    const fewest = this.pages(draft, smallest, this.cut(draft, smallest, sides), columns);
    if (draft.beside && !fewest.fits) return [];
    const { type, pages } = this.largest(draft, sides, columns, fewest);
    return pages.map((page, index) => ({
      ...draft,
      type,
      sides: page,
      page: index + 1,
      pages: pages.length,
    }));
  }

  /**
   * @param {FragmentDraft} draft
   * @param {Piece[][]} sides
   * @param {number} columns
   * @param {Pages} fewest
   */
  largest(draft, sides, columns, fewest) {
    for (const type of this.sizes(draft.part).slice(0, -1)) {
      const larger = this.pages(draft, type, sides, columns);
      if (larger.fits && larger.pages.length <= fewest.pages.length) return larger;
    }
    return fewest;
  }

  /** @param {Part} part */
  sizes(part) {
    return this.surface.scrolls ? [SCROLLED[part]] : SIZES[part];
  }

  /**
   * The pages that pieces take in a size of type, and whether each has room.
   * @param {FragmentDraft} draft
   * @param {number} type
   * @param {Piece[][]} sides
   * @param {number} columns
   * @returns {Pages}
   */
  pages(draft, type, sides, columns) {
    if (this.surface.scrolls) return { type, fits: true, pages: [sides.map((pieces) => [pieces])] };
    const measured = this.surface.measure(trial(draft, type, sides));
    const fits = measured.every(
      ({ room, blocks, full }) => !full && blocks.every(({ heading, height }) => heading + height <= room),
    );
    const pages = measured.map(({ room, blocks }) => balancedPages(blocks, room, columns));
    return { type, fits, pages: alignedPages(pages) };
  }

  /**
   * The pieces, those in parts that no page has room for.
   * @param {FragmentDraft} draft
   * @param {number} type
   * @param {Piece[][]} sides
   * @returns {Piece[][]}
   */
  cut(draft, type, sides) {
    if (this.surface.scrolls || draft.beside) return sides;
    const measured = this.surface.measure(trial(draft, type, sides));
    const cut = measured.map(({ room, blocks }) => blocks.flatMap((block) => cutBlock(block, room)));
    return cut.flat().length > sides.flat().length ? this.cut(draft, type, cut) : sides;
  }
}

/**
 * A fragment of one page with all pieces of an event in one column.
 * @param {FragmentDraft} draft
 * @param {number} type
 * @param {Piece[][]} sides
 * @returns {Fragment}
 */
function trial(draft, type, sides) {
  return { ...draft, type, sides: sides.map((pieces) => [pieces]), page: 1, pages: 1 };
}

/**
 * A block's piece, in parts if it is taller than the room.
 * @param {Block<Piece>} block
 * @param {number} room
 */
function cutBlock({ piece, height, heading }, room) {
  if (heading + height <= room || room <= heading) return [piece];
  const parts = Math.ceil(height / (room - heading) + 0.2);
  return splitPiece(piece, Math.min(MOST_PARTS, parts));
}
