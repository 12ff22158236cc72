// Time and pixels. Pure; moments are milliseconds since 1970, as Date.parse gives them.

export const DAY = 86_400_000;

/** A figure's date text ("2013-04-04" or "2013-04-04 12:00:00") as a moment; no time zone enters. */
export function moment(text) {
  if (typeof text === "number") return text;
  const [, sign, year, month = "01", day = "01", time = "00:00:00"] =
    /^([+-]?)(\d+)(?:-(\d\d))?(?:-(\d\d))?(?:[T ]([\d:.]+))?/.exec(text);
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  const date = new Date(0);
  date.setUTCFullYear(Number(sign + year), Number(month) - 1, Number(day));
  return date.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** A moment as plotly reads it. */
export function dateText(value) {
  return new Date(value).toISOString().replace("T", " ").replace("Z", "");
}

/** The places of moments and rows inside a chart of this size. */
export function chartScale({ range, rows, width, height, margin }) {
  const across = Math.max(1, width - margin.l - margin.r), down = Math.max(1, height - margin.t - margin.b);
  const [start, end] = range;
  return {
    left: margin.l, right: margin.l + across, top: margin.t, bottom: margin.t + down,
    x: (value) => margin.l + ((value - start) / (end - start)) * across,
    y: (row) => margin.t + (1 - row / rows) * down,
    moment: (x) => start + ((x - margin.l) / across) * (end - start),
    perPixel: (end - start) / across,
  };
}

/** The range after zooming by `factor` (below 1: closer) around a moment, never shorter than `shortest`. */
export function zoomed([start, end], factor, around = (start + end) / 2, shortest = 10 * DAY) {
  const limit = Math.max(factor, shortest / (end - start));
  return [around - (around - start) * limit, around + (end - around) * limit];
}

/** The range that a chart may be moved or zoomed to: the whole, and a quarter of it more on each side. */
export function widest([start, end]) {
  return [start - (end - start) / 4, end + (end - start) / 4];
}

/** The range moved and, where it is too long, shortened, until it lies within the limits. */
export function within([start, end], [least, most]) {
  const length = Math.min(end - start, most - least);
  const from = Math.max(least, Math.min(end - start > length ? (start + end - length) / 2 : start, most - length));
  return [from, from + length];
}

/**
 * The range after a drag from one grip to another, {x, spread} in pixels: what was under the first lies under the second,
 * and two fingers that went apart have zoomed in. A spread of 0 is one finger, which does not zoom.
 */
export function dragged([start, end], scale, before, after, shortest = 10 * DAY) {
  const wanted = before.spread && after.spread ? before.spread / after.spread : 1;
  const length = Math.max((end - start) * wanted, Math.min(shortest, end - start));
  const from = scale.moment(before.x) - ((after.x - scale.left) / (scale.right - scale.left)) * length;
  return [from, from + length];
}

/** The range moved, at the same length, so that the moment lies well inside it. */
export function including([start, end], value) {
  const length = end - start, edge = length * 0.04;
  if (value >= start + edge && value <= end - edge) return [start, end];
  return [value - length / 2, value + length / 2];
}

/** Years to write below an axis: at least `apart` pixels between two. */
export function yearTicks(scale, apart = 60) {
  const first = new Date(scale.moment(scale.left)).getUTCFullYear(), last = new Date(scale.moment(scale.right)).getUTCFullYear();
  const year = scale.x(moment("2001-01-01")) - scale.x(moment("2000-01-01"));
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((years) => years * year >= apart) ?? 2000;
  const ticks = [];
  for (let value = Math.ceil(first / step) * step; value <= last; value += step) {
    const x = scale.x(newYear(value));
    if (x >= scale.left && x <= scale.right) ticks.push({ x, text: String(value) });
  }
  return ticks;
}

/** The decades of a span, or the centuries of a long one, as at most `most` buttons: {text, range}. */
export function periods([start, end], most = 5) {
  const first = new Date(start).getUTCFullYear(), last = new Date(end).getUTCFullYear();
  for (const years of [10, 20, 50, 100, 200, 500, 1000]) {
    const from = Math.floor(first / years) * years;
    if ((last - from) / years >= most) continue;
    return Array.from({ length: Math.floor((last - from) / years) + 1 }, (_, number) => {
      const year = from + number * years;
      return { text: years === 10 ? `${year}s` : `${year}–${year + years - 1}`, range: [newYear(year), newYear(year + years)] };
    });
  }
  return [];
}

function newYear(year) {
  return new Date(0).setUTCFullYear(year, 0, 1);
}

/**
 * One mark for all points of a lane that fall into the same few pixels: {lane, x, y, indexes}, in the order of first points.
 * The edges of the steps depend on time alone, so that panning does not reshuffle the clusters.
 */
export function clusters(points, perPixel, pixels = 14) {
  const step = 2 ** Math.ceil(Math.log2(perPixel * pixels));
  const found = new Map();
  points.forEach((point, index) => {
    const key = `${point.lane}|${Math.floor(point.x / step)}`;
    if (!found.has(key)) found.set(key, { lane: point.lane, x: point.x, y: point.y, indexes: [] });
    found.get(key).indexes.push(index);
  });
  for (const cluster of found.values()) {
    cluster.x = cluster.indexes.reduce((sum, index) => sum + points[index].x, 0) / cluster.indexes.length;
  }
  return [...found.values()];
}
