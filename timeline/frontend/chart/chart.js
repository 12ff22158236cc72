// The chart: a figure drawn at once as SVG, then by plotly in the same place, with labels laid out at every zoom.

import {
  atLimits,
  chartScale,
  clusters,
  dateText,
  including,
  moment,
  widest,
  within,
  zoomed,
} from "./scale.js";
import { labelForms, placeLabels } from "./labels.js";
import { drawBands, drawFrame, drawLabels, drawRings, drawTicks } from "./marks.js";
import { svg } from "../elements.js";

const PHONE = 480;
const NARROW = 640;
const WIDE = 1000;
const PLOTLY = {
  displayModeBar: false,
  scrollZoom: true,
  doubleClick: false,
  showTips: false,
  showSendToCloud: false,
  responsive: false,
};

export class Chart {
  /** `element` gives place and size; `changed(chart)` is called after each drawing. */
  constructor(element, changed) {
    this.element = element;
    this.changed = changed;
    this.ticks = element.appendChild(svg("svg", { class: "tl-over", "aria-hidden": "true" }));
    this.plot = element.appendChild(document.createElement("div"));
    this.plot.className = "tl-plot";
    const layers = ["bands", "frame", "labels", "rings"].map((name) => [
      name,
      svg("g", { class: `tl-layer-${name}` }),
    ]);
    this.layers = Object.fromEntries(layers);
    element.append(svg("svg", { class: "tl-over", "aria-hidden": "true" }, ...Object.values(this.layers)));
    this.pen = document.createElement("canvas").getContext("2d");
    this.pen.textRendering = "geometricPrecision"; // as type.css has it
    // A font that arrives later is wider or narrower than the one that labels were measured with.
    this.onFonts = () => {
      this.widths = new Map();
      this.places = new Map();
      if (!this.scale) return;
      this.bands();
      this.overlay();
    };
    document.fonts.addEventListener("loadingdone", this.onFonts);
    this.all = [];
    this.points = [];
    this.places = new Map();
    this.renders = 0;
  }

  /** Show a figure, unless it is the one shown; the range in view stays unless there was none. */
  async show(figure, dark) {
    const asked = JSON.stringify([figure, dark]);
    if (this.asked === asked) return;
    this.asked = asked;
    const { light, dark: night } = figure.layout.meta.palettes;
    const colours = new Map(Object.keys(light).map((name) => [light[name], (dark ? night : light)[name]]));
    this.figure = recoloured(figure, colours);
    this.palette = dark ? night : light;
    this.whole = figure.layout.xaxis.range.map(moment);
    this.range ??= this.whole;
    this.all = pointsOf(this.figure);
    this.widths = new Map();
    await this.draw();
  }

  /** Draw again where the element has another size. */
  resize() {
    const { clientWidth, clientHeight } = this.element;
    if (clientWidth !== this.size?.width || clientHeight !== this.size?.height) this.draw();
  }

  /** From now on plotly draws the marks. */
  takeOver(plotly) {
    this.plotly = plotly;
    return this.draw();
  }

  get clustered() {
    return this.all.length > this.figure.layout.meta.clustered;
  }

  measure() {
    const { clientWidth: width, clientHeight: height } = this.element;
    this.narrow = width < NARROW;
    this.font = width < WIDE ? 12 : 13;
    this.element.style.fontSize = `${this.font}px`;
    const margin = this.narrow ? { l: 6, r: 6, t: 4, b: 26 } : { l: 138, r: 12, t: 4, b: 26 };
    const rows = this.figure.layout.yaxis.range[1];
    this.size = { width, height, margin, rows };
    this.scale = chartScale({ ...this.size, range: this.range });
    this.points = this.clustered ? this.clusters() : this.all;
  }

  async draw() {
    if (!this.figure || !this.element.clientWidth) return;
    this.measure();
    this.places = new Map();
    this.bands();
    this.renders += 1;
    this.overlay();
    if (!this.plotly) {
      drawFrame(this.layers.frame, this.figure, this.points, this.scale);
    } else {
      await this.plotly.react(this.plot, this.traces(), this.layout(), PLOTLY);
      this.layers.frame.replaceChildren();
      this.listen();
    }
    this.changed(this);
  }

