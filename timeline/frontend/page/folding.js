// Texts as a search compares them, as timeline/table.py folds the rows' words. Pure.

/** Letters that keyboards type differently, then what is typography only. */
/** @type {Record<string, string>} */
const SAME = {
  "\u064a": "\u06cc",
  "\u0649": "\u06cc",
  "\u0643": "\u06a9",
  "\u0629": "\u0647",
  "\u06c0": "\u0647",
  "‘": "'",
  "’": "'",
  '"': "'",
  "“": "'",
  "”": "'",
  "–": "-",
  "—": "-",
  ß: "ss",
  ς: "σ",
};
/** What is not typed: lengthening, joiners, soft hyphens, and the signs of transliteration. */
const DROPPED = /\u0640|\u200c|\u200d|\u00ad|\u02be|\u02bf|\u02bb|\u02bc/gu;

/**
 * Text without what a search should not depend on: case, accents, vowel signs, keyboards, digits' scripts.
 * @param {string} text
 */
export function fold(text) {
  const plain = same(same(text).toLowerCase()).normalize("NFKD").replace(/\p{M}/gu, "");
  return same(plain).replace(/\p{Nd}/gu, (digit) => String(decimal(digit)));
}

/** @param {string} text */
function same(text) {
  return text.replace(DROPPED, "").replace(/./gu, (letter) => SAME[letter] ?? letter);
}

/**
 * The value of a decimal digit: in every script ten of them stand in a row, and the row begins where no digit
 * stands before.
 * @param {string} digit
 */
function decimal(digit) {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 58) return code - 48;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}
