// The chart: a figure drawn at once as SVG, then by plotly in the same place, with labels at every zoom.

import { make, svg } from "../elements.js";
import { clustered } from "./clusters.js";
import { markAt } from "./hit.js";
import { Later } from "./later.js";
import { MarkLayer, ShapeLayer } from "./mark-layers.js";
import { drawTicks } from "./marks.js";
import { Overlay } from "./overlay.js";
import { PlotlyMarks } from "./plotly-marks.js";
import { ThemedFigure, isSame } from "./themed-figure.js";
import { View } from "./view.js";

/** @import { Plotly } from "./plotly.js" */
/** @import { Figure, Moment, Point, TimeRange, Years } from "../types.js" */

/** After a movement has rested for so many milliseconds, plotly draws. */
const REST = 200;
/** After so many, a card that was opened has been painted. */
const PAINTED = 50;

export class Chart {
  /** @type {ThemedFigure | undefined} */
  figure;
  /** What was last asked for. */
  request = { figure: /** @type {Figure | undefined} */ (undefined), dark: false };
  /** @type {Point[]} the marks: events or, of very many, clusters */
  points = [];
  /** @type {PlotlyMarks | undefined} */
  plotlyMarks;
  view = new View();
  /** @type {HTMLElement} where plotly draws */
  plot = make("div.tl-plot");
  /** Is called at each step of a movement. */
  moved = () => {};
  /** Whether plotly's marks are those that are seen; else they are drawn by the layer of marks. */
  isSettled = false;
  /** The number of the last movement, and what ends it. */
  movement = 0;
  rest = new Later(REST, () => this.settle());
  /** Writes another label whole, once the card that the reader asked for has been painted. */
  labelling = new Later(PAINTED, () => this.placeLabels());
  ticks = svg("g");
  shapes = new ShapeLayer();
  marks = new MarkLayer();

  /**
   * @param {HTMLElement} element gives place and size
   * @param {() => void} changed is called after each drawing
   */
  constructor(element, changed) {
    this.element = element;
    this.changed = changed;
    const below = { class: "tl-over", "aria-hidden": "true" };
    element.append(svg("svg", below, this.ticks, this.shapes.element), this.plot);
    this.overlay = new Overlay(element, this.marks.element);
    document.fonts.addEventListener("loadingdone", this.onFonts);
  }

  /**
   * A font that arrives later is wider or narrower than the one that labels were measured with; a card's are
   * no concern of the chart.
   */
  onFonts = (/** @type {FontFaceSetLoadEvent} */ { fontfaces }) => {
    if (!fontfaces.some((face) => this.overlay.isWrittenIn(face))) return;
    this.overlay.forgetWidths();
    this.overlay.forgetPlaces();
    if (!this.figure || !this.view.isMeasured) return;
    this.overlay.drawLanes(this.figure, this.view);
    this.drawOverlay();
  };

  /**
   * Show a figure, unless it is the one that is there; the range in view stays unless other years are asked
   * for.
   * @param {Figure} figure
   * @param {boolean} dark
   * @param {Years | null} [years]
   */
  show(figure, dark, years = null) {
    const { request, view } = this;
    this.request = { figure, dark };
    if (request.dark === dark && isSame(request.figure, figure)) {
      if (view.setYears(years)) this.redraw();
      return;
    }
    this.figure = new ThemedFigure(figure, dark);
    view.setWhole(this.figure.whole, this.figure.shortest);
    view.setYears(years);
    this.draw();
  }

  /** Every event, in the order of time. */
  get events() {
    return this.figure?.points ?? [];
  }

  get isClustered() {
    return this.figure?.isClustered ?? false;
  }

  /** Whether plotly draws the marks. */
  get isPlotly() {
    return this.plotlyMarks?.isDrawn ?? false;
  }

  /** Draw again where the element has another size. */
  resize() {
    if (this.view.differs(this.element)) this.draw();
  }

  /**
   * From now on plotly draws the marks while nothing moves.
   * @param {Plotly} plotly
   */
  async takeOver(plotly) {
    this.plotlyMarks = new PlotlyMarks(plotly, this.plot);
    await this.settle();
  }

  /** Draw all anew: another figure, or another size. */
  draw() {
    const { figure, view, overlay, element } = this;
    if (!figure || !element.clientWidth) return;
    view.fit(element, figure.rows);
    element.style.fontSize = `${view.fontSize}px`;
    overlay.drawLanes(figure, view);
    this.shapes.draw(figure.shapes, view.scale);
    this.redraw();
  }

  /** Draw the range in view: our own marks, which answer at once. */
  redraw() {
    if (!this.view.isMeasured) return;
    this.overlay.forgetPlaces();
    this.drawMoving();
    this.changed();
    this.rest.ask();
  }

