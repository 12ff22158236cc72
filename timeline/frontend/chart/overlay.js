// Lanes, labels and rings over a chart, laid out anew at every zoom.

import { svg } from "../elements.js";
import { labelForms } from "./label-forms.js";
import { placeLabels } from "./labels.js";
import { drawGhosts, drawLabels, drawLanes, drawRings } from "./overlay-marks.js";
import { forgetWidths, measureIn } from "./text-width.js";

/** @import { Band, Point, Scale } from "../types.js" */
/** @import { Form } from "./label-forms.js" */
/** @import { LabelledMark, Places } from "./labels.js" */
/** @import { Box } from "./occupancy.js" */
/** @import { ThemedFigure } from "./themed-figure.js" */
/** @import { View } from "./view.js" */

/** In pixels: how wide a label of one line may be, on a phone and elsewhere. */
const WIDEST = { phone: 150, other: 210 };
/** How much of a bar must be in view for it to have a label without its dot, in pixels. */
const ENOUGH = 40;
/** What is free around a mark, and around a mark with a ring. */
const FREE = 1;
const FREE_RINGED = 7;
/** In pixels: no label is narrower than the first, no letter on average than the second. */
const NARROWEST = 8;
const LETTER = 2.5;
/** More than any other priority: faint marks have what room the others leave. */
const AFTER_ALL = 10;

export class Overlay {
  /** @type {Places} where the labels stand */
  places = new Map();
  /** @type {Box[]} where none may stand */
  blocked = [];
  /** @type {Map<string, Form[]>} how the labels may be written; measured once */
  forms = new Map();
  /** The id of the event with the card, and of that with the keyboard's focus. */
  selected = "";
  focused = "";
  /** @type {string | undefined} */
  family;

  /**
   * @param {Element} parent where it lies over everything else
   * @param {Element} marks go between lanes and labels
   */
  constructor(parent, marks) {
    this.lanes = svg("g", { class: "tl-layer-bands" });
    this.labels = svg("g", { class: "tl-layer-labels" });
    this.rings = svg("g", { class: "tl-layer-rings" });
    this.ghosts = svg("g", { class: "tl-layer-ghosts" });
    const layers = [this.lanes, this.ghosts, marks, this.labels, this.rings];
    this.element = parent.appendChild(svg("svg", { class: "tl-over", "aria-hidden": "true" }, ...layers));
  }

  /** The family of the type around it; read once, when it is first needed. */
  get fontFamily() {
    this.family ??= getComputedStyle(this.element).fontFamily;
    return this.family;
  }

  /**
   * Whether a face may be that of the labels.
   * @param {{ family: string, style: string }} face
   */
  isWrittenIn({ family, style }) {
    return style === "normal" && this.fontFamily.includes(family.replaceAll('"', ""));
  }

  /** Measure every text anew: other fonts have come. */
  forgetWidths() {
    forgetWidths();
    this.forms.clear();
  }

  /** Let labels go wherever they are best now. */
  forgetPlaces() {
    this.places = new Map();
  }

  /**
   * Draw the lanes; time does not move them.
   * @param {ThemedFigure} figure
   * @param {View} view
   */
  drawLanes({ bands }, view) {
    const text = { isNarrow: view.isNarrow, measure: this.measure("600", view) };
    this.blocked = drawLanes(this.lanes, bands, view.scale, text);
  }

  /**
   * Draw labels and rings for the points that are drawn.
   * @param {ThemedFigure} figure
   * @param {Point[]} points
   * @param {View} view
   */
  draw(figure, points, view) {
    const { scale } = view;
    const clusters = points.filter(({ count }) => count).map((cluster) => dotBox(cluster, scale));
    const blocked = [...this.blocked, ...clusters];
    const room = { ...scale, right: view.size.width - 2, blocked, previous: this.places };
    this.places = placeLabels(this.labelledMarks(figure, points, view), room);
    const byId = new Map(points.map((point) => [point.id, point]));
    drawLabels(this.labels, this.places, byId, lineHeight(view));
    this.drawRings(figure, points, view);
  }

  /**
   * Draw what marks the selected event and the one with the keyboard's focus, but their labels: a ring around
   * the event's mark or that of its cluster.
   * @param {ThemedFigure} figure
   * @param {Point[]} points
   * @param {View} view
   */
  drawRings(figure, points, view) {
    const { scale } = view;
    /** @param {string} id */
    const markOf = (id) => points.find((point) => point.id === id || point.ids?.includes(id));
    const inView = (/** @type {Point | undefined} */ point) =>
      point && view.includes(point.x) ? point : undefined;
    const [selected, focused] = [this.selected, this.focused].map((id) =>
      inView(id ? markOf(id) : undefined),
    );
    drawGhosts(this.ghosts, inView(figure.points.find(({ id }) => id === this.selected)), scale);
    drawRings(this.rings, { selected, focused }, scale);
  }

