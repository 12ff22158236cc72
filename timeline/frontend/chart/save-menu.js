// The menu that takes the view along: as a picture or, where the host can, on paper.

import { icon, make } from "../elements.js";
import { pictureAsPng, pictureName } from "./picture.js";

/** An arrow down to a line. */
const DOWN = "M8 2v8.5M4 7l4 4 4-4M3 14h10";
const FORMATS = [
  ["svg", "SVG, a drawing"],
  ["png", "PNG, an image"],
];

/** A button that opens onto the formats. */
export function saveMenu(explorer) {
  const opener = make("summary", { "aria-label": "Save picture", title: "Save picture" }, icon(DOWN));
  const { print } = explorer.host;
  const paper = print ? make("button", { type: "button" }, "Print the text") : null;
  if (paper) {
    paper.onclick = () => {
      menu.open = false;
      print();
    };
  }
  const menu = make(
    "details.tl-save",
    opener,
    make(
      "div.tl-menu",
      FORMATS.map(([format, words]) => {
        const button = make("button", { type: "button" }, words);
        button.onclick = async () => {
          const saved = await save(explorer, format).then(
            () => true,
            () => false,
          );
          button.textContent = saved ? words : "Saving failed";
          menu.open = !saved;
        };
        return button;
      }),
      paper,
    ),
  );
  closing(menu, opener);
  return menu;
}

async function save(explorer, format) {
  const text = await explorer.picture();
  const blob = format === "png" ? await pictureAsPng(text) : new Blob([text], { type: "image/svg+xml" });
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement("a"), {
    href: url,
    download: `${pictureName(explorer.host.naming().title, explorer.chart)}.${format}`,
  }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Escape, a press elsewhere and the focus gone elsewhere close the menu. */
export function closing(menu, opener) {
  const outside = ({ target }) => {
    if (!menu.contains(target)) menu.open = false;
  };
  menu.addEventListener("toggle", () => {
    if (menu.open) document.addEventListener("pointerdown", outside, true);
    else document.removeEventListener("pointerdown", outside, true);
  });
  menu.addEventListener(
    "focusout",
    ({ relatedTarget }) => relatedTarget && outside({ target: relatedTarget }),
  );
  menu.addEventListener("keydown", (press) => {
    if (press.key !== "Escape" || !menu.open) return;
    press.stopPropagation();
    menu.open = false;
    opener.focus();
  });
}
