// Presenting in the exported page: the menu that starts it, the presentation and its notes over the page.

import { closeFromOutside } from "../menus.js";
import { make } from "../elements.js";
import { Notes } from "./notes.js";
import { Presenter } from "./presenter.js";

/** As in timeline/tours.py: years shown before and after an event that no tour frames. */
const AROUND = 2;

export class Talks {
  /**
   * A menu of what can be presented, after the first part of the bar. `data` has the page's tours, span and figure, `texts` its events; `act` is
   * {go(talk), link(talk)}: change what the address asks to be presented, and give the address of another.
   */
  constructor(bar, { tours, span, figure }, texts, act) {
    Object.assign(this, { tours, span, figure, texts, act, last: tours[0]?.id ?? "" });
    this.these = this.button("", "");
    const opener = make("summary", { title: "Present (press P)" }, "Present");
    this.menu = make(
      "details.page-present",
      opener,
      make(
        "div",
        tours.map(({ id, title, minutes }) => this.button(id, `${title} · ${minutes} min`)),
        this.these,
      ),
    );
    closeFromOutside(this.menu, opener);
    bar.firstElementChild.after(this.menu);
  }

  button(tour, text) {
    const button = make("button", { type: "button" }, text);
    button.onclick = () => this.start(tour);
    return button;
  }

  /** Present a tour, or the chosen events; without a word which, the one presented last. */
  start(tour = this.last) {
    this.last = tour;
    this.menu.open = false;
    this.act.go({ as: "present", tour, step: 1 });
  }

  /** Show what is asked for: a step, the notes to it or, with null, neither. `figure` and `rows` are the chosen events'. */
  show(talk, { figure, rows, dark }) {
    this.these.textContent = rows.length === 1 ? "This event" : `These ${rows.length} events`;
    this.these.hidden = !rows.length;
    const tour = this.tours.find(({ id }) => id === talk?.tour);
    if (this.talk?.as !== talk?.as) this.close();
    this.talk = talk && { ...talk, tour: tour?.id ?? "" };
    if (!talk) return;
    this.shown ??= this.open(talk.as);
    const slides = tour?.slides ?? rows.map((row) => this.slide(row));
    this.shown.update({
      dark,
      slides,
      step: talk.step,
      tour: tour?.id ?? "",
      title: tour?.title ?? this.these.textContent,
      minutes: tour?.minutes ?? 0,
      figure: tour ? this.figure : figure,
    });
  }

  /** An event by itself. */
  slide({ id, years }) {
    const ends = [0, 1].map((end) => years[end] ?? this.span[end]);
    const part = (selector) => this.texts.part(id, selector);
    return {
      kind: "event",
      title: part("h3"),
      events: [id],
      say: part(".tl-summary"),
      ask: part(".tl-ask p + p"),
      lanes: [],
      among: [],
      years: [Math.max(this.span[0], ends[0] - AROUND), Math.min(this.span[1], ends[1] + AROUND)],
    };
  }

  open(as) {
    this.root = document.body.appendChild(make("div.tl"));
    const { act, texts } = this;
    if (as === "notes") {
      return new Notes(this.root, {
        date: (id) => texts.part(id, ".tl-when strong"),
        follow: ({ tour, step }) => act.go({ as, tour, step }),
      });
    }
    return new Presenter(this.root, {
      card: (id) => texts.card(id),
      leave: () => act.go(null),
      notes: () => act.link({ ...this.talk, as: "notes" }),
      moved: (step) => act.go({ ...this.talk, step }, { replace: true }),
    });
  }

  close() {
    this.shown?.remove();
    this.root?.remove();
    this.shown = this.root = undefined;
  }
}
