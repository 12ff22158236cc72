// The typefaces of a page as a style sheet for a picture that stands alone.

const FAMILY = /^["']?Timeline (Sans|Serif|Naskh)/;
const ARABIC = /[\u0600-\u06ff]/;

/**
 * The upright faces that a text needs, each in the sheet itself.
 * @param {string} text
 * @param {string} [sheet] the style sheet that has them; without one, those of the page
 */
export async function facesFor(text, sheet) {
  const sheets = sheet === undefined ? [...document.styleSheets] : [parsed(sheet)];
  const needed = sheets.flatMap(facesOf).filter((face) => isNeeded(face, text));
  const inlined = await Promise.all(needed.map((face) => withData(face).catch(() => "")));
  return inlined.filter(Boolean).join("\n");
}

/** @param {string} text */
function parsed(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/**
 * A sheet's faces; those of another origin are not ours to read.
 * @param {CSSStyleSheet} sheet
 */
function facesOf(sheet) {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  } catch {
    return [];
  }
}

/**
 * @param {CSSFontFaceRule} face
 * @param {string} text
 */
function isNeeded({ style }, text) {
  if (style.getPropertyValue("font-style") === "italic") return false;
  const [, family] = FAMILY.exec(style.getPropertyValue("font-family")) ?? [];
  return family === "Naskh" ? ARABIC.test(text) : Boolean(family);
}

/**
 * A face's rule with its file in it.
 * @param {CSSFontFaceRule} face
 */
async function withData({ cssText, parentStyleSheet }) {
  const match = /url\("(.+?)"\)/.exec(cssText);
  if (!match) return "";
  const [url, address] = match;
  if (address.startsWith("data:")) return cssText;
  const answer = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI));
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return cssText.replace(url, `url("${await dataAddress(await answer.blob())}")`);
}

/**
 * A blob as an address that holds it.
 * @param {Blob} blob
 * @returns {Promise<string>}
 */
export function dataAddress(blob) {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });
}
