// The panels for editors are Streamlit's. It starts after the page has been painted, which needs none of it.

/** Start Streamlit where the server has sent what it takes. */
export function startStreamlit() {
  const template = document.getElementById("streamlit");
  if (!(template instanceof HTMLTemplateElement)) return;
  const start = () => document.head.append(template.content.cloneNode(true));
  requestAnimationFrame(() => setTimeout(start));
  keepTitle();
}

/** Streamlit gives the browser's tab a title of its own. */
function keepTitle() {
  let title = document.title;
  new MutationObserver(() => {
    if (document.title === title) return;
    if (isOurs(document.title)) title = document.title;
    else document.title = title;
  }).observe(document.head, { childList: true, subtree: true, characterData: true });
}

/** @param {string} title */
function isOurs(title) {
  const name = document.querySelector("h1")?.textContent ?? "";
  return title.endsWith(name);
}
