// The chart ends with the first screen, whatever stands above it.

/**
 * Say where the explorer begins. A page does so before it is first painted, and again when something above
 * has changed.
 * @param {HTMLElement} explorer
 */
export function setExplorerTop(explorer) {
  const top = explorer.getBoundingClientRect().top + window.scrollY;
  explorer.style.setProperty("--tl-top", `${Math.round(top)}px`);
}
