// A view of the app: it follows the server, and the reader's Back and Forward.

import { recordKeys } from "../present/early-keys.js";
import { isEmbedded } from "./frame.js";
import { isPageKey } from "./page-keys.js";

/** @import { AppComponent } from "../types.js" */

/**
 * The views by the elements that they are in.
 * @type {WeakMap<HTMLElement, AppView>}
 */
export const mounted = new WeakMap();

export class AppView {
  /**
   * @param {AppComponent} component
   * @param {HTMLElement} root
   */
  constructor(component, root) {
    this.component = component;
    this.root = root;
    window.addEventListener("popstate", this.onPopState);
    mounted.set(component.parentElement, this);
  }

  onPopState = () => this.follow();

  get data() {
    return this.component.data;
  }

  /** Show what the server has sent. */
  update() {}

  /** Show what the address says after Back or Forward. */
  follow() {
    this.update();
  }

  /** The end of the view, for Streamlit. */
  end = () => {
    window.removeEventListener("popstate", this.onPopState);
    mounted.delete(this.component.parentElement);
    this.remove();
  };

  remove() {}
}

/** A view with the keys of the whole page: "/" searches, "p" presents, Escape closes the card. */
export class KeyedView extends AppView {
  /**
   * @param {AppComponent} component
   * @param {HTMLElement} root
   */
  constructor(component, root) {
    super(component, root);
    document.addEventListener("keydown", this.onKey);
  }

  onKey = (/** @type {KeyboardEvent} */ press) => {
    if (!isPageKey(press)) return;
    if (press.key === "/") {
      press.preventDefault();
      focusSearch();
    }
    if (press.key.toLowerCase() === "p" && !isEmbedded()) this.present();
    if (press.key === "Escape") this.close();
  };

  present() {
    recordKeys();
    this.component.setTriggerValue("present", { tour: this.data.lastTour, step: 1 });
  }

  /** Close the card. */
  close() {}

  remove() {
    document.removeEventListener("keydown", this.onKey);
  }
}

/**
 * What the reader chose. The view shows it at once; the address is written by the server, the only one whom
 * Streamlit lets write it, so for a moment the choice is ahead of the address.
 * @template Value
 */
export class Choice {
  /** @type {Value | undefined} */
  chosen;

  /** @param {() => Value} inAddress */
  constructor(inAddress) {
    this.inAddress = inAddress;
  }

  /** The choice, unless the address says the same by now. */
  get ahead() {
    if (this.chosen === this.inAddress()) this.chosen = undefined;
    return this.chosen;
  }
}

function focusSearch() {
  /** @type {HTMLElement | null} */
  const search = document.querySelector(".st-key-q input");
  search?.focus();
}
