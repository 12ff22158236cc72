// A slide on the screen: what its events' cards say, in large type, in strokes, as large as the screen has room for.

import { byStance, numbersOf, onceEach, shortSource } from "./talk.js";
import { make } from "./elements.js";

const SAID = { supports: ["+", "Supports the article’s words"], disputes: ["−", "Disputes the article’s words"], context: ["○", "Gives context"] };
const MARKS = { verified: "", unverified: " ? Not yet checked against the source’s text", changed: " ! Changed since it was checked" };
/**
 * How a slide may be set, tried in turn until all fits, in pixels of a screen of 1920 by 1080: the quotes' and the
 * evidence's type, how much wider the evidence's column is than the quotes', whether the evidence is told or only named
 * with its sources, and whether the chart gives up room. No quote is smaller than 28.
 */
const SETTINGS = [
  ...[34, 32, 30, 28, 26, 24].flatMap((says) => [{ says, wide: 1, told: true }, { says, wide: 1.7, told: true }]),
  ...[28, 26, 24].flatMap((says) => [{ says, wide: 1, told: true, low: true }, { says, wide: 1.7, told: true, low: true }]),
  ...[32, 28, 26].map((says) => ({ says, wide: 0.7, told: false })),
  ...[26, 24, 22].map((says) => ({ says, wide: 0.7, told: false, low: true })),
];
const QUOTES = [48, 44, 40, 36, 34, 32, 30, 28];
/** Where the slide scrolls, as presenter.css has it. */
const SCROLLS = "(max-width: 800px)";

/** What a slide takes from an event's card, whichever host has made it. */
export function toldBy(card) {
  const text = (selector, within = card) => within.querySelector(selector)?.textContent.trim() ?? "";
  return { id: card.dataset.eventId, origin: card.dataset.origin, kicker: text(".tl-kicker"), title: text("h2, h3"), date: text(".tl-when strong"),
    summary: text(".tl-summary"), ask: text(".tl-ask p + p"),
    quotes: [...card.querySelectorAll(".tl-quotes figure")].map((figure) => ({ text: text("blockquote", figure).replace(/^“|”$/g, ""),
      status: figure.querySelector("blockquote").dataset.quoteStatus, source: cited(figure), reference: text(".tl-who", figure) })),
    evidence: [...card.querySelectorAll("[data-stance]")].map((piece) => ({ stance: piece.dataset.stance, says: text(":scope > [dir]", piece),
      about: text(".tl-about", piece).replace(/^\(“|”\)$/g, ""), date: text(".tl-other-date", piece), source: cited(piece) })) };
}

function cited(element) {
  const source = element.querySelector(".tl-source"), who = source.querySelector(".tl-who"), named = who.querySelector("a, cite");
  return shortSource({ author: named.previousSibling?.textContent.replace(/, $/, ""), title: named.textContent,
    publisher: named.nextSibling?.textContent.replace(/^, /, ""), rest: source.textContent.slice(who.textContent.length) });
}

export class Stage {
  constructor(element) {
    this.element = element;
  }

  /** Show a slide with these events, as far as it is revealed: all of it, in the largest type that has room. */
  show(slide, events, reveal, strokes) {
    const shown = { slide, events, reveal, ask: reveal > 1 || strokes === 1 ? slide.ask : "" }, least = QUOTES.at(-1);
    const fits = (setting) => {
      this.draw(shown, setting);
      return this.fits();
    };
    if (matchMedia(SCROLLS).matches) return this.draw(shown, { ...SETTINGS.find(({ says }) => says === least), quote: least });
    const setting = SETTINGS.find((one) => fits({ ...one, quote: least })) ?? SETTINGS.at(-1);
    const quote = QUOTES.find((one) => fits({ ...setting, quote: one }));
    if (!quote) this.draw(shown, { ...setting, quote: least });
  }

  draw({ slide, events, reveal, ask }, { quote, says, wide, told, low = false }) {
    const { element } = this;
    for (const [name, value] of Object.entries({ quote, says, wide: `${wide}fr` })) element.style.setProperty(`--${name}`, value);
    element.closest(".tl-present").classList.toggle("tl-low", low);
    element.dataset.kind = slide.kind;
    element.dataset.reveal = reveal;
    const parts = slide.kind === "question" ? [make("h2.tl-slide-question", slide.title)] : events.map((event) => side(event, reveal, told));
    element.replaceChildren(make("div.tl-slide-sides", parts), ask ? make("p.tl-slide-ask", ask) : "");
  }

  fits() {
    const over = ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1;
    return !over(this.element) && ![...this.element.querySelectorAll(".tl-slide-sides, .tl-slide-words, .tl-slide-record")].some(over);
  }
}

/** One event: title and date, then its quotes, then its evidence. */
function side(event, reveal, told) {
  return make("section.tl-slide-side", { "data-event-id": event.id, "data-origin": event.origin },
    make("header", make("p.tl-slide-kicker", event.kicker), make("h2", event.title), make("p.tl-slide-date", event.date)),
    reveal > 1 && event.quotes.length ? words(event.quotes, reveal) : null,
    reveal > 2 && event.evidence.length ? record(event, told) : null);
}

function words(quotes, reveal) {
  const sources = [...new Set(quotes.map(({ source }) => source))];
  return make("div.tl-slide-words", reveal === 2 ? { "data-new": "" } : {},
    quotes.map(({ text, status, source }, at) => make("blockquote", { "data-quote-status": status, dir: "auto" },
      quotes.length > 1 ? make("span.tl-slide-number", at + 1) : "", `“${text}”${MARKS[status]}`, sources.length > 1 ? make("span.tl-slide-from", ` ${source}`) : "")),
    sources.length === 1 ? make("p.tl-slide-from", reveal === 2 ? quotes[0].reference : sources[0]) : "");
}

function record({ quotes, evidence }, told) {
  const groups = byStance(evidence).map(({ stance, pieces }) => make("section", { "data-stance": stance },
    make("h3", make("span.tl-slide-sign", { "aria-hidden": "true" }, SAID[stance][0]), ` ${SAID[stance][1]}`),
    told ? make("ul", pieces.map((piece) => make("li", { dir: "auto" }, piece.says, make("span.tl-slide-from", ` ${whence(piece, quotes)}`))))
      : make("p.tl-slide-names", onceEach(pieces.map(({ source }) => source)).join(" · "))));
  return make(`div.tl-slide-record${told ? "" : ".tl-slide-brief"}`, { "data-new": "" }, groups, told ? "" : make("p.tl-slide-more", "What they report: more in the handout."));
}

/** Where a piece of evidence comes from, which of the quotes it is about, and how it dates the event. */
function whence(piece, quotes) {
  const numbers = numbersOf(piece, quotes);
  return [piece.source, numbers.length ? `on quote ${numbers.join(", ")}` : "", piece.date].filter(Boolean).join(" · ");
}
