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
 * What measures texts in a font.
 * @param {Font} font
 * @returns {Measure}
 */
export function measureIn({ weight, size, family }) {
  const font = `${weight} ${size}px ${family}`;
  return (text) => {
    const context = pen();
    context.font = font;
    return context.measureText(text).width;
  };
}
