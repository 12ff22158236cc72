// What a page is shown on: a light or a dark screen.

/**
 * Have every part of the page follow the theme.
 * @param {boolean} isDark
 */
export function setTheme(isDark) {
  /** @type {NodeListOf<HTMLElement>} */
  const elements = document.querySelectorAll(".tl, .tl-page");
  for (const element of elements) element.dataset.theme = isDark ? "dark" : "light";
}
