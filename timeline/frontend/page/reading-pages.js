// The reading text of very many events: some of them at a time, each with its card once that has come.

import { button, inWords, make } from "../elements.js";
import { keepingDestination, scrollTo } from "./scrolling.js";
import { NEAR } from "./reading-text.js";

/** So many events are read at a time. */
const PAGE = 50;
/** So many are printed. */
const PRINTED = 500;
/** In pixels, where one begins to read on the screen. */
const TOP = 40;

/**
 * What stands in the places.
 * @typedef {object} TextInParts
 * @property {(id: string) => Node | null} card null while it has not come
 * @property {(id: string) => Node | null} failure what is said of one that did not come
 * @property {(id: string) => boolean} isThere whether it has come
 * @property {(id: string) => string} title
 * @property {(id: string) => string} label
 */

export class ReadingPages {
  /** @type {string[]} the chosen events */
  order = [];
  /** The place among them of the first one on the page. */
  first = 0;
  /** @type {Map<string, HTMLElement>} the places on the page, by the ids of their events */
  places = new Map();
  /** @type {Set<HTMLElement>} those near the screen that have no card yet */
  waiting = new Set();
  /** @type {boolean | undefined} */
  isRead;
  /** The event that one read before it was printed. */
  before = "";

  /**
   * @param {HTMLElement} root
   * @param {TextInParts} text
   */
  constructor(root, text) {
    this.root = root;
    this.text = text;
    this.observer = new IntersectionObserver((entries) => this.onMove(entries), {
      rootMargin: NEAR,
      scrollMargin: NEAR,
    });
  }

  /**
   * Choose events: other ones are read from the first.
   * @param {string[]} order
   */
  choose(order) {
    const isSame = order.length === this.order.length && order.every((id, at) => id === this.order[at]);
    if (isSame) return;
    // another version of the events is read on where the one before was
    this.first = this.order.length || this.first >= order.length ? 0 : this.first;
    this.order = order;
    if (this.isRead) this.draw();
  }

  /**
   * The place of an event, on its page; the page stays where there is no such event.
   * @param {string} id
   */
  placeOf(id) {
    const at = this.order.indexOf(id);
    if (at >= 0) this.turn(at - (at % PAGE));
    return this.places.get(id);
  }

  /** @param {number} first */
  turn(first) {
    if (first === this.first) return;
    this.first = first;
    this.draw();
  }

  /** @param {boolean} isRead */
  place(isRead) {
    if (isRead === this.isRead) return;
    this.isRead = isRead;
    if (isRead) this.draw();
    else this.clear();
  }

  clear() {
    this.observer.disconnect();
    this.places.clear();
    this.waiting.clear();
    this.root.replaceChildren();
  }

  draw() {
    this.clear();
    const shown = this.order.slice(this.first, this.first + PAGE);
    const text = this.frame(shown);
    const heading = make("h2.tl-year", this.words());
    if (this.order.length > PAGE) {
      text.prepend(this.turning("Other events", heading));
      text.append(this.turning("Other events, below", make("span", this.words())));
    } else {
      text.prepend(heading);
    }
    for (const [id, place] of this.places) {
      if (this.text.isThere(id)) this.waiting.add(place);
      else this.observer.observe(place);
    }
    this.fill();
  }

  /** @param {string[]} ids */
  frame(ids) {
    for (const id of ids) this.places.set(id, this.placeFor(id));
    const text = make("div.tl-reading", [...this.places.values()]);
    const isEmbedded = document.body.classList.contains("page-embedded");
    this.root.append(make(isEmbedded ? "div.tl.tl-embedded" : "div.tl", text));
    return text;
  }

  /**
   * A place with title and date, until the card comes.
   * @param {string} id
   */
  placeFor(id) {
    const label = make("p.tl-when", make("strong", this.text.label(id)));
    const stub = make("article.tl-card.page-stub", { dir: "auto" }, make("h3", this.text.title(id)), label);
    return make("div.page-event.page-near", { id: `event=${id}` }, stub);
  }

  /** Which events these are. */
  words() {
    const { first, order } = this;
    const last = Math.min(first + PAGE, order.length);
    if (!order.length) return "No events";
    return `Events ${inWords(first + 1)} to ${inWords(last)} of ${inWords(order.length)}`;
  }

  /**
   * The ways to the events before and after these.
   * @param {string} name
   * @param {HTMLElement} words which these are
   */
  turning(name, words) {
    const { first, order } = this;
    const to = (/** @type {number} */ at) => () => this.go(at);
    return make(
      "nav.page-turning",
      { "aria-label": name, tabindex: "-1" },
      turn("← Earlier", "Earlier events", first > 0, to(first - PAGE)),
      words,
      turn("Later →", "Later events", first + PAGE < order.length, to(first + PAGE)),
    );
  }

  /**
   * Turn to other events, and begin at the first of them.
   * @param {number} first
   */
  go(first) {
    this.turn(first);
    const [start] = this.root.getElementsByTagName("nav");
    start.focus({ preventScroll: true });
    scrollTo(start);
  }

  /** @param {IntersectionObserverEntry[]} entries */
  onMove(entries) {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      this.observer.unobserve(target);
      this.waiting.add(/** @type {HTMLElement} */ (target));
    }
    this.fill();
  }

  /** Put cards that have come where they are awaited; what one reads stays where it is. */
  fill() {
    keepingDestination(atTheTop(), () => {
      for (const place of this.waiting) {
        const id = place.id.replace("event=", "");
        const card = this.text.card(id);
        if (card) this.waiting.delete(place);
        const stands = card ?? this.text.failure(id);
        if (stands && (card || !place.querySelector("button"))) place.replaceChildren(stands);
      }
    });
  }

  /** Have titles and dates in the page, for paper, and the cards that have come. */
  complete() {
    this.before = atTheTop()?.id ?? "";
    this.clear();
    const { length } = this.order;
    const printed = this.order.slice(0, PRINTED);
    const text = this.frame(printed);
    const rest = `The first ${PRINTED} of ${length} events; filters choose others.`;
    if (length > PRINTED) text.append(make("p", rest));
    this.waiting = new Set([...this.places].flatMap(([id, place]) => (this.text.isThere(id) ? [place] : [])));
    this.fill();
  }

  /** @param {boolean} isRead whether it is on the screen, after it was on paper */
  restore(isRead) {
    this.isRead = undefined;
    this.place(isRead);
    const place = document.getElementById(this.before);
    if (isRead && place) scrollTo(place);
  }
}

/** What one begins to read: cards are higher than what stands for them, and would push it away from above. */
function atTheTop() {
  return document.elementFromPoint(innerWidth / 2, TOP)?.closest(".page-event, .page-turning");
}

/**
 * @param {string} text
 * @param {string} name
 * @param {boolean} isThere whether there are such events
 * @param {() => void} go
 */
function turn(text, name, isThere, go) {
  return button(text, go, { "aria-label": name, ...(isThere ? {} : { disabled: "" }) });
}