  traces() {
    const [trace] = this.figure.data;
    const points = this.points;
    const marker = {
      ...trace.marker,
      size: points.map((p) => p.size),
      symbol: points.map((p) => p.symbol),
      color: points.map((p) => p.fill),
      line: { width: 2, color: points.map((p) => p.stroke) },
    };
    return [
      {
        type: "scatter",
        mode: "markers+text",
        hoverinfo: "skip",
        cliponaxis: !atLimits(this.whole),
        marker,
        customdata: points.map((p) => p.id),
        x: points.map((p) => dateText(p.x)),
        y: points.map((p) => p.y),
        text: points.map((p) => (p.count ? String(p.count) : "")),
        textfont: { size: 11, color: this.palette.paper },
      },
    ];
  }

  layout() {
    const { width, height, margin } = this.size;
    const { layout } = this.figure;
    const font = { ...layout.font, family: getComputedStyle(this.element).fontFamily };
    return {
      ...layout,
      width,
      height,
      margin,
      font,
      meta: undefined,
      hovermode: false,
      xaxis: {
        ...layout.xaxis,
        minallowed: dateText(widest(this.whole)[0]),
        maxallowed: dateText(widest(this.whole)[1]),
        range: this.range.map(dateText),
        autorange: false,
        showgrid: false,
        showticklabels: false,
        ticks: "",
      },
      yaxis: { ...layout.yaxis, showticklabels: false, ticks: "" },
    };
  }

  /** Follow plotly's own zooming and panning. */
  listen() {
    if (this.listening) return;
    this.listening = true;
    const follow = () => {
      this.range = this.plot._fullLayout.xaxis.range.map(moment);
      this.scale = chartScale({ ...this.size, range: this.range });
      this.overlay();
    };
    this.plot.on("plotly_relayouting", follow);
    this.plot.on("plotly_relayout", () => {
      follow();
      if (this.clustered) this.draw();
      else this.changed(this);
    });
  }

  /** Show this range of moments, as far as the timeline goes. */
  async view(wanted) {
    const range = (this.range = within(wanted, widest(this.whole)));
    if (!this.plotly || this.clustered) return this.draw();
    await this.plotly.relayout(this.plot, { "xaxis.range": range.map(dateText) });
  }

  zoom(factor, around) {
    return this.view(zoomed(this.range, factor, around));
  }

  /** Move, without zooming, until the event is in view. */
  async reveal(id) {
    const point = this.all.find((one) => one.id === id);
    const range = point && including(this.range, point.x);
    if (range && range[0] !== this.range[0]) await this.view(range);
  }

  /** Ring the selected event and the one that has the keyboard's focus. */
  mark(selected, focused) {
    Object.assign(this, { selected, focused });
    if (this.scale) this.overlay();
  }

  /** Draw the lanes; time does not move them, so they are not part of the overlay. */
  bands() {
    const { narrow } = this;
    const measure = this.textMeasure("600");
    this.blocked = drawBands(this.layers.bands, this.figure.layout.meta.bands, this.scale, {
      narrow,
      measure,
    });
  }

  overlay() {
    const line = this.font + 2;
    const { blocked, places: previous } = this;
    if (this.plotly) drawTicks(this.ticks, this.scale);
    this.places = placeLabels(this.labelled(line), {
      ...this.scale,
      right: this.size.width - 2,
      blocked,
      previous,
    });
    drawLabels(this.layers.labels, this.places, new Map(this.points.map((point) => [point.id, point])), line);
    const find = (id) =>
      id && this.all.find((point) => point.id === id && point.x >= this.range[0] && point.x <= this.range[1]);
    drawRings(
      this.layers.rings,
      [
        { name: "selected", point: find(this.selected) },
        { name: "focused", point: find(this.focused) },
      ],
      this.scale,
    );
  }

  /** The marks in view, as boxes with the forms of their labels. */
  labelled(line) {
    const { scale, figure } = this;
    const bands = new Map(figure.layout.meta.bands.map((band) => [band.id, band]));
    return this.points.flatMap((point) => {
      const left = scale.x(point.x0);
      const right = scale.x(point.x1);
      const x = scale.x(point.x);
      if (right < scale.left - 8 || left > scale.right + 8 || point.count) return [];
      const band = bands.get(point.lane);
      const radius = point.size / 2 + (this.isRinged(point) ? 7 : 1);
      const wide = point.symbol === "square" && right - left > 2 * radius;
      return [
        {
          id: point.id,
          x: Math.max(scale.left, Math.min(x, scale.right)),
          y: scale.y(point.y),
          radius,
          wide,
          left: Math.min(left, x - radius),
          right: Math.max(right, x + radius),
          top: scale.y(band.top) + 1,
          bottom: scale.y(band.bottom) - 1,
          priority: this.priority(point),
          must: point.importance === 1,
          forms: this.forms(point, line),
        },
      ];
    });
  }

