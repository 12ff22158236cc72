// A figure in the colours of a theme, its marks as points. Pure.

import { DAY, SHORTEST, SHORTEST_OF_TIMES, moment, rangeOf } from "./scale.js";

/** @import { Band, Figure, Palette, Point, Shape, TimeRange } from "../types.js" */

export class ThemedFigure {
  /** @type {Figure} */
  figure;
  /** @type {Palette} */
  palette;
  /** @type {Point[]} */
  points;

  /**
   * @param {Figure} figure in the light theme
   * @param {boolean} dark
   */
  constructor(figure, dark) {
    const { light, dark: night } = figure.layout.meta.palettes;
    this.palette = dark ? night : light;
    this.figure = dark ? recoloured(figure, coloursBetween(light, night)) : figure;
    this.points = pointsOf(this.figure);
  }

  /** @type {TimeRange} */
  get whole() {
    return rangeOf(this.figure.layout.xaxis.range);
  }

  /** The shortest range that is worth a look: some minutes where the figure has times of day. */
  get shortest() {
    const hasTimes = this.points.some(({ x0, x1 }) => x0 % DAY || x1 % DAY);
    return hasTimes ? SHORTEST_OF_TIMES : SHORTEST;
  }

  get rows() {
    return this.figure.layout.yaxis.range[1];
  }

  /** @type {Band[]} */
  get bands() {
    return this.figure.layout.meta.bands;
  }

  /** @type {Shape[]} */
  get shapes() {
    return this.figure.layout.shapes ?? [];
  }

  /** Each origin in words. */
  get accounts() {
    return this.figure.layout.meta.accounts;
  }

  /** Whether marks that would lie on each other are drawn as one: nothing is stacked. */
  get isClustered() {
    return this.figure.layout.meta.clustered;
  }
}

/**
 * What each colour of one theme is in another.
 * @param {Palette} from
 * @param {Palette} to
 */
function coloursBetween(from, to) {
  const names = /** @type {(keyof Palette)[]} */ (Object.keys(from));
  return new Map(names.map((name) => [from[name], to[name]]));
}

/**
 * The same value with every colour replaced.
 * @template Value
 * @param {Value} value
 * @param {Map<string, string>} colours
 * @returns {Value}
 */
function recoloured(value, colours) {
  /** @param {unknown} part */
  const replaced = (part) => recoloured(part, colours);
  /** @type {unknown} */
  let result = value;
  if (typeof value === "string") {
    result = colours.get(value) ?? value;
  } else if (Array.isArray(value)) {
    result = value.map(replaced);
  } else if (value && typeof value === "object") {
    result = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replaced(part)]));
  }
  return /** @type {Value} */ (result);
}

/**
 * @param {Figure} figure
 * @returns {Point[]}
 */
function pointsOf({ data: [{ x, y, customdata, marker, meta }] }) {
  return customdata.map((id, at) => ({
    id,
    x: moment(x[at]),
    y: y[at],
    x0: moment(meta.x0[at]),
    x1: moment(meta.x1[at]),
    others: (meta.others?.[at] ?? []).map(moment),
    title: meta.title[at],
    label: meta.label[at],
    lane: meta.lane[at],
    origin: meta.origin[at],
    importance: meta.importance[at],
    size: marker.size[at],
    symbol: marker.symbol[at],
    fill: marker.color[at],
    stroke: marker.line.color[at],
    isFaint: meta.isFaint?.[at] ?? false,
  }));
}

/**
 * Whether two values are the same all the way down.
 * @param {unknown} a
 * @param {unknown} b
 * @returns {boolean}
 */
export function isSame(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const [left, right] = /** @type {Record<string, unknown>[]} */ ([a, b]);
  return keys.every((key) => isSame(left[key], right[key]));
}
