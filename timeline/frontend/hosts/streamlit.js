// The Streamlit host: a v2 component with one of the app's views.

import { bibliography } from "../card/reference.js";
import { copyButton, make } from "../elements.js";
import { embed, isDark } from "./app-page.js";
import { mounted } from "./app-view.js";
import { CardView, ExplorerView, ReadingView } from "./event-views.js";
import { isEmbedded } from "./frame.js";
import { NotesView, PresenterView } from "./presenting-views.js";

/** @import { AppComponent, Sources } from "../types.js" */

const VIEWS = {
  timeline: ExplorerView,
  card: CardView,
  read: ReadingView,
  present: PresenterView,
  notes: NotesView,
};

/**
 * Show what the server has sent; Streamlit calls this again for each run of its script.
 * @param {AppComponent} component
 */
export default function timeline(component) {
  const { parentElement, data } = component;
  const root = /** @type {HTMLElement} */ (parentElement.querySelector(".tl"));
  root.dataset.theme = isDark(root) ? "dark" : "light";
  if (isEmbedded()) embed(root);
  if (data.view === "sources") return listSources(root, data.sources);
  if (data.view === "code") return showCode(root, data.code);
  const view = mounted.get(parentElement) ?? new VIEWS[data.view](component, root);
  view.component = component;
  view.update();
  return view.end;
}

/**
 * @param {HTMLElement} root
 * @param {Sources} sources
 */
function listSources(root, sources) {
  const content = JSON.stringify(sources);
  if (root.dataset.drawn === content) return;
  root.dataset.drawn = content;
  root.replaceChildren(bibliography(sources));
}

/**
 * @param {HTMLElement} root
 * @param {string} code
 */
function showCode(root, code) {
  if (root.dataset.drawn === code) return;
  root.dataset.drawn = code;
  const copy = copyButton("Copy", () => code);
  root.replaceChildren(make("pre.tl-code", { tabindex: "0" }, code), copy);
}
