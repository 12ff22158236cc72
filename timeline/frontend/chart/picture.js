// The view as a picture that stands alone: the chart as it is seen, its title above, where it comes from below.
//
// It is drawn by marks.js and not by Plotly.toImage: lanes, labels, years and rings are ours in any case, and for its first
// frame the chart has marks and shapes from marks.js too, in plotly's places. So nothing has to be joined, and a picture can
// be had before plotly has loaded, or where it never does. CSS does not travel with a file: here every look is an attribute,
// and the typefaces lie in it, so that every line has the width that its place was chosen for.

import { drawBands, drawFrame, drawLabels, drawRings } from "./marks.js";
import { svg } from "../elements.js";
import { facesFor } from "./typefaces.js";
import { key } from "./legend.js";
import { balanced } from "./labels.js";
import { DAY, moment, yearWords } from "./scale.js";

const EDGE = 16;
const TITLE = { size: 20, line: 25, weight: "600" };
const ROW = 20;
const NOTE = { size: 12, line: 16, weight: "400" };

/** The view of a drawn chart as an SVG element; `note` ends the line below it, `known` is the number of all events. */
export function picture(chart, { title, note = "", known }) {
  const { size, palette, family } = chart;
  const width = size.width + 2 * EDGE;
  const look = { ...TITLE, family: getComputedStyle(chart.element).getPropertyValue("--tl-serif") };
  const heading = lines(title, { ...look, chart });
  const source = lines(sourceLine(chart, { title, note, known }), { ...NOTE, family, chart });
  const signs = legend(chart, { ...NOTE, family, fill: palette.muted });
  const top = EDGE + (title ? heading.length * TITLE.line + 6 : 0);
  const under = top + size.height + 10;
  const last = under + signs.rows * ROW + NOTE.line;
  const height = last + (source.length - 1) * NOTE.line + EDGE;
  const type = { "font-family": family, "font-size": chart.font, "text-rendering": "geometricPrecision" };
  const whole = svg(
    "svg",
    { width, height, viewBox: `0 0 ${width} ${height}`, ...type },
    svg("title", {}, title),
    svg("rect", { width, height, fill: palette.paper }),
    paragraph(heading, EDGE + TITLE.size - 2, { ...look, fill: palette.ink }),
    svg("g", { transform: `translate(${EDGE} ${top})` }, ...layers(chart)),
    svg("g", { transform: `translate(${EDGE} ${under})` }, ...signs.entries),
    paragraph(source, last, { ...NOTE, family, fill: palette.muted }),
  );
  return dressed(whole, palette);
}

