// The window for whoever presents: notes, question, clock, what comes next. It follows the presenting window and drives it.

import { clockText, elapsed, meaning, toggled, whereTo } from "./steps.js";
import { Wire, wireName } from "./channel.js";
import { make } from "../elements.js";

/** How often the presenting window is asked where it is, and after which silence it counts as lost, in milliseconds. */
const ASK = 1500;
const LOST = 4000;

export class Notes {
  /** Show notes inside `root`. The host is {date(id), follow(tour)}: an event's date in words, and the way to another tour. */
  constructor(root, host) {
    Object.assign(this, {
      root,
      host,
      slides: [],
      at: { step: 1, reveal: 1, blank: false, strokes: [] },
      typed: "",
      heard: -Infinity,
    });
    this.watch = keptWatch() ?? { before: 0, since: Date.now() };
    keepWatch(this.watch);
    this.build();
    this.wire = new Wire(wireName(location.pathname), (message) => this.hear(message));
    this.onKey = (press) => this.key(press);
    window.addEventListener("keydown", this.onKey, true);
    this.ticking = setInterval(() => this.tick(), 250);
    this.asking = setInterval(() => this.wire.say({ hello: true }), ASK);
  }

  build() {
    const named = (name, label) =>
      make(`section.tl-notes-${name}`, make("h2", label), (this[name] = make("div")));
    this.time = make("strong", { title: "The time" });
    this.passed = make("strong", { title: "Since the start" });
    this.run = pressable(make("button", { type: "button" }), () =>
      this.setWatch(toggled(this.watch, Date.now())),
    );
    const reset = pressable(make("button", { type: "button" }, "Reset"), () =>
      this.setWatch({ before: 0, since: this.watch.since === null ? null : Date.now() }),
    );
    const back = pressable(make("button", { type: "button" }, "← Back"), () => this.act({ act: "back" }));
    const next = pressable(make("button", { type: "button" }, "Next →"), () => this.act({ act: "next" }));
    this.line = make("p.tl-notes-line", { role: "status" });
    this.where = make("p.tl-notes-where");
    this.list = make("ol.tl-notes-steps");
    this.root.replaceChildren(
      make(
        "header",
        make("p.tl-notes-clock", this.time, make("span", this.passed), this.run, reset),
        this.where,
        make("div", back, next),
      ),
      this.line,
      make(
        "div.tl-notes-now",
        named("current", "On the screen"),
        named("say", "Notes"),
        named("ask", "Question for the class"),
      ),
      make("div.tl-notes-then", named("following", "Next"), make("section", make("h2", "Steps"), this.list)),
    );
    this.root.classList.add("tl-notes");
    this.root.dataset.testid = "notes";
  }

  update({ tour, title, minutes, slides, dark, step }) {
    Object.assign(this, { title, minutes, slides });
    if (this.tour !== tour || !this.heardLately) {
      this.at = { ...this.at, step: Math.max(1, Math.min(step, slides.length)), reveal: 1 };
    }
    this.tour = tour;
    this.root.dataset.theme = dark ? "dark" : "light";
    this.drawList();
    this.show();
    this.wire.say({ hello: true });
    this.root.dataset.ready = "true";
  }

  get heardLately() {
    return Date.now() - this.heard < LOST;
  }

  hear({ at, gone }) {
    if (gone) this.heard = -Infinity;
    if (at) {
      this.heard = Date.now();
      if (at.tour !== this.tour) return this.host.follow(at);
      this.at = at;
      this.show();
    }
    this.tick();
  }

