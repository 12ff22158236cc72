// What is too much for one page, spread over several, by heights that were measured. Pure.

/** Where a text may be cut: between words or, within a very long word, between its letters. */
const CUTS = /\s+|(?<=\S{20})(?=\S)(?!\p{M})/gu;

/**
 * Blocks {piece, height, lead} over columns as tall as the room, in their order. The heading of a piece's group, `lead`
 * tall, stands above the first of the group in each column.
 */
export function intoColumns(blocks, room) {
  const columns = [];
  let left = 0;
  let group;
  for (const { piece, height, lead } of blocks) {
    const needed = piece.stance === group ? height : lead + height;
    if (!columns.length || needed > left) {
      columns.push([]);
      left = room - lead - height;
    } else {
      left -= needed;
    }
    columns.at(-1).push(piece);
    group = piece.stance;
  }
  return columns;
}

/** As few pages of so many columns as the room allows, with columns that are about as full as each other. */
export function evenly(blocks, room, columns = 1) {
  const pages = Math.ceil(intoColumns(blocks, room).length / columns);
  let [low, high] = [0, room];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (intoColumns(blocks, middle).length <= pages * columns) high = middle;
    else low = middle;
  }
  const found = intoColumns(blocks, high);
  return Array.from({ length: pages }, (_, page) => found.slice(page * columns, (page + 1) * columns));
}

/** A piece of text in so many parts, about as long as each other; fewer where it has no more words. */
export function inParts(piece, count) {
  const { text } = piece;
  const cuts = [...text.matchAll(CUTS)];
  const nearest = (goal) =>
    [...cuts].sort((one, other) => Math.abs(one.index - goal) - Math.abs(other.index - goal))[0];
  const goals = cuts.length
    ? Array.from({ length: count - 1 }, (_, at) => ((at + 1) * text.length) / count)
    : [];
  const chosen = [...new Set(goals.map(nearest))];
  return [...chosen, null].map((cut, at) => {
    const start = at ? chosen[at - 1].index + chosen[at - 1][0].length : 0;
    return {
      ...piece,
      text: text.slice(start, cut?.index),
      begun: piece.begun || at > 0,
      goesOn: piece.goesOn || cut !== null,
    };
  });
}

/** The pages of things that stand side by side: whichever has fewer keeps its last one. */
export function together(sides) {
  const length = Math.max(...sides.map((pages) => pages.length));
  return Array.from({ length }, (_, page) => sides.map((pages) => pages[page] ?? pages.at(-1) ?? []));
}

/** A text as a page shows it: that more of it stands on another page is marked. */
export function shown({ text, begun = false, goesOn = false }) {
  return `${begun ? "… " : ""}${text}${goesOn ? " …" : ""}`;
}
