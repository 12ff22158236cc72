// Presenting without a screen: what a key means, where it leads, which years are shown, what the clock says. Pure.

import { moment } from "../chart/scale.js";

const ACTS = {
  ArrowRight: "next",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "back",
  PageUp: "back",
  Home: "first",
  End: "last",
  b: "blank",
  ".": "blank",
  f: "fullscreen",
  n: "notes",
  Escape: "leave",
};
const PARTS = {
  event: "the event",
  words: "the article’s words",
  record: "what the record says",
  question: "the question",
};
/** A swipe is at least so many pixels long, and more along than across. */
const SWIPE = 50;

/** What the address asks for: {as: "present" or "notes", tour, step}; null where it asks for neither. */
export function askedTalk(query) {
  const as = ["notes", "present"].find((name) => query.get(name) === "true");
  const step = /^[0-9]{1,4}$/.test(query.get("step") ?? "") ? Number(query.get("step")) : 1;
  return as ? { as, tour: query.get("tour") ?? "", step: Math.max(1, step) } : null;
}

/** Write what is asked for into the parameters of an address; null takes it out. */
export function writeTalk(asked, query) {
  for (const name of ["present", "notes", "tour", "step"]) query.delete(name);
  if (!asked) return;
  query.set(asked.as, "true");
  if (asked.tour) query.set("tour", asked.tour);
  query.set("step", asked.step);
}

/** What a key press means after the digits typed so far: {act, step, typed}; null for a key that is not ours. */
export function meaning({ key, altKey, ctrlKey, metaKey }, typed = "") {
  if (altKey || ctrlKey || metaKey) return null;
  if (/^[0-9]$/.test(key)) return { typed: (typed + key).slice(-3) };
  if (key === "Enter") return typed ? { act: "jump", step: Number(typed), typed: "" } : null;
  if (key === "Escape" && typed) return { typed: "" };
  const act = ACTS[key.length === 1 ? key.toLowerCase() : key];
  return act ? { act, typed: "" } : null;
}

/**
 * Where an act leads from {step, reveal, blank} among so many steps; `strokes(step)` says in how many one is revealed. Going
 * back shows a step as it was left, with all revealed; whatever moves ends the blank.
 */
export function whereTo(at, { act, step }, steps, strokes) {
  if (!steps) return at;
  if (act === "blank") return { ...at, blank: !at.blank };
  const to = (number, reveal = 1) => ({ step: Math.max(1, Math.min(number, steps)), reveal, blank: false });
  const stay = to(at.step, at.reveal);
  switch (act) {
    case "next":
      return at.reveal < strokes(at.step)
        ? to(at.step, at.reveal + 1)
        : at.step < steps
          ? to(at.step + 1)
          : stay;
    case "back":
      return at.reveal > 1
        ? to(at.step, at.reveal - 1)
        : at.step > 1
          ? to(at.step - 1, strokes(at.step - 1))
          : stay;
    case "first":
      return to(1);
    case "last":
      return to(steps);
    case "jump":
      return to(step);
    default:
      return at;
  }
}

/** What a stroke shows, in words, with its page where there are several. */
export function strokeName({ part, page, pages }) {
  return pages > 1 ? `${PARTS[part]}, page ${page} of ${pages}` : PARTS[part];
}

/** The number of the stroke that shows what another did before the pages changed: the same part, at that page or its last. */
export function strokeAgain(strokes, { part, page }) {
  return Math.max(1, strokes.findLastIndex((stroke) => stroke.part === part && stroke.page <= page) + 1);
}

/** What a finger that moved so far means. */
export function swiped(across, down) {
  if (Math.abs(across) < SWIPE || Math.abs(across) < Math.abs(down)) return null;
  return { act: across < 0 ? "next" : "back" };
}

/** The moments that a slide's chart shows: its years with a little room, or the whole. */
export function slideRange({ years }, whole) {
  if (!years) return whole;
  const [start, end] = [moment(String(years[0])), moment(String(years[1] + 1))];
  const room = (end - start) * 0.03;
  return [start - room, end + room];
}

/** The lanes that a slide's chart shows: its own or, of all, those with a mark in the range. */
export function slideLanes({ lanes, among }, figure, [start, end]) {
  if (lanes.length) return lanes;
  const [{ meta, customdata }] = figure.data;
  const kept = new Set(among);
  const seen = new Set(
    customdata.flatMap((id, at) =>
      (!kept.size || kept.has(id)) && moment(meta.x1[at]) >= start && moment(meta.x0[at]) <= end
        ? [meta.lane[at]]
        : [],
    ),
  );
  return figure.layout.meta.bands.map(({ id }) => id).filter((id) => seen.has(id));
}

/** A range on its way from one to another, at a part of the time from 0 to 1: slow, fast, slow. */
export function onTheWay(from, to, part) {
  const eased = part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2;
  return from.map((start, end) => start + (to[end] - start) * eased);
}

/** A stopwatch is {before, since}: what it had measured, and since when it has run again, null while it rests. */
export function elapsed({ before, since }, now) {
  return before + (since === null ? 0 : now - since);
}

/** The stopwatch started, or stopped where it runs. */
export function toggled(watch, now) {
  return { before: elapsed(watch, now), since: watch.since === null ? now : null };
}

/** Milliseconds as 4:05 or 1:04:05. */
export function clockText(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (number) => String(number).padStart(2, "0");
  return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

/** The pieces of evidence by what they do to the words, in this order; empty groups are left out. */
export function byStance(evidence) {
  return ["supports", "disputes", "context"]
    .map((stance) => ({ stance, pieces: evidence.filter((piece) => piece.stance === stance) }))
    .filter(({ pieces }) => pieces.length);
}

/** The numbers of the quotes that a piece of evidence is about; none where there is one quote, or it is about all. */
export function numbersOf({ about }, quotes) {
  const found = quotes.flatMap(({ text }, at) =>
    about.split("; ").some((start) => start && text.startsWith(start.replace(/ …$/, ""))) ? [at + 1] : [],
  );
  return quotes.length > 1 && found.length < quotes.length ? found : [];
}

/** A text of at most so many letters: what is longer ends at a word, or within one that is too long itself. */
export function brief(text, most) {
  if (text.length <= most) return text;
  const start = text.slice(0, most);
  const space = start.lastIndexOf(" ");
  return `${(space > most / 2 ? start.slice(0, space) : start).trimEnd()} …`;
}

/** A source in few words: who, and in which year. `rest` is what follows title and publisher in a reference. */
export function shortSource({ author, publisher, title, rest }) {
  const who = author || publisher || title;
  const issued = /^, (.*?) · /.exec(rest)?.[1] ?? "";
  const short = who.length > 40 && author ? `${who.split(", ")[0]} and others` : who;
  return [short, /[0-9]{4}/.exec(issued)?.[0] ?? issued].filter(Boolean).join(", ");
}
