// How wide texts are on the screen.

/** @import { Measure } from "./line-breaks.js" */
/** @typedef {{ weight: string, size: number, family: string }} Font */

/** @type {CanvasRenderingContext2D | undefined} */
let sharedPen;

function pen() {
  if (sharedPen) return sharedPen;
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("This browser cannot measure texts");
  context.textRendering = "geometricPrecision"; // as type.css has it
  sharedPen = context;
  return context;
}

/**
 * The widths of words in each font: titles share most of them.
 * @type {Map<string, Map<string, number>>}
 */
const known = new Map();

/** Measure every word anew: other fonts have come. */
export function forgetWidths() {
  known.clear();
}

/**
 * What measures texts in a font, word by word.
 * @param {Font} font
 * @returns {Measure}
 */
export function measureIn({ weight, size, family }) {
  const font = `${weight} ${size}px ${family}`;
  const widths = known.get(font) ?? new Map();
  known.set(font, widths);
  /** @param {string} word */
  const widthOf = (word) => {
    const context = pen();
    context.font = font;
    const { width } = context.measureText(word);
    widths.set(word, width);
    return width;
  };
  /** @param {string} word */
  const width = (word) => widths.get(word) ?? widthOf(word);
  return (text) => {
    if (!text.trim()) return width(text);
    const words = text.split(" ");
    return words.reduce((sum, word) => sum + width(word), (words.length - 1) * width(" "));
  };
}
