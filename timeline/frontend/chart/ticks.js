// Round years, days and times of day, and periods, in words. Pure.

import { DAY, MINUTE } from "./scale.js";

/** @import { Moment, Scale, TimeRange } from "../types.js" */
/** @typedef {"minute" | "day" | "month" | "year"} Unit */

const ROUND_YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
const ROUND_MINUTES = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720];
/** @type {[Unit, number][]} */
const STEPS = [
  ...ROUND_MINUTES.map((minutes) => /** @type {[Unit, number]} */ (["minute", minutes])),
  ["day", 1],
  ["day", 2],
  ["day", 5],
  ["day", 10],
  ["month", 1],
  ["month", 3],
  ["month", 6],
  ...ROUND_YEARS.map((years) => /** @type {[Unit, number]} */ (["year", years])),
];
const LENGTHS = { minute: MINUTE, day: DAY, month: 30.4 * DAY, year: 365.2425 * DAY };
/** In pixels: what the text of a tick needs, and what BCE or CE needs in addition. */
const ROOM = { minute: 60, day: 90, month: 72, year: 60 };
const ERA_ROOM = 28;
/** What the text of a day and its time needs until the next tick. */
const ROOM_OF_BOTH = 110;
const MONTH_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * Years to write below an axis, or months, days or times where there is room for them. They are our own and
 * not plotly's, which writes 44 BCE as -43 and has a year 0.
 * @param {Scale} scale
 */
export function yearTicks(scale) {
  const start = scale.moment(scale.left);
  const end = scale.moment(scale.right);
  const [unit, step] = stepWithRoom(scale, yearOf(start) < 1000 ? ERA_ROOM : 0);
  const values = unit === "year" ? roundYears(start, end, step) : roundDays(start, end, unit, step);
  const ticks = values
    .filter((value) => value >= start && value <= end)
    .map((value) => ({ x: scale.x(value), text: tickText(value, unit), value }));
  return (unit === "minute" ? withDays(ticks) : ticks).map(({ x, text }) => ({ x, text }));
}

/**
 * Times of day, each midnight as its day; where there is none, the first tick says its day, and those for
 * which that leaves no room say nothing.
 * @param {{ x: number, text: string, value: Moment }[]} ticks
 */
function withDays(ticks) {
  const isMidnight = (/** @type {Moment} */ value) => value % DAY === 0;
  const hasMidnight = ticks.some(({ value }) => isMidnight(value));
  return ticks.map((tick, at) => {
    if (isMidnight(tick.value)) return { ...tick, text: tickText(tick.value, "day") };
    if (hasMidnight) return tick;
    if (at === 0) return { ...tick, text: timeText(tick.value) };
    return tick.x - ticks[0].x < ROOM_OF_BOTH ? { ...tick, text: "" } : tick;
  });
}

/**
 * The shortest step between ticks whose texts have room; of minutes only where there are times of day.
 * @param {Scale} scale
 * @param {number} more
 */
function stepWithRoom({ perPixel, hasTimes }, more) {
  const steps = hasTimes ? STEPS : STEPS.filter(([unit]) => unit !== "minute");
  const enough = steps.find(([unit, step]) => (step * LENGTHS[unit]) / perPixel >= ROOM[unit] + more);
  return enough ?? STEPS[STEPS.length - 1];
}

/**
 * Years that are round as people count them: 100 BCE, not 101 BCE; between BCE and CE stands 1 CE, for there
 * is no year 0.
 * @param {Moment} start
 * @param {Moment} end
 * @param {number} step
 */
function roundYears(start, end, step) {
  const last = historical(yearOf(end));
  const years = [];
  for (let year = Math.floor(historical(yearOf(start)) / step) * step; year <= last; year += step) {
    if (year || step >= 5) years.push(newYear(astronomical(year)));
  }
  return years;
}

/**
 * The first days of every so many months, every so many days of each month, or minutes of each day.
 * @param {Moment} start
 * @param {Moment} end
 * @param {Unit} unit
 * @param {number} step
 */
function roundDays(start, end, unit, step) {
  if (unit === "minute") return roundTimes(start, end, step * MINUTE);
  const days = [];
  for (let month = monthOf(start); month <= end; month = nextMonth(month)) {
    if (unit === "day") days.push(...daysOf(month, step));
    else if (new Date(month).getUTCMonth() % step === 0) days.push(month);
  }
  return days;
}

