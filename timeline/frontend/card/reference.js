// Sources as references, in one line each.

import { make } from "../elements.js";

/** @import { Source, Sources } from "../types.js" */

/**
 * A full reference with its link and what the editors note about it.
 * @param {Source} source
 */
export function reference({ author, title, publisher, issued, nature, url, archived, note }) {
  const work = url ? link(url, title) : make("cite", { dir: "auto" }, title);
  const who = make("span.tl-who", author ? `${author}, ` : "", work, publisher ? `, ${publisher}` : "");
  return make(
    "span.tl-source",
    who,
    issued ? `, ${issued}` : "",
    ` · ${nature}`,
    archived ? make("span", " · ", link(archived, "archived copy")) : null,
    note ? make("span.tl-source-note", { dir: "auto" }, note) : null,
  );
}

/**
 * @param {string} url
 * @param {string} text
 */
export function link(url, text) {
  return make("a", { href: url, target: "_blank", rel: "noopener noreferrer", dir: "auto" }, text);
}

/**
 * Every source with its full reference, by author or, without one, by title.
 * @param {Sources} sources
 */
export function bibliography(sources) {
  const sorted = Object.values(sources).sort((a, b) => sortName(a).localeCompare(sortName(b), "en"));
  const entries = sorted.map((source) => make("li", reference(source)));
  return make("ul.tl-bibliography", entries);
}

/** @param {Source} source */
function sortName({ author, title }) {
  return (author || title).replace(/^[^\p{L}\p{N}]+/u, "");
}
