// The menu that takes the view along: as a picture or, where the host can, on paper.

import { button, icon, make } from "../elements.js";
import { closeFromOutside } from "../menus.js";
import { pngOf } from "./picture-file.js";

/** A picture of what is on the screen: its SVG file, and a name for it without an ending. */
/** @typedef {{ picture(): Promise<string>, pictureName(): string }} Pictured */

/** An arrow down to a line. */
const DOWN = "M8 2v8.5M4 7l4 4 4-4M3 14h10";
/** In milliseconds: how long a file is kept for the browser to save it. */
const KEPT = 60_000;

/**
 * A button that opens onto the formats.
 * @param {Pictured} view
 * @param {() => void} [print]
 */
export function saveMenu(view, print) {
  const opener = make("summary", { "aria-label": "Save picture", title: "Save picture" }, icon(DOWN));
  const menu = make("details.tl-save", opener);
  const close = () => {
    menu.open = false;
  };
  const entries = make(
    "div.tl-menu",
    saveButton("SVG, a drawing", () => saveSvg(view), close),
    saveButton("PNG, an image", () => savePng(view), close),
    print ? printButton(print, close) : null,
  );
  menu.append(entries);
  closeFromOutside(menu, opener);
  return menu;
}

/**
 * @param {string} text
 * @param {() => Promise<void>} save
 * @param {() => void} close
 */
function saveButton(text, save, close) {
  const element = button(text, async () => {
    try {
      await save();
      element.textContent = text;
      close();
    } catch {
      element.textContent = "Saving failed";
    }
  });
  return element;
}

/**
 * @param {() => void} print
 * @param {() => void} close
 */
function printButton(print, close) {
  return button("Print", () => {
    close();
    print();
  });
}

/** @param {Pictured} view */
async function saveSvg(view) {
  const text = await view.picture();
  download(new Blob([text], { type: "image/svg+xml" }), `${view.pictureName()}.svg`);
}

/** @param {Pictured} view */
async function savePng(view) {
  download(await pngOf(await view.picture()), `${view.pictureName()}.png`);
}

/**
 * @param {Blob} blob
 * @param {string} name
 */
function download(blob, name) {
  const url = URL.createObjectURL(blob);
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
