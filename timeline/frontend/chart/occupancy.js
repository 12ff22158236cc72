// Which places of a chart are taken, as a bitmap: a question costs the same however much is taken. Pure.
//
// After "Fast and Flexible Overlap Detection for Chart Labeling with Occupancy Bitmap" (Kittivorawong and
// others, 2020).

/** @typedef {{ left: number, right: number, top: number, bottom: number }} Box */

/** Each bit stands for so many pixels across and down. */
const CELL = 2;
const WORD = 32;

export class Occupancy {
  /** @param {Box} area what lies outside is never taken */
  constructor({ left, right, top, bottom }) {
    this.left = left;
    this.top = top;
    this.columns = Math.max(1, Math.ceil((right - left) / CELL));
    this.rows = Math.max(1, Math.ceil((bottom - top) / CELL));
    this.words = Math.ceil(this.columns / WORD);
    this.bits = new Uint32Array(this.words * this.rows);
  }

  /** @param {Box} box */
  take(box) {
    this.visit(box, (word, mask) => {
      this.bits[word] |= mask;
      return false;
    });
  }

  /**
   * Whether any of a box is taken.
   * @param {Box} box
   */
  hits(box) {
    return this.visit(box, (word, mask) => (this.bits[word] & mask) !== 0);
  }

  /**
   * How much of a box is taken, in cells.
   * @param {Box} box
   */
  covered(box) {
    let cells = 0;
    this.visit(box, (word, mask) => {
      cells += ones(this.bits[word] & mask);
      return false;
    });
    return cells;
  }

  /**
   * Go through the words that a box touches until the visitor has seen enough; returns whether it has.
   * @param {Box} box
   * @param {(word: number, mask: number) => boolean} isEnough
   */
  visit({ left, right, top, bottom }, isEnough) {
    const first = Math.max(0, Math.floor((left - this.left) / CELL));
    const last = Math.min(this.columns, Math.ceil((right - this.left) / CELL)) - 1;
    if (first > last) return false;
    const end = Math.min(this.rows, Math.ceil((bottom - this.top) / CELL));
    const [firstWord, lastWord] = [Math.floor(first / WORD), Math.floor(last / WORD)];
    for (let row = Math.max(0, Math.floor((top - this.top) / CELL)); row < end; row++) {
      for (let word = firstWord; word <= lastWord; word++) {
        const from = word === firstWord ? ~0 << (first % WORD) : ~0;
        const to = word === lastWord ? ~0 >>> (WORD - 1 - (last % WORD)) : ~0;
        if (isEnough(row * this.words + word, from & to)) return true;
      }
    }
    return false;
  }
}

/** @param {number} bits */
function ones(bits) {
  let count = 0;
  for (let rest = bits >>> 0; rest; rest &= rest - 1) count++;
  return count;
}
