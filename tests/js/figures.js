// Small figures as timeline/figure.py makes them, and points in them.

/** @import { Figure, Palette, Point } from "../../timeline/frontend/types.js" */

/** @type {Palette} */
export const LIGHT = {
  paper: "#ffffff",
  ink: "#111111",
  muted: "#666666",
  rule: "#dddddd",
  article: "#aa0000",
  record: "#0000aa",
};
/** @type {Palette} */
export const DARK = {
  paper: "#000000",
  ink: "#eeeeee",
  muted: "#aaaaaa",
  rule: "#333333",
  article: "#ff8888",
  record: "#8888ff",
};

/**
 * Three events in two lanes: "war" lasts, in the lower lane; "peace" and "treaty" are days in the upper one.
 * @returns {Figure}
 */
export function smallFigure() {
  return {
    data: [
      {
        x: ["1995-01-01", "2000-01-01", "2001-06-01"],
        y: [1, 4, 4],
        customdata: ["war", "peace", "treaty"],
        marker: {
          size: [8, 13, 10],
          symbol: ["square", "circle", "circle"],
          color: [LIGHT.record, LIGHT.article, LIGHT.paper],
          line: { color: [LIGHT.record, LIGHT.article, LIGHT.record], width: 2 },
          opacity: 1,
        },
        meta: {
          title: ["War", "Peace", "Treaty"],
          label: ["1990–1999", "1 January 2000", "June 2001"],
          lane: ["low", "high", "high"],
          origin: ["record", "article", "record"],
          importance: [1, 2, 3],
          x0: ["1990-01-01", "2000-01-01", "2001-06-01"],
          x1: ["2000-01-01", "2000-01-01", "2001-07-01"],
        },
      },
    ],
    layout: {
      meta: {
        bands: [
          { id: "high", title: "High", top: 6, bottom: 3 },
          { id: "low", title: "Low", top: 3, bottom: 0 },
        ],
        palettes: { light: LIGHT, dark: DARK },
        accounts: { article: "told by the article", record: "from the public record" },
        clustered: false,
      },
      font: { color: LIGHT.ink, size: 13 },
      shapes: [bar("war", 0.8), bar("treaty", 3.8)],
      xaxis: { range: ["1990-01-01", "2020-01-01"] },
      yaxis: { range: [0, 6] },
    },
  };
}

/**
 * @param {string} name
 * @param {number} y0
 */
function bar(name, y0) {
  return {
    type: /** @type {"rect"} */ ("rect"),
    name,
    x0: "1990-01-01",
    x1: "2000-01-01",
    y0,
    y1: y0 + 0.4,
    fillcolor: LIGHT.record,
    opacity: 0.6,
    line: { color: LIGHT.record, width: 0 },
  };
}

/**
 * A dot of 10 pixels, told by the public record.
 * @param {Partial<Point>} differences
 * @returns {Point}
 */
export function dot(differences) {
  const x = differences.x ?? 0;
  return {
    id: "dot",
    x,
    y: 0,
    x0: x,
    x1: x,
    title: "Title",
    label: "2000",
    lane: "lane",
    origin: "record",
    importance: 2,
    size: 10,
    symbol: "circle",
    fill: LIGHT.record,
    stroke: LIGHT.record,
    ...differences,
  };
}
