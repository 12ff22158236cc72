// CSS does not travel with a picture's file: here every style is an attribute.

import { setAttributes } from "../elements.js";

/** @import { Attributes } from "../elements.js" */
/** @import { Palette } from "../types.js" */

/**
 * Give elements as attributes what chart.css gives them by class, and numbers three decimals.
 * @param {SVGSVGElement} whole
 * @param {Palette} palette
 */
export function inlineStyle(whole, palette) {
  const styles = stylesIn(palette);
  for (const element of whole.querySelectorAll("*")) {
    for (const name of element.classList) setAttributes(element, styles[name] ?? {});
    element.removeAttribute("class");
    element.removeAttribute("data-text");
    for (const attribute of element.attributes) attribute.value = rounded(attribute.value);
  }
  return whole;
}

/**
 * @param {Palette} palette
 * @returns {Record<string, Attributes>}
 */
function stylesIn({ paper, ink, muted, rule }) {
  const edge = { stroke: rule, "stroke-width": 1, "shape-rendering": "crispEdges" };
  return {
    "tl-edge": edge,
    "tl-grid": edge,
    "tl-tick": { fill: muted, "font-size": 13 },
    "tl-lane": { fill: ink, "font-weight": 600 },
    "tl-label": { fill: ink },
    "tl-label-article": { "font-weight": 600 },
    "tl-leader": { stroke: muted, "stroke-width": 0.75 },
    "tl-count": { fill: paper, "font-size": 11 },
    "tl-ghost": { fill: paper, stroke: muted, "stroke-width": 1.5, "stroke-dasharray": "3 2" },
    "tl-ring": { fill: "none", "stroke-width": 2 },
    "tl-ring-selected": { stroke: ink },
  };
}

/** @param {string} text */
function rounded(text) {
  return text.replace(/-?\d+\.\d{4,}/g, (number) => String(Math.round(Number(number) * 1000) / 1000));
}
