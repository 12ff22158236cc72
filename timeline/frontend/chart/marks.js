// The first frame's marks, shapes and years in SVG.

import { svg } from "../elements.js";
import { moment } from "./scale.js";
import { yearTicks } from "./ticks.js";

/** @import { Point, Scale, Shape } from "../types.js" */

/** Half the width of a letter of a year's text, about, in pixels. */
const HALF_LETTER = 3.6;

/**
 * Draw shapes, marks and years as plotly will, in the same places.
 * @param {Element} group
 * @param {Shape[]} shapes
 * @param {Point[]} points
 * @param {Scale} scale
 */
export function drawFrame(group, shapes, points, scale) {
  const { left, right, top, bottom } = scale;
  const area = svg("rect", { x: left, y: top, width: right - left, height: bottom - top });
  const clip = svg("clipPath", { id: "tl-clip" }, area);
  const clipped = shapes.map((shape) => drawShape(shape, scale));
  const visible = points.filter(({ x }) => x >= scale.moment(left) && x <= scale.moment(right));
  group.replaceChildren(
    svg("defs", {}, clip),
    ...ticks(scale),
    svg("g", { "clip-path": "url(#tl-clip)" }, ...clipped),
    ...visible.map((point) => drawMark(point, scale)),
  );
}

/**
 * Draw the years alone, for a chart whose marks plotly draws.
 * @param {Element} group
 * @param {Scale} scale
 */
export function drawTicks(group, scale) {
  group.replaceChildren(...ticks(scale));
}

/** @param {Scale} scale */
function ticks(scale) {
  return yearTicks(scale).flatMap(({ x, text }) => {
    const half = text.length * HALF_LETTER;
    const inside = Math.max(half, Math.min(x, scale.right + 6 - half));
    return [
      svg("line", { class: "tl-grid", x1: x, x2: x, y1: scale.top, y2: scale.bottom }),
      svg("text", { class: "tl-tick", x: inside, y: scale.bottom + 16, "text-anchor": "middle" }, text),
    ];
  });
}

/**
 * @param {Shape} shape
 * @param {Scale} scale
 */
function drawShape({ type, x0, x1, y0, y1, line, fillcolor, opacity }, scale) {
  const left = scale.x(moment(x0));
  const right = scale.x(moment(x1));
  const bottom = scale.y(y0);
  const top = scale.y(y1);
  if (type === "line") {
    const stroke = { stroke: line.color, "stroke-width": line.width };
    return svg("line", { x1: left, x2: right, y1: bottom, y2: top, ...stroke });
  }
  const size = { width: Math.max(0, right - left), height: bottom - top };
  return svg("rect", { x: left, y: top, ...size, fill: fillcolor, opacity });
}

/**
 * @param {Point} point
 * @param {Scale} scale
 */
function drawMark({ id, size, symbol, fill, stroke, count, ...point }, scale) {
  const x = scale.x(point.x);
  const y = scale.y(point.y);
  const radius = size / 2;
  const style = { fill, stroke, "stroke-width": 2, "data-mark": id };
  const mark =
    symbol === "square"
      ? svg("rect", { ...style, x: x - radius, y: y - radius, width: size, height: size })
      : svg("circle", { ...style, cx: x, cy: y, r: radius });
  if (!count) return mark;
  const number = svg("text", { class: "tl-count", x, y: y + 4, "text-anchor": "middle" }, String(count));
  return svg("g", {}, mark, number);
}
