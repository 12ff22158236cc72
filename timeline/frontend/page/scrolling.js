// Scrolling to a place in the page, and keeping it on the screen while what is above it changes.

/** A place that the page was scrolled to. */
class Destination {
  /**
   * @param {HTMLElement} element
   * @param {number} [top] where on the screen; else where links lead
   */
  constructor(element, top) {
    this.element = element;
    this.top = top;
    this.scroller = element.closest(".tl-embedded") ?? document.documentElement;
    this.jump();
  }

  /** Whether the reader is still there. */
  get isReached() {
    return this.element.isConnected && this.scroller.scrollTop === this.at;
  }

  jump() {
    const { element, scroller, top } = this;
    if (top === undefined) jumpTo(element);
    else scroller.scrollBy({ top: element.getBoundingClientRect().top - top, behavior: "instant" });
    this.at = this.scroller.scrollTop;
  }
}

/** @type {Destination | undefined} the last one */
let destination;

/**
 * Scroll to an element, and again whenever what is above it becomes higher or lower, until the reader goes
 * on: typefaces come, and the browser guesses how high a text is that it no longer lays out.
 * @param {HTMLElement} element
 * @param {number} [top] where on the screen it is to be; else where links lead
 */
export function scrollTo(element, top) {
  const reached = new Destination(element, top);
  destination = reached;
  // it is asked after the layout, before anything is painted
  const observer = new ResizeObserver(() => reached.isReached && reached.jump());
  for (const around of [document.body, element.parentElement]) if (around) observer.observe(around);
  // the browser's own way to keep a place would count as the reader's going on
  document.documentElement.classList.add("page-led");
  const stop = new AbortController();
  const goOn = () => {
    if (reached === destination && reached.isReached) return;
    if (reached === destination) document.documentElement.classList.remove("page-led");
    observer.disconnect();
    stop.abort();
  };
  window.addEventListener("scroll", goOn, { capture: true, passive: true, signal: stop.signal });
}

/**
 * Change what is around the place that was scrolled to or, when the reader has gone on, around an element,
 * which stays where it is on the screen.
 * @param {Element | null | undefined} element
 * @param {() => void} change
 */
export function keepingDestination(element, change) {
  const reached = destination?.isReached ? destination : null;
  if (!reached) return keepingPlace(element, change);
  change();
  reached.jump();
}

/**
 * In a frame the text scrolls by itself: scrollIntoView would move the page around it too.
 * @param {HTMLElement} element
 */
function jumpTo(element) {
  const text = element.closest(".tl-embedded");
  if (!text) element.scrollIntoView();
  else text.scrollTop += element.getBoundingClientRect().top - text.getBoundingClientRect().top;
}

/**
 * Change what is around an element, which stays where it is on the screen.
 * @param {Element | null | undefined} element
 * @param {() => void} change
 */
export function keepingPlace(element, change) {
  const before = element?.getBoundingClientRect().top;
  change();
  if (!element || before === undefined) return;
  const moved = element.getBoundingClientRect().top - before;
  const scroller = element.closest(".page-rows, .tl-embedded") ?? window;
  if (moved) scroller.scrollBy({ top: moved, behavior: "instant" });
}