  isRinged({ id }) {
    return id === this.selected || id === this.focused;
  }

  priority(point) {
    if (point.id === this.selected) return -2;
    if (point.id === this.focused) return -1;
    return point.importance * 2 + (point.origin === "article" ? 0 : 1);
  }

  forms(point, line) {
    const key = `${point.id}|${this.size.width < PHONE}|${this.font}`;
    if (!this.widths.has(key)) {
      const measure = this.textMeasure(point.origin === "article" ? "600" : "400");
      const must = point.importance === 1;
      this.widths.set(
        key,
        labelForms(point.title, measure, line, { widest: this.size.width < PHONE ? 150 : 210, must }),
      );
    }
    return this.widths.get(key);
  }

  textMeasure(weight) {
    const family = (this.family ??= getComputedStyle(this.element).fontFamily);
    return (text) => {
      this.pen.font = `${weight} ${this.font}px ${family}`;
      return this.pen.measureText(text).width;
    };
  }

  clusters() {
    const { perPixel } = this.scale;
    const length = this.range[1] - this.range[0];
    const near = this.all.filter(
      (point) => point.x >= this.range[0] - length / 2 && point.x <= this.range[1] + length / 2,
    );
    return clusters(near, perPixel).map(({ lane, x, y, indexes }) => {
      const first = near[indexes[0]];
      const count = indexes.length;
      if (count === 1) return first;
      const members = indexes.map((index) => near[index]);
      const article = members.some((point) => point.origin === "article");
      const colour = article ? this.palette.article : this.palette.record;
      return {
        ...first,
        id: `cluster-${first.id}`,
        ids: members.map((point) => point.id),
        lane,
        x,
        y,
        count,
        fill: colour,
        stroke: colour,
        symbol: "circle",
        size: 16 + 4 * Math.log10(count),
        title: `${count} events`,
        x0: Math.min(...members.map((point) => point.x)),
        x1: Math.max(...members.map((point) => point.x)),
      };
    });
  }

  /** The mark at a place in the chart: a dot, a label or a bar, the nearest first; `reach` in pixels around a dot. */
  at(x, y, reach = 8) {
    const { scale } = this;
    let nearest = null;
    let least = Infinity;
    for (const point of this.points) {
      const distance = Math.hypot(scale.x(point.x) - x, scale.y(point.y) - y) - point.size / 2;
      if (distance <= reach && distance < least) [nearest, least] = [point, distance];
    }
    if (least <= 2) return nearest;
    for (const [id, place] of this.places) {
      if (x >= place.left && x <= place.right && y >= place.top && y <= place.bottom) {
        return this.points.find((point) => point.id === id);
      }
    }
    const bar = this.points.find(
      (p) => !p.count && x >= scale.x(p.x0) && x <= scale.x(p.x1) && Math.abs(scale.y(p.y) - y) <= 7,
    );
    return bar ?? nearest;
  }

  /** How many marks are drawn. */
  get drawn() {
    return this.points.length;
  }

  remove() {
    document.fonts.removeEventListener("loadingdone", this.onFonts);
    this.plotly?.purge(this.plot);
  }
}

function pointsOf(figure) {
  const [trace] = figure.data;
  const { marker, meta } = trace;
  return trace.customdata.map((id, index) => ({
    id,
    x: moment(trace.x[index]),
    y: trace.y[index],
    x0: moment(meta.x0[index]),
    x1: moment(meta.x1[index]),
    title: meta.title[index],
    label: meta.label[index],
    lane: meta.lane[index],
    origin: meta.origin[index],
    importance: meta.importance[index],
    size: marker.size[index],
    symbol: marker.symbol[index],
    fill: marker.color[index],
    stroke: marker.line.color[index],
  }));
}

/** The same figure with every colour of one theme replaced by the other's. */
export function recoloured(value, colours) {
  if (typeof value === "string") return colours.get(value) ?? value;
  if (Array.isArray(value)) return value.map((part) => recoloured(part, colours));
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, recoloured(part, colours)]));
  }
  return value;
}
