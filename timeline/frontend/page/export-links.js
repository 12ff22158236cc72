// Links to what the server can write: they name the events that the page shows.

/**
 * Bring the links up to date.
 * @param {URLSearchParams} query what the page shows
 */
export function exportLinks(query) {
  const filters = new URLSearchParams(query);
  for (const name of ["event", "view", "sort"]) filters.delete(name);
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll("a[data-export]");
  for (const link of links) link.search = `${filters}`;
}
