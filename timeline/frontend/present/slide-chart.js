// The chart above a slide: the slide's years and lanes, as large as there is room.

import { Chart } from "../chart/chart.js";
import { faintBut, figureOf } from "../chart/figure-filter.js";
import { rangeOf } from "../chart/scale.js";
import { easedRange, slideLanes, slideRange } from "./slide-range.js";

/** @import { Slide } from "./presenting.js" */
/** @import { Figure, TimeRange } from "../types.js" */

/** How long the chart takes to a step's years, in milliseconds. */
const DURATION = 700;
/** How much larger the chart is drawn than on the page, on a screen of 1920 by 1080. */
const LARGER = 1.6;
/**
 * In the chart's own pixels: what a lane with a name of two lines and the years below need, and how tall a
 * row becomes.
 */
const LANE = 38;
const AXIS = 30;
const ROW = 26;
/** The smallest mark that is still seen from the last row. */
const LEAST = 6;

/** A figure as a slide shows it. */
/** @typedef {{ figure: Figure, range: TimeRange }} ChartPart */

export class SlideChart {
  /** @type {Figure | undefined} */
  figure;
  dark = false;
  /** Pixels here for one of a screen of 1920 by 1080. */
  unit = 1;
  /** @type {ChartPart | undefined} */
  part;
  /** The next frame of a movement. */
  frame = 0;
  lessMotion = matchMedia("(prefers-reduced-motion: reduce)");

  /**
   * @param {HTMLElement} root of the presentation, which has the sizes for the style sheet
   * @param {HTMLElement} frameElement what the chart fills
   * @param {HTMLElement} element
   */
  constructor(root, frameElement, element) {
    this.root = root;
    this.frameElement = frameElement;
    this.chart = new Chart(element, () => {});
  }

  /**
   * @param {Figure} figure
   * @param {boolean} dark
   * @param {Set<string>} told the ids of the events that have a slide: the others are faint
   */
  setFigure(figure, dark, told) {
    this.figure = faintBut(figure, told);
    this.dark = dark;
  }

  /**
   * Choose what of the figure a slide shows, and so how tall the chart is.
   * @param {Slide} slide
   */
  fit(slide) {
    const { figure, root } = this;
    if (!figure) return;
    this.part = partOf(figure, slide);
    this.unit = Math.min(root.clientWidth / 1920, root.clientHeight / 1080);
    const tall = this.part.figure.layout.yaxis.range[1] * ROW + AXIS + LANE;
    root.style.setProperty("--unit", `${Math.max(0.6, this.unit)}px`);
    root.style.setProperty("--tall", `${tall * Math.max(1, this.unit * LARGER)}px`);
  }

  /** Draw the chart as large as its lanes have room for. */
  fill() {
    if (!this.part) return;
    const { figure } = this.part;
    const needed = figure.layout.meta.bands.length * LANE + AXIS;
    const most = Math.max(1, this.unit * LARGER);
    const larger = Math.max(0.7, Math.min(most, this.frameElement.clientHeight / needed));
    this.root.style.setProperty("--larger", String(larger));
    const row = (this.frameElement.clientHeight / larger - AXIS) / figure.layout.yaxis.range[1];
    this.part = { ...this.part, figure: withMarksUpTo(figure, Math.max(LEAST, row - 1)) };
    this.chart.resize();
  }

  /**
   * Ease the chart to the slide's years, or jump where the reader asked for less motion.
   * @param {Slide} slide
   */
  async moveTo({ events }) {
    if (!this.part) return;
    const { figure, range } = this.part;
    cancelAnimationFrame(this.frame);
    const before = this.chart.view.range;
    this.chart.show(figure, this.dark);
    this.chart.highlight(events[0], events[1]);
    if (before && !this.lessMotion.matches) this.ease(before, range, performance.now());
    else this.chart.moveTo(range);
  }

  /**
   * @param {TimeRange} from
   * @param {TimeRange} to
   * @param {number} start
   */
  ease(from, to, start) {
    this.root.classList.add("tl-moving");
    const follow = (/** @type {number} */ now) => {
      const part = Math.min(1, Math.max(0, (now - start) / DURATION));
      this.chart.moveTo(easedRange(from, to, part));
      if (part < 1) this.frame = requestAnimationFrame(follow);
      else this.root.classList.remove("tl-moving");
    };
    this.frame = requestAnimationFrame(follow);
  }

  remove() {
    cancelAnimationFrame(this.frame);
    this.chart.remove();
  }
}

/**
 * The events that a slide is about: those that it shows, or those that quote its passage.
 * @param {Slide} slide
 */
export function eventsOf({ events, passage, among }) {
  return passage ? among : events;
}

/**
 * @param {Figure} figure
 * @param {Slide} slide
 * @returns {ChartPart}
 */
function partOf(figure, slide) {
  const ids = slide.among.length ? slide.among : figure.data[0].customdata;
  const range = slideRange(slide, rangeOf(figure.layout.xaxis.range));
  return { figure: figureOf(figure, ids, slideLanes(slide, figure, range)), range };
}

/**
 * The figure with no mark larger than so many pixels: those of the next row would touch it.
 * @param {Figure} figure
 * @param {number} most
 * @returns {Figure}
 */
function withMarksUpTo(figure, most) {
  const [trace] = figure.data;
  const size = trace.marker.size.map((/** @type {number} */ own) => Math.min(own, most));
  return { ...figure, data: [{ ...trace, marker: { ...trace.marker, size } }] };
}
