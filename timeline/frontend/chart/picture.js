// The view as a picture that stands alone: the chart as it is seen, a title above, where it is from below.
//
// It is drawn by marks.js and not by Plotly.toImage: lanes, labels, years and rings are ours in any case, and
// for its first frame the chart has marks and shapes from marks.js too, in plotly's places. So nothing has to
// be joined, and a picture can be had before plotly has loaded, or where it never does.

import { setAttributes, svg } from "../elements.js";
import { captionLine, isInView } from "./caption.js";
import { legend } from "./legend.js";
import { wrapped } from "./line-breaks.js";
import { drawFrame } from "./marks.js";
import { drawLabels, drawLanes, drawRings } from "./overlay-marks.js";
import { inlineStyle } from "./picture-style.js";
import { moment } from "./scale.js";
import { measureIn } from "./text-width.js";

/** @import { Palette, PictureCaption, Point, Shape } from "../types.js" */
/** @import { Chart } from "./chart.js" */
/** @import { Font } from "./text-width.js" */
/** @import { ThemedFigure } from "./themed-figure.js" */
/** @typedef {Font & { line: number }} Type a font, and the height of its lines */

const MARGIN = 16;
const TITLE = { size: 20, line: 25, weight: "600" };
const NOTE = { size: 12, line: 16, weight: "400" };
/** The most lines of the title, and of the words below the chart. */
const LINES = 8;
/** The rows of the legend: how high, how wide a sign is, and what is free after an entry. */
const ROW = 20;
const SIGN = 33;
const AFTER_ENTRY = 18;

/**
 * The view of a chart as an SVG element.
 * @param {Chart} chart
 * @param {PictureCaption} caption
 */
export function picture(chart, caption) {
  const figure = figureOf(chart);
  const { palette } = figure;
  const { width: room, height: chartHeight } = chart.view.size;
  const title = titleType(chart);
  const note = { ...NOTE, family: chart.overlay.fontFamily };
  const heading = wrapped(caption.title, measureIn(title), room, LINES);
  const source = wrapped(captionLine(chart.events, chart.view, caption), measureIn(note), room, LINES);
  const signs = legendRows(note, figure, room);
  const top = MARGIN + (caption.title ? heading.length * title.line + 6 : 0);
  const below = top + chartHeight + 10;
  const last = below + signs.rows * ROW + note.line;
  const height = last + (source.length - 1) * note.line + MARGIN;
  const whole = page(chart, room + 2 * MARGIN, height);
  whole.append(
    svg("title", {}, caption.title),
    svg("rect", { width: room + 2 * MARGIN, height, fill: palette.paper }),
    paragraph(heading, MARGIN + title.size - 2, title, palette.ink),
    svg("g", { transform: `translate(${MARGIN} ${top})` }, ...layers(chart, figure)),
    svg("g", { transform: `translate(${MARGIN} ${below})` }, ...signs.entries),
    paragraph(source, last, note, palette.muted),
  );
  return inlineStyle(whole, palette);
}

/** @param {Chart} chart */
function figureOf({ figure }) {
  if (!figure) throw new Error("There is no picture of a chart before its figure is shown");
  return figure;
}

/**
 * @param {Chart} chart
 * @returns {Type}
 */
function titleType({ element }) {
  return { ...TITLE, family: getComputedStyle(element).getPropertyValue("--tl-serif") };
}

/**
 * @param {Chart} chart
 * @param {number} width
 * @param {number} height
 */
function page({ overlay, view }, width, height) {
  return svg("svg", {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "font-family": overlay.fontFamily,
    "font-size": view.fontSize,
    "text-rendering": "geometricPrecision",
  });
}

/**
 * @param {Chart} chart
 * @param {ThemedFigure} figure
 */
function layers({ view, overlay, points }, { bands, shapes, palette }) {
  const { scale, visible, isNarrow, fontSize } = view;
  const lanes = svg("g");
  drawLanes(lanes, bands, scale, { isNarrow, measure: overlay.measure("600", view) });
  const frame = svg("g");
  drawFrame(
    frame,
    shapes.filter((shape) => isInView(daysOf(shape), visible)),
    points,
    scale,
  );
  addTooltips(frame, points);
  const labels = svg("g");
  drawLabels(labels, overlay.places, new Map(points.map((point) => [point.id, point])), fontSize + 2);
  const rings = svg("g");
  const selected = points.find((point) => point.id === overlay.selected && isInView(point, visible));
  drawRings(rings, { selected }, scale);
  return [frame, lanes, halo(labels, palette), labels, rings];
}

/** @param {Shape} shape */
function daysOf({ x0, x1 }) {
  return { x0: moment(x0), x1: moment(x1) };
}

/**
 * @param {Element} frame
 * @param {Point[]} points
 */
function addTooltips(frame, points) {
  const texts = new Map(
    points.map(({ id, title, label, count }) => [id, count ? title : `${title}, ${label}`]),
  );
  for (const mark of frame.querySelectorAll("[data-mark]")) {
    const id = mark.getAttribute("data-mark") ?? "";
    mark.append(svg("title", {}, texts.get(id) ?? ""));
  }
}

/**
 * What keeps labels legible over a line; many programs do not know paint-order, so it is a copy below them.
 * @param {SVGGElement} labels
 * @param {Palette} palette
 */
function halo(labels, palette) {
  const copy = /** @type {SVGGElement} */ (labels.cloneNode(true));
  for (const line of copy.querySelectorAll("line")) line.remove();
  for (const label of copy.children) label.removeAttribute("data-label");
  const stroke = { stroke: palette.paper, "stroke-width": 3, "stroke-linejoin": "round" };
  setAttributes(copy, { ...stroke, "aria-hidden": "true" });
  return copy;
}

/**
 * The legend in as many rows as it needs.
 * @param {Font} font
 * @param {ThemedFigure} figure
 * @param {number} room
 */
function legendRows(font, { accounts, palette }, room) {
  const measure = measureIn(font);
  let x = 0;
  let rows = 1;
  const entries = [...legend(accounts).children].map((entry) => {
    const [sign, { textContent: words }] = entry.children;
    const width = SIGN + measure(words);
    if (x + width > room) {
      x = 0;
      rows += 1;
    }
    const transform = `translate(${x} ${(rows - 1) * ROW})`;
    x += width + AFTER_ENTRY;
    const text = svg("text", { x: SIGN, y: 12, fill: palette.muted, "font-size": font.size }, words);
    return svg("g", { transform }, ...coloured(sign, palette), text);
  });
  return { entries, rows };
}

/**
 * The parts of a sign of the legend, in the colour of its account.
 * @param {Element} sign
 * @param {Palette} palette
 */
function coloured(sign, { article, record, paper }) {
  const colour = sign.classList.contains("tl-article") ? article : record;
  const parts = [...sign.children];
  for (const part of parts) {
    const isFull = part.classList.contains("tl-full") || part.classList.contains("tl-bar");
    setAttributes(part, isFull ? { fill: colour } : { fill: paper, stroke: colour, "stroke-width": 1.5 });
  }
  return parts;
}

/**
 * @param {string[]} lines
 * @param {number} y
 * @param {Type} type
 * @param {string} fill
 */
function paragraph(lines, y, { size, line, weight, family }, fill) {
  const spans = lines.map((text, number) => svg("tspan", { x: MARGIN, y: y + number * line }, text));
  return svg("text", { "font-family": family, "font-size": size, "font-weight": weight, fill }, ...spans);
}
