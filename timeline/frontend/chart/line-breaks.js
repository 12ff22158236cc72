// Texts broken into lines, and cut. Pure; `measure` gives the width of a text.

/** @typedef {(text: string) => number} Measure */

/**
 * Break a text into at most `count` lines of about the same width.
 * @param {string} text
 * @param {Measure} measure
 * @param {number} count
 */
export function balanced(text, measure, count) {
  const words = text.split(" ");
  const widths = words.map(measure);
  const space = measure(" ");
  let narrow = Math.max(...widths);
  let wide = widths.reduce((sum, width) => sum + space + width);
  while (wide - narrow > 2) {
    const width = (wide + narrow) / 2;
    if (linesIn(widths, space, width).length <= count) wide = width;
    else narrow = width;
  }
  const starts = linesIn(widths, space, wide);
  return starts.map((start, number) => words.slice(start, starts[number + 1]).join(" "));
}

/**
 * The numbers of the words that begin a line, where lines are as full as the width allows.
 * @param {number[]} widths
 * @param {number} space
 * @param {number} width
 */
function linesIn(widths, space, width) {
  const starts = [0];
  let used = widths[0];
  for (let word = 1; word < widths.length; word++) {
    used += space + widths[word];
    if (used <= width) continue;
    starts.push(word);
    used = widths[word];
  }
  return starts;
}

/**
 * Cut a text at a word, with an ellipsis, to fit the width if at all possible.
 * @param {string} text
 * @param {Measure} measure
 * @param {number} width
 */
export function shortened(text, measure, width) {
  if (measure(text) <= width) return text;
  const words = text.split(" ");
  while (words.length > 1 && measure(`${words.join(" ")} …`) > width) words.pop();
  return `${words.join(" ")} …`;
}