  /** Draw one step of a movement. */
  drawMoving() {
    const { figure, view } = this;
    if (!figure) return;
    this.movement += 1;
    this.isSettled = false;
    this.element.classList.add("tl-unsettled");
    this.points = this.pointsOf(figure);
    drawTicks(this.ticks, view.scale);
    this.shapes.move(view.scale);
    this.marks.draw(this.pointsInView, view.scale);
    this.drawOverlay();
    this.moved();
  }

  /** Let plotly draw the marks that are there, unless it cannot or they move on. */
  async settle() {
    const { figure, plotlyMarks, view, overlay, movement } = this;
    this.rest.cancel();
    if (!figure || !plotlyMarks || !view.isMeasured) return;
    await plotlyMarks.draw(figure, this.pointsInView, view, overlay.fontFamily);
    if (movement !== this.movement) return;
    this.isSettled = true;
    this.element.classList.remove("tl-unsettled");
    this.marks.clear();
    this.changed();
  }

  /** @param {ThemedFigure} figure */
  pointsOf({ points, isClustered, palette }) {
    if (!isClustered) return points;
    const near = points.filter(({ x }) => this.view.includes(x, 0.5));
    return clustered(near, this.view.scale.perPixel, palette);
  }

  get pointsInView() {
    return this.points.filter(({ x }) => this.view.includes(x));
  }

  drawOverlay() {
    const { figure, view, overlay } = this;
    if (figure) overlay.draw(figure, this.points, view);
  }

  /**
   * Show this range of moments, as far as the timeline goes.
   * @param {TimeRange} range
   */
  moveTo(range) {
    this.view.moveTo(range);
    this.redraw();
  }

  /**
   * Show what of this range the timeline has.
   * @param {TimeRange} range
   */
  fitTo(range) {
    this.view.fitTo(range);
    this.redraw();
  }

  /**
   * Go along with a gesture, of which this is one step of many.
   * @param {TimeRange} range
   */
  follow(range) {
    this.view.moveTo(range);
    if (!this.view.isMeasured) return;
    this.drawMoving();
    this.rest.ask();
  }

  /** Show all of the timeline. */
  showWhole() {
    this.moveTo(this.view.whole);
  }

  /**
   * Zoom about the current or the opened event where one is in view, else about the middle.
   * @param {number} factor below 1: closer
   */
  zoom(factor) {
    const { focused, selected } = this.overlay;
    const point = this.events.find(({ id }) => id === (focused || selected));
    const isInView = point && this.view.includes(point.x);
    this.moveTo(this.view.zoomed(factor, isInView ? point.x : undefined));
  }

  /**
   * Move, without zooming, just so far that the event is in view.
   * @param {string} id
   * @param {{ isOpened?: boolean }} [how] with `isOpened`, until it is closed again
   */
  reveal(id, { isOpened = false } = {}) {
    const { view } = this;
    const point = this.events.find((event) => event.id === id);
    if (!point || view.includes(point.x)) return;
    if (isOpened) view.open(point.x);
    else view.reach(point.x);
    this.redraw();
  }

  /** Go back to where opened events led from, unless the reader has moved since. */
  comeBack() {
    if (this.view.comeBack()) this.redraw();
  }

  /**
   * Ring the selected event and the one that has the keyboard's focus.
   * @param {string} [selected]
   * @param {string} [focused]
   */
  highlight(selected = "", focused = "") {
    const { overlay } = this;
    if (overlay.selected === selected && overlay.focused === focused) return;
    Object.assign(overlay, { selected, focused });
    if (!this.figure || !this.view.isMeasured) return;
    overlay.drawRings(this.figure, this.points, this.view);
    this.labelling.ask();
  }

  /** Place labels as if the page had been opened like this: what made room for the last one comes back. */
  placeLabels() {
    this.overlay.forgetPlaces();
    this.drawOverlay();
    this.changed();
  }

  /**
   * Where a mark is, in pixels of the element.
   * @param {Point} point
   */
  placeOf({ x, y }) {
    const { scale } = this.view;
    return { x: scale.x(x), y: scale.y(y) };
  }

  /**
   * The mark at a place in the chart; `reach` in pixels around a dot.
   * @param {{ x: number, y: number }} place
   */
  markAt(place, reach = 8) {
    const { overlay, view } = this;
    const drawn = { points: this.points, places: overlay.places, scale: view.scale };
    return markAt(place, reach, drawn);
  }

  remove() {
    document.fonts.removeEventListener("loadingdone", this.onFonts);
    this.rest.cancel();
    this.labelling.cancel();
    this.plotlyMarks?.remove();
  }
}
