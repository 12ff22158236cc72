// The code that shows the page's events inside another page: a button that opens onto it.

import { copyButton, make } from "../elements.js";

/** `template` is the code as the page's HTML has it, a frame and the script that follows its height. */
export class EmbedMenu {
  constructor(root, template) {
    this.template = template;
    this.code = make("pre.tl-code", { tabindex: "0", "aria-label": "Code" });
    this.copy = copyButton("Copy", () => this.code.textContent);
    root.append(
      make(
        "details.page-embed",
        make("summary", "Embed"),
        make(
          "p",
          "Paste this into a web page: it shows the events chosen here, in this view. The script lets the frame grow with what is in it.",
        ),
        this.code,
        this.copy,
      ),
    );
  }

  /** Bring the code up to date: `fragment` is the address's part that says what is shown, `base` the page's own address. */
  show(fragment, base) {
    const whole = this.template.cloneNode(true);
    const frame = whole.content.querySelector("iframe");
    frame.setAttribute("src", new URL(frame.getAttribute("src") + fragment, base).href);
    this.code.textContent = whole.innerHTML.trim();
    this.copy.textContent = "Copy";
  }
}
