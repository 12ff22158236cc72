// A slide on the screen: what its events' cards say, in strokes, each in the largest type that the screen has room for.

import { brief, byStance, numbersOf, shortSource } from "./steps.js";
import { evenly, inParts, shown, together } from "./paging.js";
import { make } from "../elements.js";

const SAID = {
  supports: ["+", "Supports the article’s words"],
  disputes: ["−", "Disputes the article’s words"],
  context: ["○", "Gives context"],
};
const MARKS = {
  verified: "",
  unverified: " ? Not yet checked against the source’s text",
  changed: " ! Changed since it was checked",
};
/**
 * Sizes of type for what a stroke is about, in pixels of a screen of 1920 by 1080: the largest is taken with which it has
 * no more pages than with the smallest.
 */
const SIZES = {
  event: [76, 64, 54, 44, 36, 28],
  words: [60, 54, 48, 44, 40, 36, 34, 32, 30, 28],
  record: [42, 38, 36, 34, 32, 30, 28],
  question: [88, 76, 64, 54, 44, 36, 28],
};
/** The most of a slide that a question for the class takes; a longer one has pages of its own. */
const ASKED = 1 / 4;
/** The most letters of a lane and of a source; titles of the file may be longer. */
const LANE = 80;
const SOURCE = 60;
const REFERENCE = 140;
/** Where the pieces of a side stand: the side, and in it the place that they fill. */
const PLACES = {
  words: [".tl-slide-side", ".tl-slide-words"],
  record: [".tl-slide-side", ".tl-slide-column"],
  question: [".tl-slide-sides", ".tl-slide-sides"],
};
/** Into how many parts a piece is cut at once. */
const MOST_PARTS = 40;
/** Where the slide scrolls, as slide.css has it, and the sizes of type there. */
const SCROLLS = "(max-width: 800px)";
const SCROLLED = { event: 64, words: 28, record: 28, question: 64 };

export class Stage {
  constructor(element) {
    Object.assign(this, { element, root: element.closest(".tl-present") });
  }

  /**
   * The strokes in which a slide is shown: the event, the article's words, what the record says, or a question; each
   * {part, page, pages, type, sides, beside, ask}, `sides` being the columns of pieces of each event. It draws while it measures.
   */
  plan(slide, events) {
    Object.assign(this, { kind: slide.kind, events, scrolls: matchMedia(SCROLLS).matches });
    if (events.some(({ awaited }) => awaited)) {
      return ["event", "words", "record"].map((part) => this.alone({ part, ask: "" }));
    }
    const quotes = events.map((event) => event.quotes);
    const evidence = events.map((event) => sorted(event.evidence));
    const some = (sides) => sides.some(({ length }) => length);
    const asks = slide.kind === "question";
    const more = some(quotes) || some(evidence);
    const lone = asks ? "question" : more ? "words" : "event";
    const question = (text, below) => this.paged({ part: "question", ask: below }, [[{ text }]]);
    const ask = this.asksBelow(lone, slide.ask) ? slide.ask : "";
    return [
      ...(asks ? question(slide.title, ask) : [this.alone({ part: "event", ask: more ? "" : ask })]),
      ...(some(quotes) ? this.paged({ part: "words", ask }, quotes) : []),
      ...(some(evidence) ? this.recorded(ask, evidence) : []),
      ...(slide.ask && !ask ? question(slide.ask, "") : []),
    ];
  }

  sizes({ part }) {
    return this.scrolls ? [SCROLLED[part]] : SIZES[part];
  }

  asksBelow(part, ask) {
    this.draw({ part, ask, sides: [], type: SIZES[part].at(-1) });
    return this.scrolls || !ask || this.element.lastChild.offsetHeight <= this.element.clientHeight * ASKED;
  }

  /** Each event's title and date, in the largest type. */
  alone(stroke) {
    const one = { ...stroke, page: 1, pages: 1, sides: [] };
    const sizes = this.sizes(stroke);
    const fits = (type) => {
      this.draw({ ...one, type });
      return ![this.element, ...this.element.querySelectorAll(".tl-slide-sides, .tl-slide-side")].some(over);
    };
    return { ...one, type: sizes.find(fits) ?? sizes.at(-1) };
  }

  /** The reports, with the words beside them where there is room: of two events only if one page holds it all. */
  recorded(ask, evidence) {
    const beside = this.paged({ part: "record", ask, beside: true }, evidence);
    if (beside.length === 1 || (beside.length && this.kind === "event")) return beside;
    return this.paged({ part: "record", ask }, evidence, this.kind === "event" ? 2 : 1);
  }

