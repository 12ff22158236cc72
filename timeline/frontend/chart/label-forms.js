// How a label may be written: in one line or several, whole or cut. Pure.

import { balanced, shortened } from "./line-breaks.js";

/** @import { Measure } from "./line-breaks.js" */

/**
 * One way to write a label; `line` is the height of a line.
 * @typedef {{ lines: string[], line: number, width: number, height: number, isCut: boolean }} Form
 */

/** A label of one line may be so much wider than the widest of those with several. */
const WIDER = 1.3;
/** How wide cut labels are, in pixels. */
const CUT = [150, 110, 84];

/**
 * The forms of a label, best first: one line, two lines, three lines and, where it must be shown, cut ones.
 * @param {string} title
 * @param {Measure} measure
 * @param {number} line the height of a line
 * @param {{ widest?: number, must?: boolean }} [limits]
 * @returns {Form[]}
 */
export function labelForms(title, measure, line, { widest = 220, must = false } = {}) {
  const broken = [2, 3].map((count) => balanced(title, measure, count));
  const several = broken.filter((lines, at) => lines.length === at + 2);
  const inOneLine = measure(title) <= widest * WIDER || !several.length ? [[title]] : [];
  const whole = [...inOneLine, ...several].map((lines) => formOf(lines, measure, line, false));
  const cut = must ? CUT.map((width) => [shortened(title, measure, width)]) : [];
  const shorter = cut.filter(([text]) => text !== title);
  return [...whole, ...shorter.map((lines) => formOf(lines, measure, line, true))];
}

/**
 * @param {string[]} lines
 * @param {Measure} measure
 * @param {number} line
 * @param {boolean} isCut
 * @returns {Form}
 */
function formOf(lines, measure, line, isCut) {
  const width = Math.max(...lines.map(measure)) + 2;
  return { lines, line, width, height: lines.length * line, isCut };
}
