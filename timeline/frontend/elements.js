// Elements made from names, attributes and text; text stays text.

const SVG = "http://www.w3.org/2000/svg";

export function svg(tag, attributes = {}, ...content) {
  const element = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** Make an element: make("p.note", {title: "…"}, "text", child …). */
export function make(name, ...content) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  for (const part of content.flat()) {
    if (part === null || part === undefined || part === "") continue;
    if (typeof part === "object" && !(part instanceof Node)) {
      for (const [key, value] of Object.entries(part)) element.setAttribute(key, value);
    } else {
      element.append(part);
    }
  }
  return element;
}

/** An icon in lines, in the colour of the text around it; typefaces lack such signs, and a box would be seen. */
export function icon(path) {
  const lines = { fill: "none", stroke: "currentColor", "stroke-width": 1.5 };
  return svg(
    "svg",
    { width: 16, height: 16, viewBox: "0 0 16 16", "aria-hidden": "true" },
    svg("path", { d: path, ...lines }),
  );
}

/** Copy text; true when it worked, also on plain http where browsers hide the clipboard. */
export async function copied(text) {
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
