// The marks as plotly draws them, once it has loaded.

import { atLimits, dateText, rangeOf, widest } from "./scale.js";

/** @import { Plotly, PlotlyElement } from "./plotly.js" */
/** @import { Point, TimeRange } from "../types.js" */
/** @import { ThemedFigure } from "./themed-figure.js" */
/** @import { View } from "./view.js" */

const CONFIG = {
  displayModeBar: false,
  scrollZoom: true,
  doubleClick: false,
  showTips: false,
  showSendToCloud: false,
  responsive: false,
};

/** Years and lanes are written by marks.js and overlay.js. */
const HIDDEN_AXIS = { showticklabels: false, ticks: "" };

/**
 * Who hears of plotly's own zooming and panning: at each step, and when it has ended.
 * @typedef {{ moving: (range: TimeRange) => void, moved: () => void }} Listener
 */

export class PlotlyMarks {
  /** Whether plotly has drawn them. */
  isDrawn = false;

  /**
   * @param {Plotly} plotly
   * @param {PlotlyElement} element
   * @param {Listener} listener
   */
  constructor(plotly, element, listener) {
    this.plotly = plotly;
    this.element = element;
    this.listener = listener;
  }

  /**
   * @param {ThemedFigure} figure
   * @param {Point[]} points
   * @param {View} view
   * @param {string} fontFamily
   */
  async draw(figure, points, view, fontFamily) {
    await this.plotly.react(this.element, [trace(figure, points)], layout(figure, view, fontFamily), CONFIG);
    if (!this.isDrawn) this.listen();
    this.isDrawn = true;
  }

  listen() {
    const { moving, moved } = this.listener;
    const follow = () => moving(rangeOf(this.element._fullLayout.xaxis.range));
    this.element.on("plotly_relayouting", follow);
    this.element.on("plotly_relayout", () => {
      follow();
      moved();
    });
  }

  /** @param {TimeRange} range */
  async moveTo(range) {
    await this.plotly.relayout(this.element, { "xaxis.range": range.map(dateText) });
  }

  remove() {
    this.plotly.purge(this.element);
  }
}

/**
 * @param {ThemedFigure} figure
 * @param {Point[]} points
 */
function trace({ figure, whole, palette }, points) {
  const marker = {
    ...figure.data[0].marker,
    size: points.map(({ size }) => size),
    symbol: points.map(({ symbol }) => symbol),
    color: points.map(({ fill }) => fill),
    line: { width: 2, color: points.map(({ stroke }) => stroke) },
  };
  return {
    type: "scatter",
    mode: "markers+text",
    hoverinfo: "skip",
    cliponaxis: !atLimits(whole),
    marker,
    customdata: points.map(({ id }) => id),
    x: points.map(({ x }) => dateText(x)),
    y: points.map(({ y }) => y),
    text: points.map(({ count }) => (count ? String(count) : "")),
    textfont: { size: 11, color: palette.paper },
  };
}

/**
 * @param {ThemedFigure} figure
 * @param {View} view
 * @param {string} family
 */
function layout({ figure, whole }, { size, visible }, family) {
  const given = figure.layout;
  const { width, height, margin } = size;
  return {
    ...given,
    width,
    height,
    margin,
    font: { ...given.font, family },
    meta: undefined,
    hovermode: false,
    xaxis: { ...given.xaxis, ...HIDDEN_AXIS, ...rangeOnAxis(visible, whole), showgrid: false },
    yaxis: { ...given.yaxis, ...HIDDEN_AXIS },
  };
}

/**
 * @param {TimeRange} visible
 * @param {TimeRange} whole
 */
function rangeOnAxis(visible, whole) {
  const [least, most] = widest(whole).map(dateText);
  return { minallowed: least, maxallowed: most, range: visible.map(dateText), autorange: false };
}
