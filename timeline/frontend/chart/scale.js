// Time and pixels. Pure; moments are milliseconds since 1970, as Date.parse gives them.

export const DAY = 86_400_000;

/** The first and the last moment that plotly can draw. */
const EARLIEST = moment("-9999-01-01");
const LATEST = moment("9999-12-31 23:59:59");

/** Whether a range goes as far as plotly can, so that there is no margin around its first or last mark. */
export function atLimits([start, end]) {
  return start <= EARLIEST || end >= LATEST;
}

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

/** A moment as plotly reads it: four digits of the year, with a sign before the year 0. */
export function dateText(value) {
  const date = new Date(Math.max(EARLIEST, Math.min(value, LATEST)));
  const year = date.getUTCFullYear();
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}${date.toISOString().slice(-20, -1).replace("T", " ")}`;
}

/** The places of moments and rows inside a chart of this size. */
export function chartScale({ range, rows, width, height, margin }) {
  const across = Math.max(1, width - margin.l - margin.r);
  const down = Math.max(1, height - margin.t - margin.b);
  const [start, end] = range;
  return {
    left: margin.l,
    right: margin.l + across,
    top: margin.t,
    bottom: margin.t + down,
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

/** The range that a chart may be moved or zoomed to: the whole, and a quarter of it more on each side, as far as plotly goes. */
export function widest([start, end]) {
  return [Math.max(EARLIEST, start - (end - start) / 4), Math.min(LATEST, end + (end - start) / 4)];
}

/** The range moved and, where it is too long, shortened, until it lies within the limits. */
export function within([start, end], [least, most]) {
  const length = Math.min(end - start, most - least);
  const from = Math.max(
    least,
    Math.min(end - start > length ? (start + end - length) / 2 : start, most - length),
  );
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
  const length = end - start;
  const edge = length * 0.04;
  if (value >= start + edge && value <= end - edge) return [start, end];
  return [value - length / 2, value + length / 2];
}

const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
const STEPS = [
  ...[1, 2, 5, 10].map((step) => ["day", step]),
  ...[1, 3, 6].map((step) => ["month", step]),
  ...YEARS.map((step) => ["year", step]),
];
const LENGTHS = { day: DAY, month: 30.4 * DAY, year: 365.2425 * DAY };
const ROOM = { day: 90, month: 72, year: 60 };
const MONTH_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * Years to write below an axis, or months or days where there is room for them: {x, text}. They are our own and not plotly's,
 * which writes 44 BCE as -43 and has a year 0.
 */
export function yearTicks(scale) {
  const start = scale.moment(scale.left);
  const end = scale.moment(scale.right);
  const era = yearOf(start) < 1000 ? 28 : 0;
  const [unit, step] =
    STEPS.find(([unit, step]) => (step * LENGTHS[unit]) / scale.perPixel >= ROOM[unit] + era) ?? STEPS.at(-1);
  const found =
    unit === "year"
      ? roundYears(yearOf(start), yearOf(end), step).map(newYear)
      : roundDays(start, end, unit, step);
  return found
    .filter((value) => value >= start && value <= end)
    .map((value) => ({ x: scale.x(value), text: tickText(value, unit) }));
}

/** Years that are round as people count them: 100 BCE, not 101 BCE; between BCE and CE stands 1 CE, for there is no year 0. */
function roundYears(first, last, step) {
  const found = [];
  for (let round = Math.floor(counted(first) / step) * step; round <= counted(last); round += step) {
    if (round || step >= 5) found.push(astronomical(round));
  }
  return found;
}

/** The first days of every so many months, or every so many days of each month. */
function roundDays(start, end, unit, step) {
  const found = [];
  for (let month = monthOf(start); month <= end; month = monthOf(month + 32 * DAY)) {
    if (unit === "day") {
      for (let day = month; day + step * DAY <= monthOf(month + 32 * DAY); day += step * DAY) found.push(day);
    } else if (new Date(month).getUTCMonth() % step === 0) {
      found.push(month);
    }
  }
  return found;
}

function tickText(value, unit) {
  const date = new Date(value);
  const year = yearWords(date.getUTCFullYear());
  const month = MONTH_NAMES[date.getUTCMonth()];
  return { year, month: `${month} ${year}`, day: `${date.getUTCDate()} ${month} ${year}` }[unit];
}

/** The decades of a span, or the centuries of a long one, as at most `most` buttons: {text, range}. */
export function periods([start, end], most = 5) {
  const first = counted(yearOf(start));
  const last = counted(yearOf(end));
  for (const years of YEARS.filter((step) => step >= 10)) {
    const from = Math.floor(first / years) * years;
    if ((last - from) / years >= most) continue;
    return Array.from({ length: Math.floor((last - from) / years) + 1 }, (_, number) => {
      const year = astronomical(from + number * years);
      const next = astronomical(from + (number + 1) * years);
      return {
        text: years === 10 && year >= 1000 ? `${year}s` : yearsWords(year, next - 1),
        range: [newYear(year), newYear(next)],
      };
    });
  }
  return [];
}

/** A year in words, as timeline/wording.py has them; 0 is 1 BCE. */
export function yearWords(year) {
  if (year >= 1000) return String(year);
  return year > 0 ? `${year} CE` : `${1 - year} BCE`;
}

function yearsWords(first, last) {
  const era = / .*$/.exec(yearWords(last))?.[0] ?? "";
  return `${yearWords(first).replace(era, "")}–${yearWords(last)}`;
}

/** A year as people count it, who have no year 0, and back; 0 becomes the year 1. */
function counted(year) {
  return year > 0 ? year : year - 1;
}

function astronomical(year) {
  return year > 0 ? year : year + 1;
}

function yearOf(value) {
  return new Date(value).getUTCFullYear();
}

/** The beginning of the month that a moment is in. */
function monthOf(value) {
  return Math.floor(new Date(value).setUTCDate(1) / DAY) * DAY;
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
