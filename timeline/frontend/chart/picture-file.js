// A picture as a file. The typefaces lie in it, so that lines are as wide as their places.

import { svg } from "../elements.js";
import { facesFor } from "./typefaces.js";

/**
 * The element as the text of an SVG file.
 * @param {SVGSVGElement} element
 * @param {string} [sheet] the style sheet with the typefaces, where it is not the page's
 */
export async function svgText(element, sheet) {
  const faces = await facesFor(element.textContent, sheet);
  if (faces) element.prepend(svg("style", {}, faces));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(element)}\n`;
}

/**
 * An SVG file's text as a PNG, with `scale` pixels for each of its own.
 * @param {string} text
 * @returns {Promise<Blob>}
 */
export async function pngOf(text, scale = 2) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    const take = (/** @type {Blob | null} */ blob) =>
      blob ? done(blob) : fail(new Error("The picture is too large"));
    canvas.toBlob(take, "image/png");
  });
}
