// What the reader asked for, as timeline/filters.py has it: a choice of events, to and from the address. Pure.

/** The filters that choose by id. */
export const CHOICES = ["lane", "origin", "person", "place", "source", "stance"];

/**
 * Read the filters of an address; ids that no event has, and years outside the span, are ignored.
 * `rows` are {id, ids: {lane: […], …}, years: [first, last], words}; `span` is [first year, last year].
 */
export function readFilters(query, rows, span) {
  const filters = {};
  for (const name of CHOICES) {
    const known = new Set(rows.flatMap((row) => row.ids[name]));
    filters[name] = [...new Set(query.getAll(name))].filter((id) => known.has(id));
  }
  return {
    ...filters,
    years: readYears(query.getAll("years"), span),
    q: (query.getAll("q").at(-1) ?? "").trim().replace(/\s+$/u, ""),
  };
}

function readYears(asked, span) {
  const parts = asked.flatMap((value) => value.split("/"));
  if (parts.length < 1 || parts.length > 2 || !parts.every((part) => /^-?[0-9]{1,4}$/.test(part))) {
    return null;
  }
  const years = parts.map(Number).sort((a, b) => a - b);
  const first = Math.max(years[0], span[0]);
  const last = Math.min(years.at(-1), span[1]);
  return first > last || (first === span[0] && last === span[1]) ? null : [first, last];
}

/** Write the filters into the parameters of an address; what chooses all is left out. */
export function writeFilters(filters, query) {
  for (const name of [...CHOICES, "years", "q"]) query.delete(name);
  for (const name of CHOICES) for (const id of filters[name]) query.append(name, id);
  for (const year of filters.years ?? []) query.append("years", year);
  if (filters.q) query.append("q", filters.q);
}

/** Whether they choose all. */
export function choosesAll(filters) {
  return !filters.years && !filters.q && CHOICES.every((name) => !filters[name].length);
}

/** The rows that are chosen: several values of one filter widen the choice, several filters narrow it. */
export function chosen(filters, rows) {
  const words = fold(filters.q).split(/\s+/u).filter(Boolean);
  return rows.filter(
    (row) =>
      CHOICES.every(
        (name) => !filters[name].length || row.ids[name].some((id) => filters[name].includes(id)),
      ) &&
      mayFallIn(row.years, filters.years) &&
      words.every((word) => row.words.includes(word)),
  );
}

/** An event with an uncertain date is kept if it may fall within the years, both inclusive; null is an open end. */
function mayFallIn([first, last], years) {
  return !years || !((last !== null && last < years[0]) || (first !== null && first > years[1]));
}

/** For each id, how many events there are with it, all filters but this one applied. */
export function counts(filters, rows, name) {
  const found = new Map();
  for (const row of chosen({ ...filters, [name]: [] }, rows)) {
    for (const id of row.ids[name]) found.set(id, (found.get(id) ?? 0) + 1);
  }
  return found;
}

// As in timeline/table.py, whose `fold` has folded the rows' words: letters that keyboards type differently, then what is
// typography only.
const SAME = {
  "\u064a": "\u06cc",
  "\u0649": "\u06cc",
  "\u0643": "\u06a9",
  "\u0629": "\u0647",
  "\u06c0": "\u0647",
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "–": "-",
  "—": "-",
  ß: "ss",
  ς: "σ",
};
const DROPPED = /[\u0640\u200c\u200d\u00ad\u02be\u02bf\u02bb\u02bc]/gu;

/** Text without what a search should not depend on: case, accents, vowel signs, keyboards, digits' scripts. */
export function fold(text) {
  const kept = same(same(text).toLowerCase()).normalize("NFKD").replace(/\p{M}/gu, "");
  return same(kept).replace(/\p{Nd}/gu, (digit) => String(decimal(digit)));
}

function same(text) {
  return text.replace(DROPPED, "").replace(/./gu, (letter) => SAME[letter] ?? letter);
}

/** The value of a decimal digit: in every script ten of them stand in a row, and the row begins where no digit stands before. */
function decimal(digit) {
  const code = digit.codePointAt(0);
  if (code < 58) return code - 48;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}