  /**
   * The marks in view, as boxes with the forms of their labels.
   * @param {ThemedFigure} figure
   * @param {Point[]} points
   * @param {View} view
   */
  labelledMarks(figure, points, view) {
    const { scale } = view;
    const line = lineHeight(view);
    const bands = new Map(figure.bands.map((band) => [band.id, band]));
    return points.flatMap((point) => {
      const band = bands.get(point.lane);
      if (!band || point.count || !hasLabel(point, scale)) return [];
      const formsOf = () => this.formsOf(point, view);
      return [
        {
          ...this.markPlace(point, band, scale),
          line,
          get forms() {
            return formsOf();
          },
        },
      ];
    });
  }

  /**
   * @param {Point} point
   * @param {Band} band
   * @param {Scale} scale
   * @returns {Omit<LabelledMark, "line" | "forms">}
   */
  markPlace(point, band, scale) {
    const [left, x, right] = [point.x0, point.x, point.x1].map(scale.x);
    const radius = point.size / 2 + (this.isRinged(point) ? FREE_RINGED : FREE);
    return {
      id: point.id,
      x: Math.max(scale.left, Math.min(x, scale.right)),
      y: scale.y(point.y),
      radius,
      wide: point.symbol === "square" && right - left > 2 * radius,
      left: Math.min(left, x - radius),
      right: Math.max(right, x + radius),
      top: scale.y(band.top) + 1,
      bottom: scale.y(band.bottom) - 1,
      priority: this.priority(point),
      whole: this.isRinged(point),
      narrowest: this.mustHaveLabel(point) ? NARROWEST : leastWidth(point.title),
    };
  }

  /** @param {Point} point */
  isRinged({ id }) {
    return id === this.selected || id === this.focused;
  }

  /**
   * Whether a label is cut rather than left out.
   * @param {Point} point
   */
  mustHaveLabel(point) {
    return point.importance === 1 && !this.isRinged(point) && !point.isFaint;
  }

  /** @param {Point} point */
  priority({ id, importance, origin, isFaint }) {
    if (id === this.selected) return -2;
    if (id === this.focused) return -1;
    return importance * 2 + (origin === "article" ? 0 : 1) + (isFaint ? AFTER_ALL : 0);
  }

  /**
   * @param {Point} point
   * @param {View} view
   */
  formsOf(point, view) {
    const { title } = point;
    const isRinged = this.isRinged(point);
    const must = this.mustHaveLabel(point);
    const isBold = point.origin === "article" && !point.isFaint;
    const key = `${must}|${isRinged}|${isBold}|${view.isPhone}|${view.fontSize}|${title}`;
    const known = this.forms.get(key);
    if (known) return known;
    const measure = this.measure(isBold ? "600" : "400", view);
    const widest = view.isPhone ? WIDEST.phone : WIDEST.other;
    const limits = { widest: isRinged ? Infinity : widest, must };
    const forms = labelForms(title, measure, lineHeight(view), limits);
    this.forms.set(key, forms);
    return forms;
  }

  /**
   * @param {string} weight
   * @param {View} view
   */
  measure(weight, { fontSize }) {
    return measureIn({ weight, size: fontSize, family: this.fontFamily });
  }
}

/**
 * Whether a mark may have a label: its dot is in view, or enough of its bar.
 * @param {Point} point
 * @param {Scale} scale
 */
function hasLabel({ x, x0, x1 }, scale) {
  const [left, middle, right] = [x0, x, x1].map(scale.x);
  if (middle >= scale.left && middle <= scale.right) return true;
  return Math.min(right, scale.right) - Math.max(left, scale.left) >= ENOUGH;
}

/**
 * The place of a mark and what is free around it.
 * @param {Point} point
 * @param {Scale} scale
 * @returns {Box}
 */
function dotBox({ x, y, size }, scale) {
  const [middle, centre, radius] = [scale.x(x), scale.y(y), size / 2 + FREE];
  return { left: middle - radius, right: middle + radius, top: centre - radius, bottom: centre + radius };
}

/** @param {string} title which takes three lines at most */
function leastWidth(title) {
  return Math.max(NARROWEST, (title.length * LETTER) / 3);
}

/** @param {View} view */
function lineHeight({ fontSize }) {
  return fontSize + 2;
}