/**
 * @param {Moment} start
 * @param {Moment} end
 * @param {number} step that divides a day
 */
function roundTimes(start, end, step) {
  const times = [];
  for (let time = Math.ceil(start / step) * step; time <= end; time += step) times.push(time);
  return times;
}

/**
 * Every so many days of a month, the last of them not close to the next month.
 * @param {Moment} month
 * @param {number} step
 */
function daysOf(month, step) {
  const days = [];
  for (let day = month; day + step * DAY <= nextMonth(month); day += step * DAY) days.push(day);
  return days;
}

/**
 * @param {Moment} value
 * @param {Unit} unit
 */
function tickText(value, unit) {
  const date = new Date(value);
  const year = yearLabel(date.getUTCFullYear());
  const month = MONTH_NAMES[date.getUTCMonth()];
  const minute = date.toISOString().slice(-13, -8);
  return { year, month: `${month} ${year}`, day: `${date.getUTCDate()} ${month} ${year}`, minute }[unit];
}

/**
 * A range in words, as exactly as its length asks for: "1999 to 2009", "Mar 2003 to Jun 2003", "3 Jan 2020,
 * 00:40 to 3 Jan 2020, 01:20".
 * @param {TimeRange} range
 */
export function rangeText([start, end]) {
  if (end - start < DAY) return [start, end].map(timeText).join(" to ");
  /** @type {Unit[]} */
  const coarse = ["year", "month"];
  const unit = coarse.find((long) => end - start > 2 * LENGTHS[long]) ?? "day";
  const texts = [tickText(start, unit), tickText(end - 1, unit)];
  return [...new Set(texts)].join(" to ");
}

/** @param {Moment} value */
function timeText(value) {
  return `${tickText(value, "day")}, ${tickText(value, "minute")}`;
}

/**
 * The decades of a span, or the centuries of a long one, at most five.
 * @param {TimeRange} span
 * @returns {{ text: string, range: TimeRange }[]}
 */
export function periods([start, end]) {
  const first = historical(yearOf(start));
  const last = historical(yearOf(end));
  for (const years of ROUND_YEARS.filter((step) => step >= 10)) {
    const from = Math.floor(first / years) * years;
    const number = Math.floor((last - from) / years) + 1;
    if (number <= 5) return Array.from({ length: number }, (_, at) => period(from + at * years, years));
  }
  return [];
}

/**
 * @param {number} from
 * @param {number} years
 * @returns {{ text: string, range: TimeRange }}
 */
function period(from, years) {
  const year = astronomical(from);
  const next = astronomical(from + years);
  const isDecade = years === 10 && year >= 1000;
  return { text: isDecade ? `${year}s` : yearsLabel(year, next - 1), range: [newYear(year), newYear(next)] };
}

/**
 * A year in words, as timeline/dates/words.py has them; 0 is 1 BCE.
 * @param {number} year
 */
export function yearLabel(year) {
  if (year >= 1000) return String(year);
  return year > 0 ? `${year} CE` : `${1 - year} BCE`;
}

/**
 * @param {number} first
 * @param {number} last
 */
function yearsLabel(first, last) {
  const era = / .*$/.exec(yearLabel(last))?.[0] ?? "";
  return `${yearLabel(first).replace(era, "")}–${yearLabel(last)}`;
}

/**
 * A year as people count it, who have no year 0.
 * @param {number} year
 */
function historical(year) {
  return year > 0 ? year : year - 1;
}

/**
 * A year as EDTF and Date count it; 0 becomes the year 1.
 * @param {number} year
 */
function astronomical(year) {
  return year > 0 ? year : year + 1;
}

/** @param {Moment} value */
function yearOf(value) {
  return new Date(value).getUTCFullYear();
}

/** @param {number} year */
function newYear(year) {
  return new Date(0).setUTCFullYear(year, 0, 1);
}

/**
 * The beginning of the month that a moment is in.
 * @param {Moment} value
 */
function monthOf(value) {
  return Math.floor(new Date(value).setUTCDate(1) / DAY) * DAY;
}

/** @param {Moment} month */
function nextMonth(month) {
  return monthOf(month + 32 * DAY);
}
