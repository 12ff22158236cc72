// The marks as plotly draws them, once it has loaded and while nothing moves.

import { dateText } from "./scale.js";

/** @import { Plotly } from "./plotly.js" */
/** @import { Point } from "../types.js" */
/** @import { ThemedFigure } from "./themed-figure.js" */
/** @import { View } from "./view.js" */

/** Fingers, mouse and wheel are heard by pointer.js. */
const CONFIG = { staticPlot: true, displayModeBar: false, responsive: false };

/** Years, lanes, bars and whiskers are drawn by our own layers. */
const HIDDEN_AXIS = { showticklabels: false, ticks: "", showgrid: false, fixedrange: true };

export class PlotlyMarks {
  /** Whether plotly has drawn them. */
  isDrawn = false;

  /**
   * @param {Plotly} plotly
   * @param {HTMLElement} element
   */
  constructor(plotly, element) {
    this.plotly = plotly;
    this.element = element;
  }

  /**
   * Draw these points, and no others.
   * @param {ThemedFigure} figure
   * @param {Point[]} points
   * @param {View} view
   * @param {string} fontFamily
   */
  async draw(figure, points, view, fontFamily) {
    await this.plotly.react(this.element, [trace(figure, points)], layout(figure, view, fontFamily), CONFIG);
    this.isDrawn = true;
  }

  remove() {
    this.plotly.purge(this.element);
  }
}

/**
 * @param {ThemedFigure} figure
 * @param {Point[]} points
 */
function trace({ figure, palette }, points) {
  const marker = {
    ...figure.data[0].marker,
    size: points.map(({ size }) => size),
    symbol: points.map(({ symbol }) => symbol),
    color: points.map(({ fill }) => fill),
    line: { width: 2, color: points.map(({ stroke }) => stroke) },
  };
  const hasCounts = points.some(({ count }) => count);
  return {
    type: "scatter",
    mode: hasCounts ? "markers+text" : "markers",
    hoverinfo: "skip",
    cliponaxis: false,
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
function layout({ figure }, { size, visible }, family) {
  const given = figure.layout;
  const { width, height, margin } = size;
  const range = { range: visible.map(dateText), autorange: false };
  return {
    ...given,
    width,
    height,
    margin,
    font: { ...given.font, family },
    meta: undefined,
    shapes: [],
    xaxis: { ...given.xaxis, ...HIDDEN_AXIS, ...range },
    yaxis: { ...given.yaxis, ...HIDDEN_AXIS },
  };
}
