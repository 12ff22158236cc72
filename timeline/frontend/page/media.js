// What a page is shown on: a light or a dark screen, or paper.

/**
 * Have every part of the page follow the theme.
 * @param {boolean} isDark
 */
export function setTheme(isDark) {
  /** @type {NodeListOf<HTMLElement>} */
  const elements = document.querySelectorAll(".tl, .tl-page");
  for (const element of elements) element.dataset.theme = isDark ? "dark" : "light";
}

/**
 * Hear of the beginning and the end of printing.
 * @param {(isPrinting: boolean) => void} act
 */
export function onPrint(act) {
  window.addEventListener("beforeprint", () => act(true));
  window.addEventListener("afterprint", () => act(false));
}
