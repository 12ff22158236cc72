// The fragments of each step, planned once for a size of the screen.

import { readCard } from "./card-reader.js";
import { readPassage } from "./passage-reader.js";
import { Planner } from "./planner.js";
import { SlideSurface } from "./slide-surface.js";

/** @import { PresenterHost, Slide } from "./presenting.js" */
/** @import { SlideEvent } from "./card-reader.js" */
/** @import { Fragment } from "./planner.js" */
/** @import { SlideView } from "./slide.js" */
/** @import { SlideChart } from "./slide-chart.js" */

/**
 * A step's fragments; `key` stands for all that they were planned by.
 * @typedef {{ key: string, slide: Slide, events: SlideEvent[], fragments: Fragment[] }} Plan
 */

export class Fragments {
  /** @type {Slide[]} */
  slides = [];
  /** @type {Map<string, SlideEvent>} the events whose cards have been read */
  events = new Map();
  /** @type {Map<number, Plan>} */
  plans = new Map();

  /**
   * @param {SlideView} view
   * @param {SlideChart} chart
   * @param {Pick<PresenterHost, "card" | "passage">} host
   */
  constructor(view, chart, host) {
    this.view = view;
    this.chart = chart;
    this.host = host;
  }

  /**
   * Take other slides, or other cards of their events.
   * @param {Slide[]} slides
   */
  setSlides(slides) {
    this.slides = slides;
    this.events = new Map();
  }

  /** Measure everything anew: other figures, other fonts. */
  forget() {
    this.plans.clear();
    this.view.shown = "";
  }

  /**
   * A step's plan; what is too much for one page takes several fragments, by the room that the screen has.
   * @param {number} step
   */
  plan(step) {
    const slide = this.slides[step - 1];
    if (!slide) return null;
    const events = slide.passage ? [this.passage(slide)] : slide.events.map((id) => this.event(id, slide));
    const { clientWidth, clientHeight } = this.view.root;
    const key = JSON.stringify([slide, events, clientWidth, clientHeight]);
    const known = this.plans.get(step);
    if (known?.key === key) return known;
    this.chart.fit(slide);
    const planner = new Planner(slide, events, new SlideSurface(this.view, slide, events));
    const plan = { key, slide, events, fragments: planner.plan() };
    this.plans.set(step, plan);
    return plan;
  }

  /** @param {number} step */
  of(step) {
    return this.plan(step)?.fragments ?? [];
  }

  /**
   * An event of a slide; one whose card is still on its way has the slide's title alone.
   * @param {string} id
   * @param {Slide} slide
   * @returns {SlideEvent}
   */
  event(id, { title }) {
    const card = this.events.has(id) ? null : this.host.card(id);
    if (card) this.events.set(id, readCard(card));
    return this.events.get(id) ?? awaited(id, title);
  }

  /**
   * The passage of a slide, which stands there as an event does.
   * @param {Slide} slide
   * @returns {SlideEvent}
   */
  passage({ passage, title }) {
    const place = this.host.passage(passage);
    return place ? readPassage(place) : awaited(passage, title);
  }
}

/**
 * What stands there until a card is here.
 * @param {string} id
 * @param {string} title
 * @returns {SlideEvent}
 */
function awaited(id, title) {
  return { id, title, kicker: "", date: "", weight: "", quotes: [], evidence: [], awaited: true };
}
