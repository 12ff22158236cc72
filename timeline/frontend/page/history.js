// The entries of the browser's history: those that the page has shown bear a mark. What else is in their
// state stays.

const SHOWN = { isShown: true };

/**
 * Hear of each entry that the reader goes to. One without a mark is new: an address that was pasted into the
 * page, which begins at the top.
 * @param {() => void} show
 */
export function followHistory(show) {
  history.replaceState(history.state ?? SHOWN, "");
  window.addEventListener("popstate", ({ state }) => {
    history.replaceState(state ?? SHOWN, "");
    // without "=" it is a place in the page, to which the browser scrolls
    if (!state && location.hash.includes("=")) window.scrollTo(0, 0);
    show();
  });
}

/**
 * @param {string} address
 * @param {boolean} replace the last entry, else add one
 */
export function writeEntry(address, replace) {
  history[replace ? "replaceState" : "pushState"](history.state ?? SHOWN, "", address);
}
