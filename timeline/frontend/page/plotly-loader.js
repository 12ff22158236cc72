// The plotly.js of the exported page: packed in the page, or in a file beside it.

/**
 * Unpack or load plotly; null where the browser cannot.
 * @returns {Promise<import("../chart/plotly.js").Plotly | null>}
 */
export async function plotlyOfPage() {
  const place = document.getElementById("plotly");
  try {
    if (place instanceof HTMLLinkElement) await loaded(place.href);
    else await unpack(place?.textContent ?? "");
  } catch (error) {
    console.warn(`The chart stays as first drawn: ${error}`);
  }
  return window.Plotly ?? null;
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
 * Run a script that is packed: gzip as base64.
 * @param {string} packed
 */
async function unpack(packed) {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const script = document.createElement("script");
  script.textContent = await new Response(stream).text();
  document.head.append(script);
}
