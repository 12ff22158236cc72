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
  let narrow = Math.max(...words.map(measure));
  let wide = measure(text);
  while (wide - narrow > 2) {
    const width = (wide + narrow) / 2;
    if (filled(words, measure, width).length <= count) wide = width;
    else narrow = width;
  }
  return filled(words, measure, wide);
}

/**
 * Words in lines that are as full as the width allows.
 * @param {string[]} words
 * @param {Measure} measure
 * @param {number} width
 */
function filled(words, measure, width) {
  /** @type {string[]} */
  const lines = [];
  for (const word of words) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
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
