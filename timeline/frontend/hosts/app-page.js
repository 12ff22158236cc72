// What the app's views know of the page that Streamlit makes around them.

import { eventCard } from "../card/card.js";
import { tellHeight, unframed } from "./frame.js";

/** @import { Plotly } from "../chart/plotly.js" */
/** @import { AppData, PictureCaption } from "../types.js" */

/** Hosts whose address leads nobody else here. */
const OWN_ADDRESS = /^(localhost|127\..*|\[::1\])$/;

/**
 * The page's address with another event, or none.
 * @param {string} id
 */
export function addressOf(id) {
  const url = new URL(location.href);
  if (id) url.searchParams.set("event", id);
  else url.searchParams.delete("event");
  return unframed(url.href);
}

/** The event that the address names. */
export function eventInAddress() {
  return new URL(location.href).searchParams.get("event") ?? "";
}

/**
 * The event that the address names, unless the server knows of none by that name.
 * @param {AppData} data
 */
export function knownEventInAddress({ unknown = [] }) {
  const id = eventInAddress();
  return unknown.includes(id) ? "" : id;
}

/**
 * The card of an event; null until the server has sent its details.
 * @param {AppData} data
 * @param {string} id
 */
export function cardOf({ events, sources, corrections }, id) {
  const event = events[id];
  return event ? eventCard(event, sources, { corrections }) : null;
}

/** @type {Promise<Plotly | null> | undefined} */
let plotly;

/**
 * Load the plotly.js that Streamlit or the server carries, once; null where neither can.
 * @param {string[]} addresses
 */
export function loadPlotly(addresses) {
  plotly ??= plotlyFrom(addresses);
  return plotly;
}

/** @param {string[]} addresses */
async function plotlyFrom(addresses) {
  for (const address of addresses) {
    try {
      await import(new URL(address, document.baseURI).href);
      if (window.Plotly) return window.Plotly;
    } catch (error) {
      console.warn(`The chart stays as first drawn: ${error}`);
    }
  }
  return null;
}

/**
 * The style sheet of the typefaces for pictures, from our own server; empty where there is none such.
 * @param {string} address
 */
export async function typefacesFrom(address) {
  const answer = await fetch(new URL(address, document.baseURI)).catch(() => null);
  return answer?.headers.get("content-type")?.startsWith("text/css") ? answer.text() : "";
}

/**
 * Whether the page around an element is dark: its text is lighter than its ground.
 * @param {Element} element
 */
export function isDark(element) {
  const colour = getComputedStyle(element).getPropertyValue("--st-background-color").trim();
  const probe = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  probe.fillStyle = colour || "#ffffff";
  const parts = probe.fillStyle.match(/\w\w/g) ?? [];
  const [red, green, blue] = parts.map((part) => parseInt(part, 16));
  return red * 0.3 + green * 0.59 + blue * 0.11 < 128;
}

/**
 * What a picture of the chart says of itself; the file stands for an address that is nobody else's.
 * @param {AppData} data
 * @returns {PictureCaption}
 */
export function captionOf({ title, known, corrections }) {
  const { hostname, host, pathname } = location;
  const address = (host + pathname).replace(/\/$/, "");
  return { title, known, note: OWN_ADDRESS.test(hostname) ? corrections.file : address };
}

/**
 * Tell the style sheet how far down the page the explorer begins, so that its chart ends with the first
 * screen.
 * @param {HTMLElement} root
 */
export function fitHeight(root) {
  const scrolled = root.closest("[data-testid=stMain]")?.scrollTop ?? window.scrollY;
  root.style.setProperty("--tl-top", `${Math.round(root.getBoundingClientRect().top + scrolled)}px`);
}

/**
 * Where Streamlit has the page's content.
 * @param {Element} root
 */
export function contentOf(root) {
  return root.closest("[data-testid=stMainBlockContainer]") ?? document.body;
}

/** @type {Element | undefined} */
let measured;

/**
 * In a frame: a height that does not depend on the frame's, and the page around it is told.
 * @param {Element} root
 */
export function embed(root) {
  root.classList.add("tl-embedded");
  const content = contentOf(root);
  if (measured !== content) tellHeight(content);
  measured = content;
}

/**
 * Scroll to an event. In a frame the text scrolls by itself, for scrollIntoView would move the page around
 * it too.
 * @param {Element} root
 * @param {Element} event
 * @param {boolean} isFramed
 */
export function scrollToEvent(root, event, isFramed) {
  if (!isFramed) event.scrollIntoView();
  else root.scrollTop += event.getBoundingClientRect().top - root.getBoundingClientRect().top;
}
