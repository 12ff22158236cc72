// The plotly.js of the exported page: packed in the page, or in a file beside it.

import { unpacked } from "./unpacking.js";

/**
 * Unpack or load plotly; null where the browser cannot.
 * @returns {Promise<import("../chart/plotly.js").Plotly | null>}
 */
export async function plotlyOfPage() {
  await parsed();
  const place = document.getElementById("plotly");
  try {
    if (place instanceof HTMLLinkElement) await loaded(place.href);
    else await unpack(place?.textContent ?? "");
  } catch (error) {
    console.warn(`The chart stays as first drawn: ${error}`);
  }
  return window.Plotly ?? null;
}

/** Wait until the page has come to its end, where plotly is. */
function parsed() {
  if (document.readyState !== "loading") return;
  return new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
}

/**
 * Run a script from its address.
 * @param {string} address
 */
function loaded(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}

/**
 * Run a script that is packed.
 * @param {string} packed
 */
async function unpack(packed) {
  const script = document.createElement("script");
  script.textContent = await unpacked(packed);
  document.head.append(script);
}
