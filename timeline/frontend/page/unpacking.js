// What a page has packed: gzip as base64.

/** @param {string} packed */
export async function unpacked(packed) {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

/**
 * The text of a script element, unpacked if it is packed.
 * @param {HTMLElement} element
 */
export async function textOf(element) {
  const isPacked = element.getAttribute("type") === "text/plain";
  return isPacked ? unpacked(element.textContent) : element.textContent;
}
