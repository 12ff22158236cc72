// The host of a picture that nobody watches being made: the chart is drawn once, and left as text.

import { Chart } from "../chart/chart.js";
import { picture } from "../chart/picture.js";
import { pngOf, svgText } from "../chart/picture-file.js";
import { dataAddress } from "../chart/typefaces.js";
import { elementOf } from "../elements.js";

/** @import { Figure, PictureCaption } from "../types.js" */

/**
 * What the page asks for; with a `scale`, a PNG of so many pixels for each of the drawing's.
 * @typedef {{ figure: Figure, dark: boolean, caption: PictureCaption, scale: number }} PictureData
 */

async function drawPicture() {
  /** @type {PictureData} */
  const { figure, dark, caption, scale } = JSON.parse(elementOf("data").textContent);
  const chart = new Chart(elementOf("chart"), () => {});
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
  chart.show(figure, dark);
  const text = await svgText(picture(chart, caption));
  elementOf("picture").textContent = scale ? await dataAddress(await pngOf(text, scale)) : text;
}

// The browser writes the page out as soon as it has loaded. A page with a frame that is still being written
// has not: so it waits for fonts, pictures and whatever else the drawing takes.
const frame = /** @type {HTMLIFrameElement} */ (elementOf("unfinished"));
const unfinished = frame.contentDocument;
unfinished?.open();
drawPicture().finally(() => unfinished?.close());
