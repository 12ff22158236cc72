// What is settled before the page is first painted, so that nothing moves later: the view that its address
// asks for, and the height of the chart, which ends with the first screen. And no press is lost from then on.

/** What there is to look at; a link to another view is answered above them. */
const VIEWS = ["timeline", "read", "table", "argument"];
/** Of whom or what is chosen alone is told above the views. */
const TOLD = ["person", "place", "source"];

/**
 * Do so before any other script has come.
 * @param {HTMLElement} explorer
 */
export function beforeFirstPaint(explorer) {
  keepInput();
  showAskedView();
  setExplorerTop(explorer);
}

/**
 * Say where the explorer begins: again when something above it has changed.
 * @param {HTMLElement} explorer
 */
export function setExplorerTop(explorer) {
  const top = explorer.getBoundingClientRect().top + window.scrollY;
  explorer.style.setProperty("--tl-top", `${Math.round(top)}px`);
}

/** Keep what is pressed while nobody hears it, for `early-input.js`: keys, and what a pointer holds down. */
function keepInput() {
  window.early = { keys: [], hash: location.hash };
  window.addEventListener("keydown", (press) => {
    if (press.target === document.body) window.early?.keys.push(press);
  });
  for (const change of /** @type {const} */ (["pointerdown", "pointerup", "pointercancel"])) {
    window.addEventListener(change, (press) => {
      if (window.early) window.early.press = change === "pointerdown" ? press : undefined;
    });
  }
}

/** An address that asks for nothing shows all until scripts come, but a frame has room for one view. */
function showAskedView() {
  const query = new URLSearchParams(`${location.search}&${location.hash.slice(1)}`);
  if (!`${query}` && !document.body.classList.contains("page-embedded")) return;
  const view = query.get("view") ?? "timeline";
  document.body.dataset.view = VIEWS.includes(view) ? view : "timeline";
  const event = new URLSearchParams(location.hash.slice(1)).get("event") ?? "";
  document.body.classList.toggle("page-waits", event !== "" || isForScripts(query));
  if (!isForScripts(query)) endWaitWith(event);
}

/**
 * That an event which follows the # is not here only scripts can say, above the views. It is here as soon as
 * its mark or its text is, which come before them; of very many events neither is in the page.
 * @param {string} event
 */
function endWaitWith(event) {
  const id = CSS.escape(event);
  const isHere = `:has([data-mark="${id}"], [id="event=${id}"], .page-years, .page-text > noscript)`;
  const sheet = new CSSStyleSheet();
  sheet.insertRule(`[data-view="timeline"].page-waits${isHere} > * { animation: none }`);
  document.adoptedStyleSheets.push(sheet);
}

/**
 * Whether only scripts can show what is asked for: a place further down, words above the views, or what
 * follows the # and no server has heard of.
 * @param {URLSearchParams} query
 */
function isForScripts(query) {
  const { view = "timeline", event, ...chosen } = Object.fromEntries(query);
  const isFurtherDown = view !== "timeline" && (event || chosen.passage);
  const isUnheard = location.hash && Object.keys(chosen).length > 0;
  return Boolean(isFurtherDown || isUnheard || !VIEWS.includes(view) || TOLD.some((name) => query.has(name)));
}
