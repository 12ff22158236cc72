// A page inside another site's page: how it knows, and how it tells the other one its height.

/** Whether the address asks for the page without what surrounds it, `?embed=true`, as Streamlit reads it. */
export function isEmbedded(search = location.search) {
  return [...new URLSearchParams(search)].some(
    ([name, value]) => name.toLowerCase() === "embed" && value.toLowerCase() === "true",
  );
}

/**
 * An address without what only concerns a frame.
 * @param {string} address
 */
export function unframed(address) {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (["embed", "embed_options"].includes(name.toLowerCase())) url.searchParams.delete(name);
  }
  return url.href;
}

/**
 * Tell the page around this one how high an element is, now and whenever that changes, as
 * {type: "timeline:height", height}. The observer speaks at most once a frame. Whoever frames the page may
 * know: it is only a number.
 * @param {Element} element
 */
export function tellHeight(element) {
  /** @type {number | undefined} */
  let known;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (height === known) return;
    known = height;
    window.parent.postMessage({ type: "timeline:height", height }, "*");
  });
  observer.observe(element);
}
