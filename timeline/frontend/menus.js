// Menus that open from a button, and how they close.

/**
 * Close a menu by Escape, by a press elsewhere, and when the focus goes elsewhere.
 * @param {HTMLDetailsElement} menu
 * @param {HTMLElement} opener
 */
export function closeFromOutside(menu, opener) {
  const onPress = (/** @type {Event} */ { target }) => closeUnlessIn(menu, target);
  menu.addEventListener("toggle", () => {
    if (menu.open) document.addEventListener("pointerdown", onPress, true);
    else document.removeEventListener("pointerdown", onPress, true);
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget) closeUnlessIn(menu, relatedTarget);
  });
  menu.addEventListener("keydown", (press) => {
    if (press.key !== "Escape" || !menu.open) return;
    press.stopPropagation();
    menu.open = false;
    opener.focus();
  });
}

/**
 * @param {HTMLDetailsElement} menu
 * @param {EventTarget | null} target
 */
function closeUnlessIn(menu, target) {
  if (!menu.contains(/** @type {Node | null} */ (target))) menu.open = false;
}