  /** Pieces of each event over as few pages as the smallest type allows, in the largest type that needs no more. */
  paged(stroke, sides, columns = 1) {
    const sizes = this.sizes(stroke);
    const least = sizes.at(-1);
    const at = (type, pieces = sides) => ({ type, ...this.spread({ ...stroke, type }, pieces, columns) });
    const fewest = at(least, this.cut({ ...stroke, type: least }, sides));
    if (stroke.beside && !fewest.fits) return [];
    let best = fewest;
    for (const type of sizes.slice(0, -1)) {
      const found = at(type);
      if (!found.fits || found.pages.length > fewest.pages.length) continue;
      best = found;
      break;
    }
    return best.pages.map((page, number) => ({
      ...stroke,
      type: best.type,
      sides: page,
      page: number + 1,
      pages: best.pages.length,
    }));
  }

  /** The pages that pieces take in this type, and whether each has room. */
  spread(stroke, sides, columns) {
    if (this.scrolls) return { fits: true, pages: [sides.map((pieces) => [pieces])] };
    const found = this.measured(stroke, sides);
    const fits = found.every(
      ({ room, blocks, full }) => !full && blocks.every(({ lead, height }) => lead + height <= room),
    );
    return { fits, pages: together(found.map(({ room, blocks }) => evenly(blocks, room, columns))) };
  }

  /** The pieces, those in parts that no page has room for. */
  cut(stroke, sides) {
    if (this.scrolls || stroke.beside) return sides;
    const inRoom = ({ piece, height, lead }, room) => {
      const parts = Math.ceil(height / (room - lead) + 0.2);
      return lead + height > room && room > lead ? inParts(piece, Math.min(MOST_PARTS, parts)) : [piece];
    };
    const cut = this.measured(stroke, sides).map(({ room, blocks }) =>
      blocks.flatMap((block) => inRoom(block, room)),
    );
    return cut.flat().length > sides.flat().length ? this.cut(stroke, cut) : sides;
  }

  /** Of each side: the room for its pieces, how tall each is, and whether what stands beside them has too little room. */
  measured(stroke, sides) {
    this.draw({ ...stroke, sides: sides.map((pieces) => [pieces]) });
    const [places, holder] = PLACES[stroke.part].map((selector) => [
      ...this.element.querySelectorAll(selector),
    ]);
    return sides.map((pieces, at) => {
      const place = holder.find((one) => places[at].contains(one));
      const words = stroke.beside && places[at].querySelector(".tl-slide-words");
      return place
        ? { ...blocksOf(place, pieces), full: Boolean(words) && over(words) }
        : { room: 0, blocks: [], full: false };
    });
  }

  /** Show a stroke of the slide that was planned. */
  show(slide, events, stroke) {
    Object.assign(this, { kind: slide.kind, events });
    this.draw(stroke);
  }

  draw(stroke) {
    const { part, type, sides, ask, page = 1, pages = 1 } = stroke;
    const { element, root, kind, events } = this;
    Object.assign(root.dataset, { kind, part });
    element.style.setProperty("--type", type);
    element.dataset.kind = kind;
    const parts =
      part === "question"
        ? sides.flat(2).map((piece) => make("h2.tl-slide-question", { dir: "auto" }, shown(piece)))
        : events.map((event, at) => side(event, stroke, sides[at] ?? []));
    element.replaceChildren(
      make("div.tl-slide-sides", parts),
      pages > 1 ? make("p.tl-slide-page", `${page} of ${pages}`) : "",
      ask ? make("p.tl-slide-ask", { dir: "auto" }, ask) : "",
    );
  }
}

/** Whether an element has too little room for what is in it. */
function over({ scrollWidth, scrollHeight, clientWidth, clientHeight }) {
  return scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
}

/** What a place for pieces has: its room, and how tall each piece is and the heading of its group, with their gaps. */
function blocksOf(place, pieces) {
  const gap = parseFloat(getComputedStyle(place).rowGap) || 0;
  const foot = place.querySelector(":scope > .tl-slide-from");
  const blocks = [...place.querySelectorAll("h2, blockquote, li")].map((element, number) => {
    const heading = element.closest("[data-stance]")?.querySelector("h3");
    const apart = heading ? parseFloat(getComputedStyle(element).marginTop) : gap;
    return { piece: pieces[number], height: tall(element) + apart, lead: heading ? tall(heading) + gap : 0 };
  });
  return { room: place.clientHeight - (foot ? tall(foot) + gap : 0), blocks };
}

