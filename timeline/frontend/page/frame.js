// A page inside another site's page: how it knows, and how it tells the other one its height.

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
