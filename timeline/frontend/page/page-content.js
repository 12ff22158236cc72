// What a page begins with: its data, which stands in it or comes in parts, and what its address asks for.

import { elementOf, painted } from "../elements.js";
import { Content } from "./content.js";
import { Parts } from "./parts.js";

/** @import { PageData } from "../types.js" */

/**
 * The content of the page as it was sent, with the card and the words that a query asks for. Of few events
 * all is here before the first frame, which is not to wait for it.
 * @param {URLSearchParams} query
 */
export async function contentOfPage(query) {
  await painted();
  const element = document.getElementById("parts");
  const parts = new Parts(element instanceof HTMLLinkElement ? element.href : "");
  const data = document.getElementById("data") ? JSON.parse(elementOf("data").textContent) : null;
  return contentOf(data ?? (await parts.read("page")), parts, query);
}

/**
 * @param {PageData} data
 * @param {Parts} parts
 * @param {URLSearchParams} query
 */
export async function contentOf(data, parts, query) {
  const content = new Content(data, parts);
  await content.articles.prepare({ event: query.get("event") ?? "", q: query.get("q") ?? "" });
  return content;
}
