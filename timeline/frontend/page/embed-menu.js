// The code that shows the page's events inside another page: a button that opens onto it.

import { copyButton, make } from "../elements.js";

const HOW_TO =
  "Paste this into a web page: it shows the events chosen here, in this view. " +
  "The script lets the frame grow with what is in it.";

export class EmbedMenu {
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
   * @param {string} fragment the address's part that says what is shown
   * @param {string} base the page's own address
   */
  show(fragment, base) {
    const code = /** @type {HTMLTemplateElement} */ (this.template.cloneNode(true));
    const frame = code.content.querySelector("iframe");
    if (!frame) return;
    frame.setAttribute("src", new URL(frame.getAttribute("src") + fragment, base).href);
    this.code.textContent = code.innerHTML.trim();
    this.copy.textContent = "Copy";
  }
}
