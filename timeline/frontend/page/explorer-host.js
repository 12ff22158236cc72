// What the page's explorer asks of the page.

import { Explorer } from "../chart/explorer.js";
import { elementOf } from "../elements.js";
import { nothingOf } from "./controls.js";
import { plotlyOfPage } from "./plotly-loader.js";

/** @import { Page } from "./page.js" */

/**
 * Build the explorer of a page, in its place.
 * @param {Page} page
 */
export function explorerOf(page) {
  const { link, card } = page.cards();
  return new Explorer(elementOf("explorer"), {
    select: (id) => page.select(id ?? ""),
    link,
    card,
    quote: (id) => page.content.articles.quote(id),
    nothing: () => nothingOf(page.content.rows.length),
    plotly: plotlyOfPage,
    caption: page.whole ? null : () => caption(page),
    typefaces: page.host.typefaces,
    print: () => window.print(),
  });
}

/**
 * What a picture of the chart says of itself.
 * @param {Page} page
 */
function caption({ content, host }) {
  return { title: content.data.title, note: host.note(), known: content.rows.length };
}
