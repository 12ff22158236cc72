// The Streamlit host: a component without a view, which has the panels for editors drawn anew.

/** @import { AppComponent } from "../types.js" */

/** The components that are there. */
const mounted = new WeakSet();

/**
 * Ask Streamlit to run its script again whenever the page hears of a change of the file.
 * @param {AppComponent} component
 */
export default function changes({ parentElement, setTriggerValue }) {
  if (mounted.has(parentElement)) return;
  mounted.add(parentElement);
  const tell = () => setTriggerValue("changed", true);
  window.addEventListener("timeline:changed", tell);
  return () => window.removeEventListener("timeline:changed", tell);
}
