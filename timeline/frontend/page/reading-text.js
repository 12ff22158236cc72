// The reading text: near the screen a place has its card, elsewhere the card's words, which the browser's own
// search finds and a screen reader reads. So the page has few elements, however many events there are.

import { painted } from "../elements.js";
import { keepingPlace, scrollTo } from "./scrolling.js";

/** How far from the screen a place gets its card: it is there before it is seen. */
export const NEAR = "200%";

/** Where on the screen one reads, as shares of its height: between two events is none. */
const MIDDLE = [0.5, 0.4, 0.6];
/** So many events before and after one are near it. */
const BESIDE = 16;

/**
 * What stands in the places.
 * @typedef {object} PlacedText
 * @property {(id: string) => Node} article
 * @property {(id: string) => (Node | string)[]} words
 */

export class ReadingText {
  /** @type {Set<Element>} the places near the screen */
  near = new Set();
  /** @type {Set<Element>} the places that have words alone */
  bare = new Set();
  /** @type {Element[]} the places that were near what was last scrolled to */
  beside = [];
  isFollowed = false;

  /**
   * @param {Map<string, HTMLElement>} places by the ids of their events
   * @param {PlacedText} text
   */
  constructor(places, text) {
    this.places = places;
    this.text = text;
    const margins = { rootMargin: NEAR, scrollMargin: NEAR };
    this.observer = new IntersectionObserver((entries) => {
      // what one was led to has its cards around it already
      const place = placeOnScreen();
      const isPlaced = !place || this.beside.includes(place);
      keepingPlace(isPlaced ? null : place, () => this.onMove(entries));
    }, margins);
  }

  /**
   * Follow what is near the screen, or leave all as it is.
   * @param {boolean} isFollowed
   */
  follow(isFollowed) {
    if (isFollowed === this.isFollowed) return;
    this.isFollowed = isFollowed;
    if (!isFollowed) return this.observer.disconnect();
    for (const place of this.places.values()) this.observer.observe(place);
  }

  /**
   * What a reader has the focus in or has selected stays. Both are asked for once: that may lay out the page.
   * @param {IntersectionObserverEntry[]} entries
   */
  onMove(entries) {
    const { activeElement } = document;
    const selection = document.getSelection();
    const selected = selection?.rangeCount ? selection.getRangeAt(0) : null;
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) this.fill(target);
      else if (!target.contains(activeElement) && !selected?.intersectsNode(target)) this.empty(target);
    }
  }

  /**
   * Put the cards of an event, or of the first, and of those beside it in their places before they are
   * scrolled to: later they would move it away.
   * @param {string} id
   */
  fillAround(id) {
    const shown = [...this.places.values()].filter((place) => !place.hidden);
    const at = Math.max(
      0,
      shown.findIndex((place) => place === this.places.get(id)),
    );
    // those of the last time may be far from the screen: it is told of them once more
    for (const place of this.beside) {
      this.observer.unobserve(place);
      this.observer.observe(place);
    }
    this.beside = shown.slice(Math.max(0, at - BESIDE), at + BESIDE);
    for (const place of this.beside) this.fill(place);
  }

  /** Have no place with words alone: for paper. */
  complete() {
    this.follow(false);
    for (const place of this.bare) place.replaceChildren(this.text.article(idOf(place)));
    this.bare.clear();
  }

  /** @param {Element} place */
  fill(place) {
    if (this.near.has(place)) return;
    const article = this.text.article(idOf(place));
    if (place.firstChild !== article) place.replaceChildren(article);
    place.classList.add("page-near");
    this.near.add(place);
    this.bare.delete(place);
  }

  /**
   * Leave words alone in a place as soon as the browser no longer lays it out: it keeps its height then.
   * @param {Element} place
   */
  empty(place) {
    place.classList.remove("page-near");
    this.near.delete(place);
    this.stripWhenSkipped(place);
  }

  /**
   * The browser says so of a place that it has laid out since it came near; else two frames show it.
   * @param {Element} place
   */
  async stripWhenSkipped(place) {
    place.addEventListener("contentvisibilityautostatechange", this.onSkipped);
    await painted();
    await painted();
    this.strip(place);
  }

  onSkipped = (/** @type {Event} */ { currentTarget }) => this.strip(/** @type {Element} */ (currentTarget));

  /** @param {Element} place */
  strip(place) {
    if (this.near.has(place) || this.bare.has(place) || isLaidOut(place)) return;
    place.replaceChildren(...this.text.words(idOf(place)));
    this.bare.add(place);
  }
}

/**
 * Whether what is in a place has been laid out, near the screen or until now.
 * @param {Element} place
 */
function isLaidOut(place) {
  return place.firstElementChild?.checkVisibility({ contentVisibilityAuto: true });
}

/** The event that is read, and where it is on the screen. */
export function whatIsRead() {
  const place = placeOnScreen();
  return place && { id: idOf(place), top: place.getBoundingClientRect().top };
}

/**
 * Have an event again where it was on the screen, in a text that was made anew.
 * @param {ReturnType<typeof whatIsRead>} read
 * @param {{ placeOf: (id: string) => HTMLElement | null | undefined }} articles
 */
export function readOn(read, articles) {
  const place = read && articles.placeOf(read.id);
  if (place) scrollTo(place, read.top);
}

/** What one reads: a card is higher than its words, and would push it away from above. */
function placeOnScreen() {
  const places = MIDDLE.map((share) => document.elementFromPoint(innerWidth / 2, innerHeight * share));
  return places.map((element) => element?.closest(".page-event")).find(Boolean);
}

/** @param {Element} place */
function idOf(place) {
  return place.id.replace("event=", "");
}