function tall(element) {
  return element.getBoundingClientRect().height;
}

/** Reports in the order of their groups. */
function sorted(evidence) {
  return byStance(evidence).flatMap(({ pieces }) => pieces);
}

/** One event: title and date, then its quotes, then its evidence. */
function side(event, { part, beside }, columns) {
  const both = beside && event.quotes.length > 0;
  return make(
    `section.tl-slide-side${both ? ".tl-beside" : ""}`,
    { "data-event-id": event.id, "data-origin": event.origin },
    make(
      "header",
      make("p.tl-slide-kicker", event.kicker),
      make("h2", { dir: "auto" }, event.title),
      make("p.tl-slide-date", event.date),
    ),
    part === "words" && columns.length ? words(columns.flat(), event, true) : null,
    both ? words(event.quotes, event, false) : null,
    part === "record" && columns.length ? record(columns, event) : null,
  );
}

/** Quotes; where they stand alone, with their source in full. */
function words(pieces, { quotes }, alone) {
  const sources = new Set(quotes.map(({ source }) => source));
  const [{ source, reference }] = quotes;
  return make(
    "div.tl-slide-words",
    alone ? { "data-new": "" } : {},
    pieces.map((piece) =>
      make(
        "blockquote",
        { "data-quote-status": piece.status, dir: "auto" },
        quotes.length > 1 ? make("span.tl-slide-number", piece.number) : "",
        `“${shown(piece)}”${MARKS[piece.status]}`,
        sources.size > 1 ? make("span.tl-slide-from", ` ${piece.source}`) : "",
      ),
    ),
    sources.size === 1 ? make("p.tl-slide-from", alone ? reference : source) : "",
  );
}

function record(columns, { quotes }) {
  const group = ({ stance, pieces }) =>
    make(
      "section",
      { "data-stance": stance },
      make(
        "h3",
        make("span.tl-slide-sign", { "aria-hidden": "true" }, SAID[stance][0]),
        ` ${SAID[stance][1]}`,
      ),
      make(
        "ul",
        pieces.map((piece) =>
          make("li", { dir: "auto" }, shown(piece), make("span.tl-slide-from", ` ${whence(piece, quotes)}`)),
        ),
      ),
    );
  return make(
    "div.tl-slide-record",
    { "data-new": "" },
    columns.map((pieces) => make("div.tl-slide-column", byStance(pieces).map(group))),
  );
}

/** Where a piece of evidence comes from, which of the quotes it is about, and how it dates the event. */
function whence(piece, quotes) {
  const numbers = numbersOf(piece, quotes);
  return [piece.source, numbers.length ? `on quote ${numbers.join(", ")}` : "", piece.date]
    .filter(Boolean)
    .join(" · ");
}

/** What a slide takes from an event's card, whichever host has made it. */
export function toldBy(card) {
  const text = (selector, within = card) => within.querySelector(selector)?.textContent.trim() ?? "";
  return {
    id: card.dataset.eventId,
    origin: card.dataset.origin,
    kicker: brief(text(".tl-kicker"), LANE),
    title: text("h2, h3"),
    date: text(".tl-when strong"),
    quotes: [...card.querySelectorAll(".tl-quotes figure")].map((figure, at) => ({
      number: at + 1,
      text: text("blockquote", figure).replace(/^“|”$/g, ""),
      status: figure.querySelector("blockquote").dataset.quoteStatus,
      source: cited(figure),
      reference: brief(text(".tl-who", figure), REFERENCE),
    })),
    evidence: [...card.querySelectorAll("[data-stance]")].map((piece) => ({
      stance: piece.dataset.stance,
      text: text(":scope > [dir]", piece),
      about: text(".tl-about", piece).replace(/^\(“|”\)$/g, ""),
      date: text(".tl-other-date", piece),
      source: cited(piece),
    })),
  };
}

function cited(element) {
  const source = element.querySelector(".tl-source");
  const who = source.querySelector(".tl-who");
  const named = who.querySelector("a, cite");
  const short = shortSource({
    author: named.previousSibling?.textContent.replace(/, $/, ""),
    title: named.textContent,
    publisher: named.nextSibling?.textContent.replace(/^, /, ""),
    rest: source.textContent.slice(who.textContent.length),
  });
  return brief(short, SOURCE);
}
