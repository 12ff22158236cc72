// The screen as the planner sees it: a fragment is drawn there, and measured.

/** @import { Slide } from "./presenting.js" */
/** @import { SlideEvent } from "./card-reader.js" */
/** @import { Block, Piece } from "./paging.js" */
/** @import { Fragment, MeasuredSide, Surface } from "./planner.js" */
/** @import { SlideView } from "./slide.js" */
/** @import { Part } from "./steps.js" */

/** Where the slide scrolls, as slide.css has it. */
const SCROLLS = "(max-width: 800px)";
/** The most of a slide that a question for the class takes; a longer one has pages of its own. */
const ASK_PART = 1 / 4;
/**
 * Where the pieces of a side stand: the side, and in it the place that they fill.
 * @type {Record<Part, { side: string, place: string }>}
 */
const PLACES = {
  event: { side: ".tl-slide-side", place: ".tl-slide-side" },
  words: { side: ".tl-slide-side", place: ".tl-slide-words" },
  record: { side: ".tl-slide-side", place: ".tl-slide-column" },
  question: { side: ".tl-slide-sides", place: ".tl-slide-sides" },
};

/** @implements {Surface} */
export class SlideSurface {
  scrolls = matchMedia(SCROLLS).matches;

  /**
   * @param {SlideView} view
   * @param {Slide} slide
   * @param {SlideEvent[]} events
   */
  constructor(view, slide, events) {
    this.view = view;
    this.slide = slide;
    this.events = events;
    this.element = view.element;
  }

  /** @param {Fragment} fragment */
  hasRoom(fragment) {
    this.view.draw(this.slide, this.events, fragment);
    const parts = this.element.querySelectorAll(".tl-slide-sides, .tl-slide-side");
    return ![this.element, ...parts].some(overflows);
  }

  /** @param {Fragment} fragment */
  hasRoomToAsk(fragment) {
    this.view.draw(this.slide, this.events, fragment);
    const ask = /** @type {HTMLElement} */ (this.element.lastElementChild);
    return this.scrolls || ask.offsetHeight <= this.element.clientHeight * ASK_PART;
  }

  /**
   * @param {Fragment} fragment
   * @returns {MeasuredSide[]}
   */
  measure(fragment) {
    this.view.draw(this.slide, this.events, fragment);
    const { side, place } = PLACES[fragment.part];
    const sides = [...this.element.querySelectorAll(side)];
    const places = [...this.element.querySelectorAll(place)];
    return fragment.sides.map((columns, index) => {
      const element = places.find((candidate) => sides[index].contains(candidate));
      if (!element) return { room: 0, blocks: [], full: false };
      const words = fragment.beside ? sides[index].querySelector(".tl-slide-words") : null;
      return { ...measurePlace(element, columns.flat()), full: words !== null && overflows(words) };
    });
  }
}

/**
 * Whether an element has too little room for what is in it.
 * @param {Element} element
 */
function overflows({ scrollWidth, scrollHeight, clientWidth, clientHeight }) {
  return scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
}

/**
 * What a place for pieces has: its room, and how tall each piece is and the heading of its group, with
 * their gaps.
 * @param {Element} place
 * @param {Piece[]} pieces
 */
function measurePlace(place, pieces) {
  const gap = parseFloat(getComputedStyle(place).rowGap) || 0;
  const foot = place.querySelector(":scope > .tl-slide-from");
  const elements = [...place.querySelectorAll("h2, blockquote, li")];
  const blocks = elements.map((element, index) => measurePiece(element, pieces[index], gap));
  return { room: place.clientHeight - (foot ? height(foot) + gap : 0), blocks };
}

/**
 * @param {Element} element
 * @param {Piece} piece
 * @param {number} gap
 * @returns {Block<Piece>}
 */
function measurePiece(element, piece, gap) {
  const heading = element.closest("[data-stance]")?.querySelector("h3");
  if (!heading) return { piece, height: height(element) + gap, heading: 0 };
  const margin = parseFloat(getComputedStyle(element).marginTop);
  return { piece, height: height(element) + margin, heading: height(heading) + gap };
}

/** @param {Element} element */
function height(element) {
  return element.getBoundingClientRect().height;
}
