// The host of a picture that nobody watches being made: the chart is drawn once, and left in the page as text.

import { Chart } from "./chart.js";
import { picture, pictureAsPng, pictureText } from "./picture.js";

async function drawStill() {
  const { figure, dark, naming, scale } = JSON.parse(document.getElementById("data").textContent);
  const chart = new Chart(document.getElementById("stage"), () => {});
  await document.fonts.ready;
  await chart.show(figure, dark);
  const text = pictureText(picture(chart, naming));
  document.getElementById("picture").textContent = scale ? await encoded(await pictureAsPng(text, scale)) : text;
}

/** A blob as a data address. */
function encoded(blob) {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.readAsDataURL(blob);
  });
}

drawStill();
