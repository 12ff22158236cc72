// Keys pressed while the presenter is on its way. The server also puts this module at the head of its page, alone.

/** Keep what is pressed from now on. */
export function keepKeys() {
  if (window.timelineKeys) return;
  const kept = (window.timelineKeys = { presses: [] });
  kept.listener = ({ key, altKey, ctrlKey, metaKey, target }) => {
    if (!target.closest?.("input, textarea, select")) kept.presses.push({ key, altKey, ctrlKey, metaKey });
  };
  window.addEventListener("keydown", kept.listener, true);
}

/** What was pressed meanwhile; from now on nothing is kept. */
export function keptKeys() {
  const kept = window.timelineKeys;
  if (!kept) return [];
  window.removeEventListener("keydown", kept.listener, true);
  delete window.timelineKeys;
  return kept.presses;
}

if (/[?&#]present=true(&|#|$)/.test(globalThis.location?.href)) keepKeys();