  show() {
    const { slides, at } = this;
    const slide = slides[at.step - 1];
    const next = slides[at.step];
    Object.assign(this.root.dataset, {
      tour: this.tour,
      step: slide ? at.step : 0,
      steps: slides.length,
      reveal: at.reveal,
    });
    const shows = JSON.stringify([slide, next, at, this.typed]);
    if (!slide || this.shows === shows) return;
    this.shows = shows;
    this.where.textContent = this.typed
      ? `→ ${this.typed}`
      : `${at.step} / ${slides.length}${at.blank ? " · screen blank" : ""}`;
    this.current.replaceChildren(
      ...this.named(slide),
      make(
        "p.tl-notes-stroke",
        at.strokes.length > 1 ? `${at.reveal} of ${at.strokes.length}: ${at.strokes[at.reveal - 1]}` : "",
      ),
    );
    this.say.replaceChildren(make("p", { dir: "auto" }, slide.say));
    this.ask.replaceChildren(make("p", { dir: "auto" }, slide.ask || "—"));
    const further = at.strokes[at.reveal];
    this.following.replaceChildren(
      ...(further
        ? [make("p", `${further[0].toUpperCase()}${further.slice(1)}`)]
        : next
          ? this.named(next)
          : [make("p", "The end")]),
    );
    for (const [number, row] of [...this.list.children].entries()) {
      row.firstChild.toggleAttribute("aria-current", number === at.step - 1);
    }
    this.list.children[at.step - 1]?.scrollIntoView({ block: "nearest" });
    this.say.parentElement.scrollTop = 0;
  }

  named({ title, events }) {
    return [
      make("p.tl-notes-title", { dir: "auto" }, title),
      events.length
        ? make(
            "p.tl-notes-date",
            events
              .map((id) => this.host.date(id))
              .filter(Boolean)
              .join(" / "),
          )
        : "",
    ].filter(Boolean);
  }

  drawList() {
    this.list.replaceChildren(
      ...this.slides.map(({ title }, at) =>
        make(
          "li",
          pressable(make("button", { type: "button" }, title), () => this.act({ act: "jump", step: at + 1 })),
        ),
      ),
    );
  }

  tick() {
    this.time.textContent = new Date().toTimeString().slice(0, 5);
    this.passed.textContent = clockText(elapsed(this.watch, Date.now()));
    this.passed.nextSibling?.remove();
    if (this.minutes) this.passed.after(` of ${this.minutes} min`);
    this.run.textContent = this.watch.since === null ? "Start" : "Pause";
    const line = this.heardLately
      ? ""
      : `No presentation answers. Start it in the other window and press N there. ${
          location.protocol === "file:"
            ? "Some browsers keep the windows of a file apart: then move each of the two by itself."
            : ""
        }`;
    if (this.line.textContent !== line) this.line.textContent = line;
  }

  setWatch(watch) {
    this.watch = watch;
    keepWatch(watch);
    this.tick();
  }

  // Driving

  act(asked) {
    if (asked.act === "notes") return this.wire.other?.focus();
    if (asked.act === "leave" || asked.act === "fullscreen") return;
    if (this.heardLately) return this.wire.say({ go: asked });
    this.at = { ...whereTo(this.at, asked, this.slides.length, () => 1), strokes: [] };
    this.show();
  }

  key(press) {
    const found = meaning(press, this.typed);
    if (!found || (press.target.closest?.("button") && [" ", "Enter"].includes(press.key) && !this.typed)) {
      return;
    }
    press.preventDefault();
    press.stopPropagation();
    this.typed = found.typed;
    if (found.act) this.act(found);
    this.show();
  }

  remove() {
    clearInterval(this.ticking);
    clearInterval(this.asking);
    window.removeEventListener("keydown", this.onKey, true);
    this.wire.close();
  }
}

/** A button that does not hold the keys after it was pressed with the mouse. */
function pressable(element, act) {
  element.onclick = ({ detail }) => {
    if (detail) element.blur();
    act();
  };
  return element;
}

/** The stopwatch goes on when the window is loaded anew: its place in the history keeps it, and no storage. */
function keptWatch() {
  return history.state?.watch ?? null;
}

function keepWatch(watch) {
  history.replaceState({ ...history.state, watch }, "");
}
