// The chart: a figure drawn at once as SVG, then by plotly in the same place, with labels at every zoom.

import { make, svg } from "../elements.js";
import { clustered } from "./clusters.js";
import { markAt } from "./hit.js";
import { drawFrame, drawTicks } from "./marks.js";
import { Overlay } from "./overlay.js";
import { PlotlyMarks } from "./plotly-marks.js";
import { ThemedFigure } from "./themed-figure.js";
import { View } from "./view.js";

/** @import { Plotly, PlotlyElement } from "./plotly.js" */
/** @import { Figure, Point, TimeRange } from "../types.js" */

export class Chart {
  /** @type {ThemedFigure | undefined} */
  figure;
  /** What was last asked for, as text. */
  request = "";
  /** @type {Point[]} the marks: events or, of very many, clusters */
  points = [];
  /** @type {PlotlyMarks | undefined} */
  plotlyMarks;
  view = new View();
  /** @type {HTMLElement} where plotly draws */
  plot = make("div.tl-plot");
  /** How often it was drawn. */
  renders = 0;

  /**
   * @param {HTMLElement} element gives place and size
   * @param {() => void} changed is called after each drawing
   */
  constructor(element, changed) {
    this.element = element;
    this.changed = changed;
    this.ticks = element.appendChild(svg("svg", { class: "tl-over", "aria-hidden": "true" }));
    element.append(this.plot);
    this.overlay = new Overlay(element);
    document.fonts.addEventListener("loadingdone", this.onFonts);
  }

  /** A font that arrives later is wider or narrower than the one that labels were measured with. */
  onFonts = () => {
    this.overlay.forgetWidths();
    this.overlay.forgetPlaces();
    if (!this.figure || !this.view.isMeasured) return;
    this.overlay.drawLanes(this.figure, this.view);
    this.drawOverlay();
  };

  /**
   * Show a figure, unless it is the one that is there; the range in view stays unless there was none.
   * @param {Figure} figure
   * @param {boolean} dark
   */
  async show(figure, dark) {
    const request = JSON.stringify([figure, dark]);
    if (this.request === request) return;
    this.request = request;
    this.figure = new ThemedFigure(figure, dark);
    this.view.setWhole(this.figure.whole);
    await this.draw();
  }

  /** Every event, in the order of time. */
  get events() {
    return this.figure?.points ?? [];
  }

  get isClustered() {
    return this.figure?.isClustered ?? false;
  }

  /** Whether plotly has drawn the marks. */
  get isPlotly() {
    return this.plotlyMarks?.isDrawn ?? false;
  }

  /** Draw again where the element has another size. */
  resize() {
    if (this.view.differs(this.element)) this.draw();
  }

  /**
   * From now on plotly draws the marks.
   * @param {Plotly} plotly
   */
  async takeOver(plotly) {
    const element = /** @type {PlotlyElement} */ (this.plot);
    this.plotlyMarks = new PlotlyMarks(plotly, element, {
      moving: (range) => this.follow(range),
      moved: () => (this.isClustered ? this.draw() : this.changed()),
    });
    await this.draw();
  }

  async draw() {
    const { figure, view, overlay, plotlyMarks } = this;
    if (!figure || !this.element.clientWidth) return;
    this.measure(figure);
    overlay.forgetPlaces();
    overlay.drawLanes(figure, view);
    this.renders += 1;
    this.drawOverlay();
    if (plotlyMarks) {
      await plotlyMarks.draw(figure, this.points, view, overlay.fontFamily);
      overlay.frame.replaceChildren();
    } else {
      drawFrame(overlay.frame, figure.shapes, this.points, view.scale);
    }
    this.changed();
  }

  /** @param {ThemedFigure} figure */
  measure({ rows, points, isClustered, palette }) {
    const { view } = this;
    view.fit(this.element, rows);
    this.element.style.fontSize = `${view.fontSize}px`;
    const near = isClustered ? points.filter(({ x }) => view.includes(x, 0.5)) : points;
    this.points = isClustered ? clustered(near, view.scale.perPixel, palette) : points;
  }

  drawOverlay() {
    const { figure, view, overlay } = this;
    if (!figure) return;
    if (this.plotlyMarks) drawTicks(this.ticks, view.scale);
    overlay.draw(figure, this.points, view);
  }

  /**
   * Go along with plotly, which has moved.
   * @param {TimeRange} range
   */
  follow(range) {
    this.view.range = range;
    this.drawOverlay();
  }

  /**
   * Show this range of moments, as far as the timeline goes.
   * @param {TimeRange} range
   */
  async moveTo(range) {
    this.view.moveTo(range);
    if (!this.plotlyMarks || this.isClustered) await this.draw();
    else await this.plotlyMarks.moveTo(this.view.visible);
  }

  /** Show all of the timeline. */
  async showWhole() {
    await this.moveTo(this.view.whole);
  }

  /** @param {number} factor below 1: closer */
  async zoom(factor) {
    await this.moveTo(this.view.zoomed(factor));
  }

  /**
   * Move, without zooming, until the event is in view.
   * @param {string} id
   */
  async reveal(id) {
    const point = this.events.find((event) => event.id === id);
    if (!point || !this.view.range) return;
    const range = this.view.including(point.x);
    if (range[0] !== this.view.range[0]) await this.moveTo(range);
  }

  /**
   * Ring the selected event and the one that has the keyboard's focus.
   * @param {string} [selected]
   * @param {string} [focused]
   */
  highlight(selected = "", focused = "") {
    this.overlay.selected = selected;
    this.overlay.focused = focused;
    if (this.view.isMeasured) this.drawOverlay();
  }

  /**
   * The mark at a place in the chart; `reach` in pixels around a dot.
   * @param {{ x: number, y: number }} place
   */
  markAt(place, reach = 8) {
    const { points, overlay, view } = this;
    return markAt(place, reach, { points, places: overlay.places, scale: view.scale });
  }

  remove() {
    document.fonts.removeEventListener("loadingdone", this.onFonts);
    this.plotlyMarks?.remove();
  }
}
