// Drawing with SVG: the first frame's marks, and what lies over the chart at all times: lanes, labels, rings.

import { svg } from "../elements.js";
import { moment, yearTicks } from "./scale.js";
import { balanced } from "./labels.js";

/** Draw shapes, marks and years as plotly will, in the same places. */
export function drawFrame(group, figure, points, scale) {
  const { left, right, top, bottom } = scale;
  const clip = svg(
    "clipPath",
    { id: "tl-clip" },
    svg("rect", { x: left, y: top, width: right - left, height: bottom - top }),
  );
  const inside = svg(
    "g",
    { "clip-path": "url(#tl-clip)" },
    ...(figure.layout.shapes ?? []).map((shape) => drawShape(shape, scale)),
  );
  const shown = points.filter((point) => point.x >= scale.moment(left) && point.x <= scale.moment(right));
  group.replaceChildren(
    svg("defs", {}, clip),
    ...ticks(scale),
    inside,
    ...shown.map((point) => drawMark(point, scale)),
  );
}

/** Draw the years alone, for a chart whose marks plotly draws. */
export function drawTicks(group, scale) {
  group.replaceChildren(...ticks(scale));
}

function ticks(scale) {
  return yearTicks(scale).flatMap(({ x, text }) => {
    const half = text.length * 3.6;
    const inside = Math.max(half, Math.min(x, scale.right + 6 - half));
    return [
      svg("line", { class: "tl-grid", x1: x, x2: x, y1: scale.top, y2: scale.bottom }),
      svg("text", { class: "tl-tick", x: inside, y: scale.bottom + 16, "text-anchor": "middle" }, text),
    ];
  });
}

function drawShape(shape, scale) {
  const x = [scale.x(moment(shape.x0)), scale.x(moment(shape.x1))];
  const y = [scale.y(shape.y0), scale.y(shape.y1)];
  if (shape.type === "line") {
    return svg("line", {
      x1: x[0],
      x2: x[1],
      y1: y[0],
      y2: y[1],
      stroke: shape.line.color,
      "stroke-width": shape.line.width,
    });
  }
  return svg("rect", {
    x: x[0],
    y: y[1],
    width: Math.max(0, x[1] - x[0]),
    height: y[0] - y[1],
    fill: shape.fillcolor,
    opacity: shape.opacity,
  });
}

function drawMark(point, scale) {
  const x = scale.x(point.x);
  const y = scale.y(point.y);
  const radius = point.size / 2;
  const look = { fill: point.fill, stroke: point.stroke, "stroke-width": 2, "data-mark": point.id };
  const mark =
    point.symbol === "square"
      ? svg("rect", { ...look, x: x - radius, y: y - radius, width: point.size, height: point.size })
      : svg("circle", { ...look, cx: x, cy: y, r: radius });
  if (!point.count) return mark;
  return svg(
    "g",
    {},
    mark,
    svg("text", { class: "tl-count", x, y: y + 4, "text-anchor": "middle" }, point.count),
  );
}

/**
 * Draw the lanes' edges and names; returns the boxes that the names cover.
 * Names stand left of the chart, or inside at the lane's top where the chart is narrow.
 */
export function drawBands(group, bands, scale, { narrow, measure }) {
  const parts = [];
  const boxes = [];
  for (const band of bands) {
    const top = scale.y(band.top);
    parts.push(
      svg("line", { class: "tl-edge", x1: narrow ? scale.left : 0, x2: scale.right, y1: top, y2: top }),
    );
    const lines = narrow
      ? [band.title]
      : balanced(band.title, measure, measure(band.title) > scale.left - 16 ? 2 : 1);
    parts.push(
      svg(
        "text",
        { class: "tl-lane", x: narrow ? scale.left : 0, y: top + 16 },
        ...spans(lines, narrow ? scale.left : 0, 15),
      ),
    );
    if (narrow) {
      boxes.push({ left: scale.left, right: scale.left + measure(band.title) + 4, top, bottom: top + 20 });
    }
  }
  parts.push(
    svg("line", {
      class: "tl-edge",
      x1: narrow ? scale.left : 0,
      x2: scale.right,
      y1: scale.bottom,
      y2: scale.bottom,
    }),
  );
  group.replaceChildren(...parts);
  return boxes;
}

/** Draw the labels in their places; elements of labels that stay are kept. */
export function drawLabels(group, places, points, line) {
  const old = new Map([...group.children].map((element) => [element.dataset.label, element]));
  for (const [id, place] of places) {
    const text = place.lines.join("\n");
    let element = old.get(id);
    if (!element || element.dataset.text !== text) {
      element?.remove();
      element = svg(
        "g",
        { "data-label": id, "data-text": text },
        svg("line", { class: "tl-leader" }),
        svg("text", {}, ...spans(place.lines, 0, line)),
      );
      group.append(element);
    }
    old.delete(id);
    element.setAttribute(
      "class",
      points.get(id)?.origin === "article" ? "tl-label tl-label-article" : "tl-label",
    );
    element.lastChild.setAttribute("transform", `translate(${place.left + 1} ${place.top + line - 3.5})`);
    const leader = place.leader ?? { left: 0, right: 0, top: 0, bottom: 0 };
    const middle = (leader.left + leader.right) / 2;
    for (const [key, value] of Object.entries({
      x1: middle,
      x2: middle,
      y1: leader.top,
      y2: leader.bottom,
    })) {
      element.firstChild.setAttribute(key, value);
    }
  }
  for (const element of old.values()) element.remove();
}

/** Rings around the selected and the focused mark. */
export function drawRings(group, rings, scale) {
  group.replaceChildren(
    ...rings
      .filter(({ point }) => point)
      .map(({ point, name }) =>
        svg("circle", {
          class: `tl-ring tl-ring-${name}`,
          cx: scale.x(point.x),
          cy: scale.y(point.y),
          r: point.size / 2 + 5,
        }),
      ),
  );
}

function spans(lines, x, line) {
  return lines.map((text, number) => svg("tspan", { x, dy: number ? line : 0 }, text));
}
