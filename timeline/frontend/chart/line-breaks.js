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
  return joined(words, linesIn(widths, space, wide));
}

/**
 * @param {string[]} words
 * @param {number[]} starts the numbers of those that begin a line
 */
function joined(words, starts) {
  return starts.map((start, line) => words.slice(start, starts[line + 1]).join(" "));
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
 * Break a text into as few lines as fit the width; what `count` of them do not hold is cut.
 * @param {string} text
 * @param {Measure} measure
 * @param {number} width
 * @param {number} count
 */
export function wrapped(text, measure, width, count) {
  if (measure(text) <= width) return [text];
  for (let most = 2; most <= count; most++) {
    const even = balanced(text, measure, most);
    if (even.every((line) => measure(line) <= width)) return even;
  }
  const pieces = text.split(" ").flatMap((word) => piecesOf(word, measure, width));
  const lines = joined(pieces, linesIn(pieces.map(measure), measure(" "), width));
  if (lines.length <= count) return lines;
  return [...lines.slice(0, count - 1), shortened(lines.slice(count - 1).join(" "), measure, width)];
}

/**
 * A word in pieces that each fit the width: a word without an end has many.
 * @param {string} word
 * @param {Measure} measure
 * @param {number} width
 */
function piecesOf(word, measure, width) {
  const pieces = [];
  let rest = word;
  while (measure(rest) > width) {
    const piece = beginning(rest, measure, width);
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return rest ? [...pieces, rest] : pieces;
}

/**
 * As many letters of a word as fit the width, but at least one.
 * @param {string} word
 * @param {Measure} measure
 * @param {number} width
 */
function beginning(word, measure, width) {
  const letters = [...word];
  let fits = 1;
  let tooMany = letters.length + 1;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (measure(letters.slice(0, middle).join("")) <= width) fits = middle;
    else tooMany = middle;
  }
  return letters.slice(0, fits).join("");
}

/**
 * Cut a text, with an ellipsis, to fit the width: at a word, or within the first where it alone is too wide.
 * @param {string} text
 * @param {Measure} measure
 * @param {number} width
 */
export function shortened(text, measure, width) {
  if (measure(text) <= width) return text;
  const words = text.split(" ");
  while (words.length > 1 && measure(`${words.join(" ")} …`) > width) words.pop();
  const cut = `${words.join(" ")} …`;
  if (measure(cut) <= width) return cut;
  return `${beginning(words[0], measure, width - measure("…"))}…`;
}
