// What goes on paper: the view that is open. The chart is drawn anew, light and as wide as the page, above
// its events as text or, where an event is open, that one alone; the table has all its rows.

import { Chart } from "../chart/chart.js";
import { picture } from "../chart/picture.js";
import { make } from "../elements.js";

/** @import { Page } from "./page.js" */

/** In pixels, of which paper has 670 across: how wide the chart is drawn. */
const WIDTH = 760;
/** How tall a row of it is and, where the chart ends on the first page only so, may be at least. */
const ROW = 24;
const LEAST_ROW = 20;
/** What the years below the chart need, and the least of all. */
const AXIS = 30;
const LEAST = 300;
/** The tallest for which the first page has room below the title, on Letter paper, which is the shortest. */
const FITS = 820;

/**
 * Follow the beginning and the end of printing.
 * @param {Page} page
 */
export function followPrinting(page) {
  const place = make("div.tl.page-print", { "data-theme": "light" });
  window.addEventListener("beforeprint", () => {
    const { view, event } = page.state;
    document.body.classList.toggle("page-prints-one", view === "timeline" && event !== "");
    if (view === "table") page.parts.table.drawAll();
    else placeText(page);
    if (view === "timeline") drawChart(page, place);
  });
  window.addEventListener("afterprint", () => {
    const { view } = page.state;
    if (view === "table") page.parts.table.restore();
    page.content.articles.restore(view === "read");
    place.remove();
  });
}

/** @param {Page} page */
function placeText({ content, state }) {
  const { view, event, filters } = state;
  content.articles.choose(view === "timeline" && event ? [event] : content.choose(filters).ids);
  content.articles.complete();
}

/**
 * Draw the years in view of the chart.
 * @param {Page} page
 * @param {HTMLElement} place
 */
function drawChart({ explorer }, place) {
  const { figure } = explorer.chart.request;
  if (!figure) return;
  const height = heightOf(figure.layout.yaxis.range[1]);
  const stage = make("div.tl-stage");
  Object.assign(stage.style, { width: `${WIDTH}px`, height: `${height}px` });
  explorer.root.after(place);
  place.replaceChildren(stage);
  const chart = new Chart(stage, () => {});
  chart.view.range = explorer.chart.view.range;
  chart.highlight(explorer.selected);
  chart.show(figure, false);
  // the page has its title already
  const drawn = picture(chart, { ...explorer.caption, title: "" });
  chart.remove();
  place.replaceChildren(drawn);
}

/**
 * How tall the chart is drawn. What ends on no first page is as tall as is best: it begins on the second.
 * @param {number} rows
 */
function heightOf(rows) {
  const fitting = (FITS - AXIS) / rows;
  const row = fitting < LEAST_ROW ? ROW : Math.min(ROW, fitting);
  return Math.max(LEAST, rows * row + AXIS);
}
