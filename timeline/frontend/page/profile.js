// What the timeline has of the one person, place or source that is chosen.

import { keepingFocus, make } from "../elements.js";

/** @import { Charge, Filters, IdFilter, PageState, Profile, Stance } from "../types.js" */
/** @import { Content } from "./content.js" */
/** @import { Row } from "./filters.js" */

/** @typedef {"person" | "place" | "source"} ProfileKind */

/** @type {ProfileKind[]} */
const KINDS = ["person", "place", "source"];
/**
 * What a source is cited for, in words.
 * @type {[Stance, string][]}
 */
const STANCES = [
  ["supports", "in support"],
  ["disputes", "in dispute"],
  ["context", "for context"],
];
/** So many others are named that stand in the same events. */
const OTHERS = 8;
/** So many events are linked in which a source is cited. */
const CITED = 200;

/**
 * The one person, place or source that is chosen; null where there is none, or more than one. Pure.
 * @param {Filters} filters
 * @returns {{ kind: ProfileKind, id: string } | null}
 */
export function chosenOne(filters) {
  const chosen = KINDS.flatMap((kind) => filters[kind].map((id) => ({ kind, id })));
  return chosen.length === 1 ? chosen[0] : null;
}

/**
 * How many of the rows have each id of a filter, the most frequent first. Pure.
 * @param {Pick<Row, "ids">[]} rows
 * @param {IdFilter} name
 * @returns {[id: string, number: number][]}
 */
export function frequencies(rows, name) {
  /** @type {Map<string, number>} */
  const numbers = new Map();
  for (const { ids } of rows) {
    for (const id of ids[name]) numbers.set(id, (numbers.get(id) ?? 0) + 1);
  }
  return [...numbers].sort((a, b) => b[1] - a[1]);
}

/**
 * Show the panel, or hide it where nobody is chosen alone.
 * @param {HTMLElement} panel
 * @param {PageState} state
 * @param {Content} content
 */
export function showProfile(panel, { filters, view }, content) {
  const one = view === "argument" ? null : chosenOne(filters);
  panel.hidden = !one;
  keepingFocus(panel, () => panel.replaceChildren(...(one ? linesOf(one, content) : [])));
}

/**
 * @param {{ kind: ProfileKind, id: string }} one
 * @param {Content} content
 */
function linesOf({ kind, id }, { data, rows, articles }) {
  const { about, fa, cited, charges } = data.profiles[kind][id] ?? { about: "" };
  const event = (/** @type {string} */ key) => eventLink(key, articles.title(key));
  const own = rows.filter(({ ids }) => ids[kind].includes(id));
  const order = Object.keys(data.names.lane);
  const lanes = frequencies(own, "lane").sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0]));
  const others = frequencies(own, "person").filter(([other]) => kind !== "person" || other !== id);
  const spoken = rows.filter(({ ids }) => kind === "person" && ids.voice.includes(id)).length;
  const link = (/** @type {IdFilter} */ name) => linkTo(data.names[name], name, { [kind]: id });
  const among = linkTo(data.names.person, "person", {});
  return [
    make("h2", { dir: "auto" }, data.names[kind][id], " ", fa ? make("bdi", { lang: "fa" }, fa) : null),
    about ? make("p", { dir: "auto" }, about) : null,
    make("p", `${eventsOf(own.length)}: `, ...listOf(lanes.map(link("lane")))),
    others.length ? make("p", "Named with: ", ...listOf(others.slice(0, OTHERS).map(among))) : null,
    spoken
      ? make("p", make("a", { href: `#voice=${id}` }, `On this word, reports of ${eventsOf(spoken)}`))
      : null,
    cited ? citedFor(cited, event) : null,
    charges ? charged(charges, event) : null,
  ].filter((line) => line !== null);
}

/**
 * What a source is cited for, with the events.
 * @param {NonNullable<Profile["cited"]>} cited
 * @param {(event: string) => Node} link
 */
function citedFor(cited, link) {
  const stances = STANCES.flatMap(([stance, words]) =>
    cited[stance] ? [{ words, ids: cited[stance] }] : [],
  );
  const counts = stances.map(({ words, ids }) => `${words} (${ids.length})`).join(", ");
  return make(
    "details",
    make("summary", `Cited ${counts}`),
    stances.map(({ words, ids }) => make("p", `Cited ${words}: `, ...listOf(linked(ids, link)))),
  );
}

/**
 * Links to events; of very many, to the first of them.
 * @param {string[]} ids
 * @param {(event: string) => Node} link
 */
function linked(ids, link) {
  const links = ids.slice(0, CITED).map((id) => [link(id)]);
  const left = ids.length - links.length;
  return left > 0 ? [...links, [document.createTextNode(`and ${left} more`)]] : links;
}

/**
 * The charges against somebody, each with its answers.
 * @param {Charge[]} charges
 * @param {(event: string) => Node} link
 */
function charged(charges, link) {
  const answered = charges.filter(({ answers }) => answers.length).length;
  const lines = charges.map(({ event, by, answers }) => {
    const answer = answers.length
      ? `Answered on the word of ${answers.join(" and ")}.`
      : "No answer stands beside it.";
    return make("p", link(event), `: charged on the word of ${by.join(" and ")}. ${answer}`);
  });
  return make(
    "details",
    make("summary", `Charged in ${eventsOf(charges.length)}, answered in ${answered}`),
    lines,
  );
}

/**
 * @param {string} id
 * @param {string} title
 */
function eventLink(id, title) {
  return make("a", { href: `#event=${encodeURIComponent(id)}`, dir: "auto" }, title);
}

/**
 * Make links to what a filter chooses, with the number of events.
 * @param {Record<string, string>} names
 * @param {IdFilter} name
 * @param {Partial<Record<IdFilter, string>>} beside what stays chosen
 * @returns {(entry: [id: string, number: number]) => Node[]}
 */
function linkTo(names, name, beside) {
  return ([id, number]) => {
    const query = new URLSearchParams({ ...beside, [name]: id });
    return [
      make("a", { href: `#${query}`, dir: "auto" }, names[id]),
      document.createTextNode(` (${number})`),
    ];
  };
}

/** @param {number} number */
function eventsOf(number) {
  return number === 1 ? "1 event" : `${number} events`;
}

/** @param {Node[][]} parts */
function listOf(parts) {
  return parts.flatMap((part, index) => (index ? [", ", ...part] : part));
}
