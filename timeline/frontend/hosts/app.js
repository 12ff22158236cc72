// The host of the app: its address is the query, and an open page follows the file.

import { elementOf } from "../elements.js";
import { queryString } from "../page/address.js";
import { hearEarlyInput } from "../page/early-input.js";
import { contentOf, contentOfPage } from "../page/page-content.js";
import { Page } from "../page/page.js";
import { Parts } from "../page/parts.js";
import { exportLinks } from "../page/export-links.js";
import { LiveUpdates } from "../page/live-updates.js";
import { readOn, whatIsRead } from "../page/reading-text.js";
import { startStreamlit } from "../page/streamlit-panel.js";

/** @import { Edition } from "../types.js" */

/** Hosts whose address leads nobody else here. */
const OWN_ADDRESS = /^(localhost|127\..*|\[::1\])$/;

/** @type {{ version: string, file: string }} */
const { version, file } = JSON.parse(elementOf("app").textContent);

/** Where the page is from: the file stands for an address that is nobody else's. */
function whereabouts() {
  const { hostname, host, pathname } = location;
  return OWN_ADDRESS.test(hostname) ? file : (host + pathname).replace(/\/$/, "");
}

const query = () => queryString.read(new URL(location.href));

const page = new Page(await contentOfPage(query()), {
  address: queryString,
  note: whereabouts,
  typefaces: async () => (await fetch("assets/pictures.css")).text(),
  moved: exportLinks,
});
hearEarlyInput(page);

/** The version that the page shows or is about to show. */
let newest = version;

/**
 * @param {Edition} edition
 * @param {string} named its version
 */
async function show({ page: data, lead, text, about, argument }, named) {
  const read = whatIsRead();
  const [title, sentence] = document.querySelectorAll(".page-head > *");
  title.textContent = data.title;
  sentence.textContent = lead;
  // what comes in parts is read on until it has come
  if (!Object.keys(data.parts).length) elementOf("text").innerHTML = text;
  // a frame of another page has no room for it
  for (const [id, html] of Object.entries({ about, argument })) {
    const place = document.getElementById(id);
    if (place) place.innerHTML = html;
  }
  newest = named;
  const parts = new Parts(`data/${named}/PART.json`);
  const content = await contentOf(data, parts, query(), page.content.articles);
  if (newest !== named) return;
  page.replace(content);
  readOn(read, content.articles);
}

new LiveUpdates(version, show);
startStreamlit();
