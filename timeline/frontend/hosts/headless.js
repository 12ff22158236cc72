// The host of a picture that nobody watches being made: the chart is drawn once, and left in the page as text.

import { Chart } from "../chart/chart.js";
import { dataAddress } from "../chart/typefaces.js";
import { picture, pictureAsPng, pictureText } from "../chart/picture.js";

async function drawStill() {
  const { figure, dark, naming, scale } = JSON.parse(document.getElementById("data").textContent);
  const chart = new Chart(document.getElementById("stage"), () => {});
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
  await chart.show(figure, dark);
  const text = await pictureText(picture(chart, naming));
  document.getElementById("picture").textContent = scale
    ? await dataAddress(await pictureAsPng(text, scale))
    : text;
}

// The browser writes the page out as soon as it has loaded. A frame that is still being written has not, and so waits
// for fonts, pictures and whatever else the drawing takes.
const held = document.getElementById("held").contentDocument;
held.open();
drawStill().finally(() => held.close());
