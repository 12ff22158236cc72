// Marks, shapes and years in SVG.

import { svg } from "../elements.js";
import { FAINT } from "./figure-filter.js";
import { moment } from "./scale.js";
import { yearTicks } from "./ticks.js";

/** @import { Point, Scale, Shape } from "../types.js" */

/** Half the width of a letter of a year's text, about, in pixels. */
const HALF_LETTER = 3.6;
/** With so much room above the lanes the years stand there too. */
const YEARS_ABOVE = 16;
/** How thick a bar is and how long the cap of a whisker, in pixels. */
const BAR = 6;
const CAP = 8;

/**
 * Draw shapes, marks and years.
 * @param {Element} group
 * @param {Shape[]} shapes
 * @param {Point[]} points
 * @param {Scale} scale
 */
export function drawFrame(group, shapes, points, scale) {
  const elements = shapes.map((shape) => shapeElement(shape, scale));
  const visible = points.filter(({ x }) => x >= scale.moment(scale.left) && x <= scale.moment(scale.right));
  group.replaceChildren(
    ...ticks(scale),
    ...clipped(scale, "tl-clip", ...elements),
    ...visible.map((point) => markAt(point, scale)),
  );
}

/**
 * What ends at the edges of the chart.
 * @param {Scale} scale
 * @param {string} id of the edges
 * @param {...Element} content
 */
export function clipped({ left, right, top, bottom }, id, ...content) {
  const area = svg("rect", { x: left, y: top, width: right - left, height: bottom - top });
  const edges = svg("defs", {}, svg("clipPath", { id }, area));
  return [edges, svg("g", { "clip-path": `url(#${id})` }, ...content)];
}

/**
 * @param {Point} point
 * @param {Scale} scale
 */
function markAt(point, scale) {
  const mark = markElement(point);
  mark.setAttribute("transform", markPlace(point, scale));
  return mark;
}

/**
 * Where a mark is, as its attribute "transform".
 * @param {{ x: number, y: number }} point
 * @param {Scale} scale
 */
export function markPlace({ x, y }, scale) {
  return `translate(${scale.x(x)} ${scale.y(y)})`;
}

/**
 * Draw the years alone.
 * @param {Element} group
 * @param {Scale} scale
 */
export function drawTicks(group, scale) {
  group.replaceChildren(...ticks(scale));
}

/** @param {Scale} scale */
function ticks(scale) {
  const { top, right, bottom } = scale;
  const lines = top > YEARS_ABOVE ? [top - 6, bottom + 16] : [bottom + 16];
  return yearTicks(scale).flatMap(({ x, text }) => {
    const half = text.length * HALF_LETTER;
    const inside = Math.max(half, Math.min(x, right + 6 - half));
    const place = { class: "tl-tick", x: inside, "text-anchor": "middle" };
    return [
      svg("line", { class: "tl-grid", x1: x, x2: x, y1: top, y2: bottom }),
      ...(text ? lines.map((y) => svg("text", { ...place, y }, text)) : []),
    ];
  });
}

/**
 * A bar, a whisker or one of its caps, as thick in every row.
 * @param {Shape} shape
 * @param {Scale} scale
 */
export function shapeElement({ type, x0, x1, y0, y1, line, fillcolor, opacity = 1 }, scale) {
  const left = scale.x(moment(x0));
  const right = scale.x(moment(x1));
  const middle = scale.y((y0 + y1) / 2);
  if (type === "line") {
    const half = y0 === y1 ? 0 : CAP / 2;
    const stroke = { stroke: line.color, "stroke-width": line.width, "vector-effect": "non-scaling-stroke" };
    return svg("line", { x1: left, x2: right, y1: middle + half, y2: middle - half, ...stroke, opacity });
  }
  const size = { width: Math.max(0, right - left), height: BAR };
  return svg("rect", { x: left, y: middle - BAR / 2, ...size, fill: fillcolor, opacity });
}

/**
 * A mark around the origin.
 * @param {Point} point
 */
export function markElement({ id, size, symbol, fill, stroke, isFaint, count }) {
  const style = { fill, stroke, "stroke-width": 2, "data-mark": id, opacity: isFaint ? FAINT : 1 };
  const mark =
    symbol === "square"
      ? svg("rect", { ...style, x: -size / 2, y: -size / 2, width: size, height: size })
      : svg("circle", { ...style, r: size / 2 });
  if (!count) return mark;
  const number = svg("text", { class: "tl-count", y: 4, "text-anchor": "middle" }, String(count));
  return svg("g", {}, mark, number);
}
