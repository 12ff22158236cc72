// The fragments of each step, planned once for a size of the screen.

import { readCard } from "./card-reader.js";
import { Planner } from "./planner.js";
import { SlideSurface } from "./slide-surface.js";

/** @import { Slide } from "./presenting.js" */
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
   * @param {(id: string) => HTMLElement | null} card
   */
  constructor(view, chart, card) {
    this.view = view;
    this.chart = chart;
    this.card = card;
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
    const events = slide.events.map((id) => this.event(id, slide));
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
    const card = this.events.has(id) ? null : this.card(id);
    if (card) this.events.set(id, readCard(card));
    const awaited = { id, title, kicker: "", date: "", quotes: [], evidence: [], awaited: true };
    return this.events.get(id) ?? awaited;
  }
}