/** The element as the text of a file, with its typefaces; `sheet` as typefaces.js has it. */
export async function pictureText(element, sheet) {
  const faces = await facesFor(element.textContent, sheet);
  if (faces) element.prepend(svg("style", {}, faces));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(element)}\n`;
}

/** An SVG file's text as a PNG, with `scale` pixels for each of its own. */
export async function pictureAsPng(text, scale = 2) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: image.naturalWidth * scale, height: image.naturalHeight * scale });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("The picture is too large"))), "image/png"),
  );
}

// Words

/** "Title · 12 of 60 events · 1990–1999 · where it comes from". */
export function sourceLine({ all, range, whole }, { title, note, known = all.length }) {
  const shown = all.filter((point) => inView(point, range)).length;
  const events = `${shown === known ? "" : `${shown.toLocaleString("en")} of `}${known.toLocaleString("en")} event${known === 1 ? "" : "s"}`;
  // No-break spaces: a line may end after a dot, or within the title.
  return [title, events.replaceAll(" ", "\u00a0"), yearsShown(range, whole), note]
    .filter(Boolean)
    .join("\u00a0· ");
}

/** The years of a range, "1990–1999" or "2003"; the margins of the figure, a day more than figure.py's, belong to none. */
export function yearsShown([start, end], [first, last]) {
  const margin = ((last - first) * 0.02) / 1.04 + DAY;
  const inside = [Math.max(start, first + margin), Math.min(end, last - margin) - 1];
  const years = (inside[0] < inside[1] ? inside : [start, end]).map((value) =>
    new Date(value).getUTCFullYear(),
  );
  return [...new Set(years)].map(yearWords).join("–");
}

/** A name for the picture's file, without its ending. */
export function pictureName(title, { range, whole }) {
  const slug = (text) =>
    text
      .toLowerCase()
      .normalize("NFC")
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "");
  const name = slug(title).slice(0, 80);
  const years = slug(yearsShown(range, whole));
  return name.endsWith(years) ? name : [name, years].filter(Boolean).join("-");
}

// Drawing

function layers(chart) {
  const { figure, scale, range, points, places, palette, font } = chart;
  const byId = new Map(points.map((point) => [point.id, point]));
  const [bands, frame, labels, rings] = [0, 1, 2, 3].map(() => svg("g"));
  drawBands(bands, figure.layout.meta.bands, scale, {
    narrow: chart.narrow,
    measure: chart.textMeasure("600"),
  });
  const shapes = (figure.layout.shapes ?? []).filter((shape) =>
    inView({ x0: moment(shape.x0), x1: moment(shape.x1) }, range),
  );
  drawFrame(frame, { layout: { shapes } }, points, scale);
  for (const mark of frame.querySelectorAll("[data-mark]")) {
    mark.append(svg("title", {}, named(byId.get(mark.dataset.mark))));
  }
  drawLabels(labels, places, byId, font + 2);
  drawRings(
    rings,
    [
      {
        name: "selected",
        point: points.find((point) => point.id === chart.selected && inView(point, range)),
      },
    ],
    scale,
  );
  return [frame, bands, halo(labels, palette), labels, rings];
}

/** The key to the marks, in as many rows as it needs: {entries, rows}. */
function legend(chart, { size, weight, family, fill }) {
  const measure = measured(chart, { size, weight, family });
  let x = 0;
  let rows = 1;
  const entries = [...key().children].map((entry) => {
    const [sign, { textContent: words }] = entry.children;
    const width = 33 + measure(words);
    if (x + width > chart.size.width) [x, rows] = [0, rows + 1];
    const place = `translate(${x} ${(rows - 1) * ROW})`;
    const colour = sign.classList.contains("tl-article") ? chart.palette.article : chart.palette.record;
    for (const part of sign.children) coloured(part, colour, chart.palette.paper);
    x += width + 18;
    return svg(
      "g",
      { transform: place },
      ...sign.children,
      svg("text", { x: 33, y: 12, fill, "font-size": size }, words),
    );
  });
  return { entries, rows };
}

function coloured(part, colour, paper) {
  const full = part.classList.contains("tl-full") || part.classList.contains("tl-bar");
  for (const [name, value] of Object.entries(
    full ? { fill: colour } : { fill: paper, stroke: colour, "stroke-width": 1.5 },
  )) {
    part.setAttribute(name, value);
  }
}

/** What keeps labels legible over a line; many programs do not know paint-order, so it is a copy below them. */
function halo(labels, palette) {
  const copy = labels.cloneNode(true);
  for (const line of copy.querySelectorAll("line")) line.remove();
  for (const label of copy.children) delete label.dataset.label;
  for (const [name, value] of Object.entries({
    stroke: palette.paper,
    "stroke-width": 3,
    "stroke-linejoin": "round",
    "aria-hidden": "true",
  })) {
    copy.setAttribute(name, value);
  }
  return copy;
}

function named({ title, label, count }) {
  return count ? title : `${title}, ${label}`;
}

function inView({ x0, x1 }, [start, end]) {
  return x1 >= start && x0 <= end;
}

/** Break a text into as few lines as fit. */
function lines(text, { chart, ...font }) {
  const measure = measured(chart, font);
  let broken = [text];
  for (let count = 2; count <= 8 && Math.max(...broken.map(measure)) > chart.size.width; count++) {
    broken = balanced(text, measure, count);
  }
  return broken;
}

function measured({ pen }, { size, weight, family }) {
  return (text) => {
    pen.font = `${weight} ${size}px ${family}`;
    return pen.measureText(text).width;
  };
}

function paragraph(broken, y, { size, line, weight, family, fill }) {
  const parts = broken.map((text, number) => svg("tspan", { x: EDGE, y: y + number * line }, text));
  return svg("text", { "font-family": family, "font-size": size, "font-weight": weight, fill }, ...parts);
}

/** Give elements as attributes what chart.css gives them by class, and numbers three decimals. */
function dressed(whole, palette) {
  const rule = { stroke: palette.rule, "stroke-width": 1, "shape-rendering": "crispEdges" };
  const looks = {
    "tl-edge": rule,
    "tl-grid": rule,
    "tl-tick": { fill: palette.muted, "font-size": 13 },
    "tl-lane": { fill: palette.ink, "font-weight": 600 },
    "tl-label": { fill: palette.ink },
    "tl-label-article": { "font-weight": 600 },
    "tl-leader": { stroke: palette.muted, "stroke-width": 0.75 },
    "tl-count": { fill: palette.paper, "font-size": 11 },
    "tl-ring": { fill: "none", "stroke-width": 2 },
    "tl-ring-selected": { stroke: palette.ink },
  };
  for (const element of whole.querySelectorAll("*")) {
    for (const name of element.classList) {
      for (const [key, value] of Object.entries(looks[name] ?? {})) element.setAttribute(key, value);
    }
    element.removeAttribute("class");
    delete element.dataset.text;
    for (const attribute of element.attributes) {
      attribute.value = attribute.value.replace(/-?\d+\.\d{4,}/g, (number) =>
        String(Math.round(number * 1000) / 1000),
      );
    }
  }
  return whole;
}
