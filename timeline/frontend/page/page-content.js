// What a page begins with: its data, which stands in it or comes in parts, and what its address asks for.

import { elementOf, make, painted } from "../elements.js";
import { Content } from "./content.js";
import { Parts } from "./parts.js";

/** @import { PageData } from "../types.js" */
/** @import { EventArticles } from "./content.js" */

const MISSING = "The events could not be fetched: reload the page to try again.";
/** Milliseconds that a page waits for what its address asks for; it comes later then. */
const PATIENCE = 1000;

/**
 * The content of the page as it was sent, with the card and the words that a query asks for. Of few events
 * all is here before the first frame, which is not to wait for it.
 * @param {URLSearchParams} query
 */
export async function contentOfPage(query) {
  await painted();
  // a link that was followed until now has led into the text, which may be out of the page at once
  if (window.early && location.hash !== window.early.hash) window.scrollTo(0, 0);
  const element = document.getElementById("parts");
  const parts = new Parts(element?.getAttribute("href") ?? "");
  const data = document.getElementById("data") ? JSON.parse(elementOf("data").textContent) : null;
  return contentOf(data ?? (await dataFrom(parts)), parts, query);
}

/** @param {Parts} parts */
async function dataFrom(parts) {
  try {
    return await parts.read("page");
  } catch (error) {
    elementOf("controls").append(make("p", { role: "alert" }, MISSING));
    throw error;
  }
}

/**
 * @param {PageData} data
 * @param {Parts} parts
 * @param {URLSearchParams} query
 * @param {EventArticles} [before] what is read so far
 */
export async function contentOf(data, parts, query, before) {
  const content = new Content(data, parts);
  const asked = { event: query.get("event") ?? "", q: query.get("q") ?? "" };
  await Promise.race([content.articles.prepare(asked, before), passed(PATIENCE)]);
  return content;
}

/** @param {number} time in milliseconds */
function passed(time) {
  return new Promise((resolve) => setTimeout(resolve, time));
}
