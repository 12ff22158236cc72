// What every peer's page has: the events, boxes that choose lanes, and a card.
/* global EVENTS */

(() => {
  const lanes = [...new Set(EVENTS.map(({ lane }) => lane))];
  const byId = new Map(EVENTS.map((event) => [event.id, event]));
  const boxes = [...document.querySelectorAll("#lanes input")];

  /** The lanes that are checked, or all where none is. */
  function chosenLanes() {
    const checked = boxes.filter((box) => box.checked).map((box) => box.value);
    return checked.length ? checked : lanes;
  }

  function chosen() {
    const names = chosenLanes();
    return EVENTS.filter(({ lane }) => names.includes(lane));
  }

  function onChoice(act) {
    for (const box of boxes) box.onchange = () => act();
  }

  function showCard(id) {
    const { title, start, summary, quote, report } = byId.get(id);
    const texts = { h2: title, p: `${start}: ${summary}`, blockquote: quote, small: report };
    const parts = Object.entries(texts).map(([tag, text]) => {
      const element = document.createElement(tag);
      element.textContent = text;
      return element;
    });
    document.getElementById("card").replaceChildren(...parts);
  }

  globalThis.page = { lanes, byId, chosenLanes, chosen, onChoice, showCard };
})();
