// A figure of some of its events: the marks stay in their rows, lanes that are not wanted go. Pure.

/** @import { Band, Figure, Shape, Trace } from "../types.js" */

/** How much is left of the colour of what is faint. */
export const FAINT = 0.4;

/**
 * The figure with these events alone.
 * @param {Figure} figure
 * @param {string[]} ids
 * @param {string[]} [lanes] the ids of the lanes to keep, none for all
 * @returns {Figure}
 */
export function figureOf(figure, ids, lanes = []) {
  const { data, layout } = figure;
  const { bands, shifts, height } = closedUp(layout.meta.bands, lanes);
  const trace = traceOf(data[0], new Set(ids), shifts);
  const shiftOf = new Map(trace.customdata.map((id, at) => [id, shifts.get(trace.meta.lane[at]) ?? 0]));
  const meta = { ...layout.meta, bands };
  const shapes = (layout.shapes ?? []).flatMap((shape) => moved(shape, shiftOf.get(shape.name)));
  const yaxis = { ...layout.yaxis, range: /** @type {[number, number]} */ ([0, height]) };
  return { ...figure, data: [trace], layout: { ...layout, shapes, meta, yaxis } };
}

/**
 * The figure with all but these events faint.
 * @param {Figure} figure
 * @param {Set<string>} ids
 * @returns {Figure}
 */
export function faintBut(figure, ids) {
  const [trace] = figure.data;
  const isFaint = trace.customdata.map((id) => !ids.has(id));
  const shapes = (figure.layout.shapes ?? []).map((shape) =>
    ids.has(shape.name) ? shape : { ...shape, opacity: (shape.opacity ?? 1) * FAINT },
  );
  const meta = { ...trace.meta, isFaint };
  return { ...figure, data: [{ ...trace, meta }], layout: { ...figure.layout, shapes } };
}

/**
 * The lanes that stay, moved together; `shifts` says by how many rows each has moved.
 * @param {Band[]} all
 * @param {string[]} lanes
 */
function closedUp(all, lanes) {
  const staying = all.filter(({ id }) => !lanes.length || lanes.includes(id));
  /** @type {Map<string, number>} */
  const shifts = new Map();
  /** @type {Band[]} */
  const bands = [];
  let bottom = 0;
  for (const band of staying.toReversed()) {
    const height = band.top - band.bottom;
    shifts.set(band.id, bottom - band.bottom);
    bands.unshift({ ...band, bottom, top: bottom + height });
    bottom += height;
  }
  return { bands, shifts, height: bottom || 1 };
}

/**
 * The trace of some events, in the rows where their lanes have gone.
 * @param {Trace} trace
 * @param {Set<string>} ids
 * @param {Map<string, number>} shifts
 * @returns {Trace}
 */
function traceOf(trace, ids, shifts) {
  const { customdata, meta } = trace;
  const indexes = [...customdata.keys()].filter((at) => ids.has(customdata[at]) && shifts.has(meta.lane[at]));
  const picked = pickedFrom(trace, indexes, customdata.length);
  const y = picked.y.map((row, at) => row + (shifts.get(picked.meta.lane[at]) ?? 0));
  return { ...picked, y };
}

/**
 * The same value with every list that has an entry for each mark cut down to some of them.
 * @template Value
 * @param {Value} value
 * @param {number[]} indexes
 * @param {number} length
 * @returns {Value}
 */
function pickedFrom(value, indexes, length) {
  /** @type {unknown} */
  let result = value;
  if (Array.isArray(value)) {
    if (value.length === length) result = indexes.map((index) => value[index]);
  } else if (value && typeof value === "object") {
    const entries = Object.entries(value).map(([key, part]) => [key, pickedFrom(part, indexes, length)]);
    result = Object.fromEntries(entries);
  }
  return /** @type {Value} */ (result);
}

/**
 * The shape in the rows where its lane has gone; none where its event is not there.
 * @param {Shape} shape
 * @param {number | undefined} rows
 * @returns {Shape[]}
 */
function moved(shape, rows) {
  if (rows === undefined) return [];
  return [rows ? { ...shape, y0: shape.y0 + rows, y1: shape.y1 + rows } : shape];
}
