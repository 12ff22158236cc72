// Elements made from names, attributes and text; text stays text.

/** @typedef {Record<string, string | number | boolean>} Attributes */
/** @typedef {string | number | Node | Attributes | null | undefined} Content */
/**
 * The element that a name such as "p.note" makes.
 * @template {string} Name
 * @typedef {Name extends `${infer Tag extends keyof HTMLElementTagNameMap}.${string}`
 *   ? HTMLElementTagNameMap[Tag]
 *   : Name extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Name] : HTMLElement} Made
 */

const SVG = "http://www.w3.org/2000/svg";

/**
 * Make an element of a drawing.
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {...(Node | string)} content
 */
export function svg(tag, attributes = {}, ...content) {
  const element = document.createElementNS(SVG, tag);
  setAttributes(element, attributes);
  element.append(...content);
  return element;
}

/**
 * Make an element: make("p.note", {title: "…"}, "text", child …).
 * @template {string} Name
 * @param {Name} name
 * @param {...(Content | Content[])} content
 * @returns {Made<Name>}
 */
export function make(name, ...content) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  for (const part of content.flat()) {
    if (part === null || part === undefined || part === "") continue;
    if (typeof part === "object" && !(part instanceof Node)) setAttributes(element, part);
    else element.append(typeof part === "number" ? String(part) : part);
  }
  return /** @type {Made<Name>} */ (element);
}

/**
 * The element of the page that has this id.
 * @param {string} id
 */
export function elementOf(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page lacks #${id}`);
  return element;
}

/**
 * Change what is in an element; what has the focus keeps it, with what is typed, and what is open stays open.
 * @template Value
 * @param {HTMLElement} element
 * @param {() => Value} change
 * @param {() => void} [fill] fills what is open
 */
export function keepingFocus(element, change, fill) {
  const fields = () => /** @type {HTMLElement[]} */ ([...element.querySelectorAll("input, summary, button")]);
  const folds = () => [...element.querySelectorAll("details")];
  const open = folds().map((fold) => fold.open);
  const before = fields().find((field) => field === document.activeElement);
  const number = before ? fields().indexOf(before) : -1;
  const value = change();
  for (const [at, fold] of folds().entries()) fold.open = open[at] ?? fold.open;
  fill?.();
  const after = fields()[number];
  if (before instanceof HTMLInputElement && after instanceof HTMLInputElement) after.value = before.value;
  after?.focus({ preventScroll: true });
  return value;
}

/**
 * Set several attributes.
 * @param {Element} element
 * @param {Attributes} attributes
 */
export function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/**
 * A link that leads out of the page.
 * @param {string} url
 * @param {string} text
 */
export function link(url, text) {
  return make("a", { href: url, target: "_blank", rel: "noopener noreferrer", dir: "auto" }, text);
}

/**
 * A button that does something.
 * @param {Node | string} face
 * @param {(click: MouseEvent) => void} act
 * @param {Attributes} [attributes]
 */
export function button(face, act, attributes = {}) {
  const element = make("button", { type: "button", ...attributes }, face);
  element.onclick = act;
  return element;
}

/**
 * A button that copies a text, and then says whether it has.
 * @param {string} face
 * @param {() => string} text
 * @param {Attributes} [attributes]
 */
export function copyButton(face, text, attributes) {
  const copy = async () => {
    element.textContent = (await copyText(text())) ? "Copied" : "Copy failed";
  };
  const element = button(face, copy, attributes);
  return element;
}

/**
 * Copy text; true when it worked, also on plain http where browsers hide the clipboard.
 * @param {string} text
 */
async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.body.appendChild(make("textarea.tl-away", { readonly: "" }, text));
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

/**
 * An icon in lines, in the colour of the text around it; typefaces lack such signs, and a box would be seen.
 * @param {string} path
 */
export function icon(path) {
  const lines = { fill: "none", stroke: "currentColor", "stroke-width": 1.5 };
  const frame = { width: 16, height: 16, viewBox: "0 0 16 16", "aria-hidden": "true" };
  return svg("svg", frame, svg("path", { d: path, ...lines }));
}

/**
 * A number as it is read: 10,000.
 * @param {number} number
 */
export function inWords(number) {
  return number.toLocaleString("en");
}

/** Wait until what is there has been painted, which of a page that nobody sees it never is. */
export async function painted() {
  if (document.hidden) return;
  await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
}
