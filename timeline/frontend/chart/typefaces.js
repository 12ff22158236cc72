// The typefaces of a page as a style sheet for a picture that stands alone.

const OURS = /^["']?Timeline (Sans|Serif|Naskh)/;
const ARABIC = /[\u0600-\u06ff]/;

/** The upright faces that a text needs, each in the sheet itself: the page's own, or those of another sheet's text. */
export async function facesFor(text, sheet) {
  const rules = sheet === undefined ? [...document.styleSheets].flatMap(rulesOf) : rulesOf(parsed(sheet));
  const needed = rules.filter((rule) => isNeeded(rule, text));
  const inlined = await Promise.all(needed.map((rule) => withData(rule).catch(() => "")));
  return inlined.filter(Boolean).join("\n");
}

function isNeeded(rule, text) {
  if (!(rule instanceof CSSFontFaceRule) || rule.style.getPropertyValue("font-style") === "italic") {
    return false;
  }
  const [, family] = OURS.exec(rule.style.getPropertyValue("font-family")) ?? [];
  return family === "Naskh" ? ARABIC.test(text) : Boolean(family);
}

function parsed(sheet) {
  const found = new CSSStyleSheet();
  found.replaceSync(sheet);
  return found;
}

/** A sheet's rules; those of another origin are not ours to read. */
function rulesOf(sheet) {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

async function withData({ cssText, parentStyleSheet }) {
  const [whole, address] = /url\("(.+?)"\)/.exec(cssText);
  if (address.startsWith("data:")) return cssText;
  const answer = await fetch(new URL(address, parentStyleSheet.href ?? document.baseURI));
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return cssText.replace(whole, `url("${await dataAddress(await answer.blob())}")`);
}

/** A blob as an address that holds it. */
export function dataAddress(blob) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    Object.assign(reader, { onload: () => done(reader.result), onerror: () => failed(reader.error) });
    reader.readAsDataURL(blob);
  });
}
