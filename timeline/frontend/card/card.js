// The event card: one event with its quotes and evidence, as elements. Text from the file enters as text, never as HTML.

import { copyButton, make } from "../elements.js";

const SIGN = { supports: "+", disputes: "−", context: "○" };
const STANCE = {
  supports: "Supports the article’s words",
  disputes: "Disputes the article’s words",
  context: "Gives context",
};
const STATUS = {
  verified: "✓ Checked word for word against the source’s text",
  unverified: "? Not yet checked against the source’s text",
  changed: "! Changed since it was checked",
};
const ORIGIN = { article: "Told by the article", record: "From the public record" };

/** One event as a card; `sources` are the timeline's, `heading` is the level of its title, `corrections` {file, address}. */
export function eventCard(event, sources, { heading = "h2", corrections } = {}) {
  return make(
    "article.tl-card",
    {
      "data-testid": "event-card",
      "data-event-id": event.id,
      "data-origin": event.origin,
      "aria-labelledby": `tl-title-${event.id}`,
    },
    event.draft ? make("p.tl-draft", "Draft: not published") : null,
    make("p.tl-kicker", make("span.tl-origin", ORIGIN[event.origin]), ` · ${event.lane}`),
    make(heading, { id: `tl-title-${event.id}`, tabindex: "-1", dir: "auto" }, event.title),
    dateLine(event),
    make("p.tl-summary", { dir: "auto" }, event.summary),
    quotes(event, sources),
    evidence(event, sources),
    event.ask ? section("tl-ask", "To discuss", make("p", { dir: "auto" }, event.ask)) : null,
    facts(event),
    corrections ? correction(event, corrections) : null,
  );
}

function dateLine(event) {
  return make(
    "div.tl-when",
    make(
      "p",
      make("strong", event.day ? make("time", { datetime: event.day }, event.label) : event.label),
      event.hijri ? make("span.tl-hijri", ` ${event.hijri} (Solar Hijri)`) : null,
    ),
    event.date_note ? make("p.tl-note", { dir: "auto" }, event.date_note) : null,
  );
}

function section(name, title, ...content) {
  return make(`div.tl-part.${name}`, make("p.tl-head", title), ...content);
}

function quotes(event, sources) {
  if (!event.quotes.length) return null;
  return section(
    "tl-quotes",
    "In the source’s words",
    event.quotes.map((quote) => {
      const source = sources[quote.source];
      return make(
        "figure",
        make(
          "blockquote",
          { "data-quote-status": quote.status, ...(source.url ? { cite: source.url } : {}) },
          make("p", { dir: "auto" }, `“${quote.text}”`),
        ),
        make(
          "figcaption",
          reference(source),
          make("span.tl-status", STATUS[quote.status]),
          make("span.tl-tally", quote.tally),
        ),
      );
    }),
  );
}

function evidence(event, sources) {
  if (!event.evidence.length) return null;
  return section(
    "tl-evidence",
    "What other sources report, in our words",
    event.single ? make("p.tl-single", event.single) : null,
    make(
      "ul",
      event.evidence.map((piece) =>
        make(
          "li",
          { "data-stance": piece.stance },
          make(
            "p.tl-stance",
            make("span.tl-sign", { "aria-hidden": "true" }, SIGN[piece.stance]),
            ` ${STANCE[piece.stance]}`,
            piece.about ? make("span.tl-about", ` (“${piece.about}”)`) : null,
          ),
          make("p", { dir: "auto" }, piece.says),
          piece.date ? make("p.tl-other-date", `Dates it differently: ${piece.date}`) : null,
          make("p.tl-reference", reference(sources[piece.source])),
        ),
      ),
    ),
  );
}

/** A full reference, in one line, with its link and what the editors note about it. */
export function reference(source) {
  const title = source.url ? link(source.url, source.title) : make("cite", { dir: "auto" }, source.title);
  const who = make(
    "span.tl-who",
    source.author ? `${source.author}, ` : "",
    title,
    source.publisher ? `, ${source.publisher}` : "",
  );
  return make(
    "span.tl-source",
    who,
    source.issued ? `, ${source.issued}` : "",
    ` · ${source.nature}`,
    source.archived ? make("span", " · ", link(source.archived, "archived copy")) : null,
    source.note ? make("span.tl-source-note", { dir: "auto" }, source.note) : null,
  );
}

function link(url, text) {
  return make("a", { href: url, target: "_blank", rel: "noopener noreferrer", dir: "auto" }, text);
}

function facts(event) {
  const named = (thing) =>
    make("dd", { dir: "auto" }, thing.name, thing.fa ? [" ", make("bdi", { lang: "fa" }, thing.fa)] : "");
  const row = (term, things) => (things.length ? [make("dt", term), ...things.map(named)] : []);
  return make("dl.tl-facts", row("People", event.people), row("Places", event.places));
}

/** A ready text for the editors: what the event says now, where it stands, and room for what is wrong. */
export function correction(event, { file, address }) {
  const text = correctionText(event, file);
  const area = make("textarea", { readonly: "", rows: "9", "aria-label": "Text to send" }, text);
  const copy = copyButton("Copy the text", () => text);
  return make(
    "details.tl-correct",
    make("summary", "Correct this event"),
    make("p", "Copy this text, say what is wrong and how a source shows it, and send it to the editors."),
    area,
    make("div.tl-tools-end", copy, address ? link(address, address.replace(/^mailto:/, "")) : null),
  );
}

/** What a correction begins with. Pure. */
export function correctionText(event, file) {
  const place = event.line ? `${file}, line ${event.line}` : file;
  return [
    `Event: ${event.id} (${place})`,
    `Title: ${event.title}`,
    `Date: ${event.label}`,
    `Summary: ${event.summary}`,
    "",
    "What is wrong:",
    "",
    "What a source says, and where it can be read:",
    "",
  ].join("\n");
}

/** Everything as one text: a heading for each year, the cards opened, in the order given. */
export function reading(events, sources, corrections) {
  const text = make("div.tl-reading");
  let year = null;
  for (const event of events) {
    if (event.year && event.year !== year) text.append(make("h2.tl-year", event.year));
    year = event.year;
    text.append(eventCard(event, sources, { heading: "h3", corrections }));
  }
  return text;
}

/** Every source with its full reference, by author or, without one, by title. */
export function bibliography(sources) {
  const name = (source) => (source.author || source.title).replace(/^[^\p{L}\p{N}]+/u, "");
  const sorted = Object.values(sources).sort((a, b) => name(a).localeCompare(name(b), "en"));
  return make(
    "ul.tl-bibliography",
    sorted.map((source) => make("li", reference(source))),
  );
}
