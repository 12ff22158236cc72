// The events as the page's text has them, each an article; cards, search and table take their words from there.

import { correction } from "../card/correction.js";
import { fold } from "./filters.js";
import { make } from "../elements.js";

/** What of a card is searched: as in timeline/table.py. */
const SEARCHED =
  "h3, .tl-when strong, .tl-when .tl-note, .tl-summary, blockquote p, [data-stance] > [dir], .tl-facts dd, .tl-who";

export class Texts {
  constructor({ title, corrections }) {
    this.corrections = { file: title, address: corrections };
    this.places = new Map(
      [...document.querySelectorAll(".page-event")].map((element) => [
        element.firstElementChild.dataset.eventId,
        element,
      ]),
    );
    this.folded = new Map();
  }

  part(id, selector) {
    return this.places.get(id)?.querySelector(selector)?.textContent ?? "";
  }

  /** All that is searched, folded. */
  words(id) {
    if (!this.folded.has(id)) {
      this.folded.set(
        id,
        fold([...this.places.get(id).querySelectorAll(SEARCHED)].map((part) => part.textContent).join("\n")),
      );
    }
    return this.folded.get(id);
  }

  /** The article once more, to stand beside the chart. */
  card(id) {
    const card = this.places.get(id)?.firstElementChild.cloneNode(true);
    if (!card) return null;
    const title = card.querySelector("h3");
    const name = make("h2", { id: `tl-open-${id}`, tabindex: "-1", dir: "auto" }, title.textContent);
    title.replaceWith(name);
    card.setAttribute("aria-labelledby", name.id);
    card.append(
      correction(
        {
          id,
          title: name.textContent,
          label: this.part(id, ".tl-when strong"),
          summary: this.part(id, ".tl-summary"),
        },
        this.corrections,
      ),
    );
    return card;
  }

  quote(id) {
    return this.part(id, "blockquote p").replace(/^“|”$/g, "");
  }

  /** Show these events; a year of which none is left goes too. */
  show(order) {
    const kept = new Set(order);
    for (const [id, element] of this.places) element.hidden = !kept.has(id);
    for (const year of document.querySelectorAll(".tl-year")) {
      year.hidden = !following(year).some((element) => !element.hidden);
    }
  }
}

/** The events between a year and the next. */
function following(year) {
  const found = [];
  for (
    let next = year.nextElementSibling;
    next && !next.matches(".tl-year");
    next = next.nextElementSibling
  ) {
    found.push(next);
  }
  return found;
}
