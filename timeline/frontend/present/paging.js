// What is too much for one page, spread over several, by heights that were measured. Pure.

/** @import { Stance } from "../types.js" */

/**
 * A piece of text: a quote, a report, a question. Of one that is cut, `begun` and `goesOn` say whether more
 * of it stands before and after.
 * @typedef {{ text: string, stance?: Stance, begun?: boolean, goesOn?: boolean }} Piece
 */
/**
 * A piece with its height, and that of the heading of its group, in pixels.
 * @template {Piece} P
 * @typedef {{ piece: P, height: number, heading: number }} Block
 */

/** Where a text may be cut: between words or, within a very long word, between its letters. */
const CUTS = /\s+|(?<=\S{20})(?=\S)(?!\p{M})/gu;

/**
 * Blocks over columns as tall as the room, in their order. The heading of a group stands above the first of
 * its pieces in each column.
 * @template {Piece} P
 * @param {Block<P>[]} blocks
 * @param {number} room
 * @returns {P[][]}
 */
export function fillColumns(blocks, room) {
  /** @type {P[][]} */
  const columns = [];
  let left = 0;
  /** @type {Stance | undefined} */
  let group;
  for (const { piece, height, heading } of blocks) {
    const needed = piece.stance === group ? height : heading + height;
    if (!columns.length || needed > left) {
      columns.push([]);
      left = room - heading - height;
    } else {
      left -= needed;
    }
    columns[columns.length - 1].push(piece);
    group = piece.stance;
  }
  return columns;
}

/**
 * As few pages of so many columns as the room allows, with columns that are about as full as each other.
 * @template {Piece} P
 * @param {Block<P>[]} blocks
 * @param {number} room
 * @returns {P[][][]}
 */
export function balancedPages(blocks, room, columns = 1) {
  const count = Math.ceil(fillColumns(blocks, room).length / columns);
  let low = 0;
  let high = room;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fillColumns(blocks, middle).length <= count * columns) high = middle;
    else low = middle;
  }
  const filled = fillColumns(blocks, high);
  return Array.from({ length: count }, (_, page) => filled.slice(page * columns, (page + 1) * columns));
}

/**
 * A piece in so many parts, about as long as each other; fewer where it has no more words.
 * @template {Piece} P
 * @param {P} piece
 * @param {number} count
 * @returns {P[]}
 */
export function splitPiece(piece, count) {
  const { text } = piece;
  const cuts = chosenCuts(text, count);
  return [...cuts, null].map((cut, index) => {
    const before = cuts[index - 1];
    const start = before ? before.index + before[0].length : 0;
    return {
      ...piece,
      text: text.slice(start, cut?.index),
      begun: piece.begun || index > 0,
      goesOn: piece.goesOn || cut !== null,
    };
  });
}

/**
 * The places nearest to where parts of one length would end.
 * @param {string} text
 * @param {number} count
 */
function chosenCuts(text, count) {
  const cuts = [...text.matchAll(CUTS)];
  if (!cuts.length) return [];
  const ends = Array.from({ length: count - 1 }, (_, index) => ((index + 1) * text.length) / count);
  return [...new Set(ends.map((end) => nearest(cuts, end)))];
}

/**
 * @param {RegExpExecArray[]} cuts
 * @param {number} end
 */
function nearest(cuts, end) {
  return cuts.reduce((best, cut) => (Math.abs(cut.index - end) < Math.abs(best.index - end) ? cut : best));
}

/**
 * The pages of things that stand side by side: whichever has fewer keeps its last one.
 * @template Page
 * @param {Page[][]} sides
 * @returns {(Page | [])[][]}
 */
export function alignedPages(sides) {
  const length = Math.max(...sides.map((pages) => pages.length));
  return Array.from({ length }, (_, page) => sides.map((pages) => pages[page] ?? pages.at(-1) ?? []));
}

/**
 * A piece's text as a page shows it: that more of it stands on another page is marked.
 * @param {Piece} piece
 */
export function pieceText({ text, begun = false, goesOn = false }) {
  return `${begun ? "… " : ""}${text}${goesOn ? " …" : ""}`;
}
