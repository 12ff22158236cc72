// The code that shows the page's events inside another page: a button that opens onto it.

import { copyButton, make } from "../elements.js";

const HOW_TO =
  "Paste this into a web page: it shows the events chosen here, in this view. " +
  "The script lets the frame grow with what is in it.";

class EmbedMenu {
  code = make("pre.tl-code", { tabindex: "0", "aria-label": "Code" });
  copy = copyButton("Copy", () => this.code.textContent);

  /**
   * @param {HTMLElement} root
   * @param {HTMLTemplateElement} template the code as the page has it: a frame, and what follows its height
   */
  constructor(root, template) {
    this.template = template;
    const menu = make(
      "details.page-embed",
      make("summary", "Embed"),
      make("p", HOW_TO),
      this.code,
      this.copy,
    );
    root.append(menu);
  }

  /**
   * Bring the code up to date.
   * @param {(frame: URL) => URL} shown gives the frame's address what the page shows
   * @param {string} base the page's own address
   */
  show(shown, base) {
    const code = /** @type {HTMLTemplateElement} */ (this.template.cloneNode(true));
    const frame = code.content.querySelector("iframe");
    if (!frame) return;
    frame.setAttribute("src", shown(new URL(frame.getAttribute("src") ?? "", base)).href);
    this.code.textContent = code.innerHTML.trim();
    this.copy.textContent = "Copy";
  }
}

/**
 * The menu in a page that has a code to offer; null elsewhere.
 * @param {HTMLElement} bar
 */
export function embedMenu(bar) {
  const template = document.getElementById("embed");
  return template instanceof HTMLTemplateElement ? new EmbedMenu(bar, template) : null;
}
