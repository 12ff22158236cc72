// Presenting: the chart above, a slide below, steps by keys. It knows neither Streamlit nor the data file.

import {
  meaning,
  onTheWay,
  slideLanes,
  slideRange,
  strokeAgain,
  strokeName,
  swiped,
  whereTo,
} from "./steps.js";
import { Chart } from "../chart/chart.js";
import { figureOf } from "../chart/figure-filter.js";
import { icon, make } from "../elements.js";
import { moment } from "../chart/scale.js";
import { Stage, toldBy } from "./slide.js";
import { keptKeys } from "./early-keys.js";
import { Wire, wireName } from "./channel.js";

/** How long the chart takes to a step's years. */
const EASE = 700;
/** How much larger the chart is drawn than on the page, on a screen of 1920 by 1080. */
const LARGER = 1.6;
/** In the chart's own pixels: what a lane with a name of two lines and the years below need, and how tall a row becomes. */
const NEEDS = { lane: 38, axis: 30, row: 26 };
/** The four corners of a screen. */
const CORNERS = "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4";
const OWN = "input, textarea, select, [contenteditable]";

export class Presenter {
  /**
   * Present inside `root`. The host is {card(id), moved(step), leave(), notes()}: it makes an event's card, is told of a
   * step and of the end, and gives the address of the window with the notes.
   */
  constructor(root, host) {
    Object.assign(this, {
      root,
      host,
      slides: [],
      at: { step: 1, reveal: 1, blank: false },
      typed: "",
      plans: new Map(),
    });
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
    this.build();
    this.stage = new Stage(this.card);
    this.chart = new Chart(this.chartPlace, () => {});
    this.wire = new Wire(wireName(location.pathname), (message) => this.hear(message));
    this.listen();
  }

  build() {
    const button = (face, label, act) => {
      const element = make("button", { type: "button", "aria-label": label, title: label }, face);
      element.onclick = () => {
        element.blur();
        this.act({ act });
      };
      return element;
    };
    this.line = make("div.tl-present-line", make("div"));
    this.chartPlace = make("div.tl-stage");
    this.card = make("div.tl-slide");
    this.number = make("p.tl-present-number");
    this.status = make("p.tl-status-line", { role: "status" });
    this.message = make("p.tl-present-message", { role: "alert" });
    const buttons = make(
      "div.tl-present-buttons",
      button("←", "Back", "back"),
      button("→", "Next", "next"),
      button("Notes", "Notes in a second window (N)", "notes"),
      button(icon(CORNERS), "Full screen (F)", "fullscreen"),
      button("×", "Leave (Escape)", "leave"),
    );
    this.name = make("p.tl-present-name");
    this.root.replaceChildren(
      this.line,
      make("div.tl-present-chart", { "aria-hidden": "true" }, this.chartPlace),
      this.card,
      make("footer", this.name, this.message, buttons, this.number),
      this.status,
      make("div.tl-present-blank"),
    );
    this.root.classList.add("tl-present");
    this.root.dataset.testid = "present";
  }

  /** Present what the host gives: a tour's slides, or those of the chosen events, from `step` on. */
  update({ figure, dark, tour, title, slides, step }) {
    const another = this.tour !== tour;
    const drawn = JSON.stringify([figure, dark]);
    if (this.drawn !== drawn || another) this.forget();
    Object.assign(this, { figure, dark, tour, title, slides, drawn, told: new Map() });
    this.root.dataset.theme = dark ? "dark" : "light";
    const asked = Math.max(1, Math.min(step, slides.length));
    if (another || asked !== this.at.step) this.at = { step: asked, reveal: 1, blank: false };
    this.show();
    if (!this.root.dataset.ready) this.begin();
  }

  /** Once: do what was asked for while all this was on its way. */
  begin() {
    for (const press of keptKeys()) this.press(press);
    this.root.dataset.ready = "true";
    document.fonts.ready.then(this.onFonts);
  }

  /** The events of a slide; one whose card is still on its way has its title alone. */
  events({ events, title }) {
    return events.map((id) => {
      const card = this.told.has(id) ? null : this.host.card(id);
      if (card) this.told.set(id, toldBy(card));
      return (
        this.told.get(id) ?? { id, title, kicker: "", date: "", quotes: [], evidence: [], awaited: true }
      );
    });
  }

  /** The strokes in which a step is shown: what is too much for one page takes several, by the room that the screen has. */
  strokes(step) {
    const slide = this.slides[step - 1];
    if (!slide) return [];
    const events = this.events(slide);
    const { clientWidth, clientHeight } = this.root;
    const key = JSON.stringify([slide, events, clientWidth, clientHeight]);
    if (this.plans.get(step)?.key !== key) {
      this.scale(slide);
      this.plans.set(step, { key, strokes: this.stage.plan(slide, events) });
      this.shows = "";
    }
    return this.plans.get(step).strokes;
  }

  /** Measure everything anew: other figures, other fonts. */
  forget() {
    this.plans.clear();
    this.shows = "";
  }

  /** Do what a key, a finger, a button or the other window asks for. */
  act(asked) {
    const { act } = asked;
    if (act === "leave") return this.leave();
    if (act === "notes") return this.openNotes();
    if (act === "fullscreen") return this.fullscreen();
    const before = this.at;
    this.at = whereTo(before, asked, this.slides.length, (step) => this.strokes(step).length);
    this.show();
    if (this.at.step !== before.step) this.host.moved(this.at.step);
  }

  /** Show where we are; the other window is told. */
  show() {
    const { slides, at } = this;
    const slide = slides[at.step - 1];
    if (slide) this.showSlide(slide);
    else this.card.replaceChildren(make("p.tl-slide-ask", "No event matches these filters."));
    Object.assign(this.root.dataset, {
      tour: this.tour,
      step: slide ? at.step : 0,
      steps: slides.length,
      reveal: at.reveal,
    });
    this.root.classList.toggle("tl-blanked", at.blank);
    this.name.textContent = this.title;
    this.number.textContent = this.typed ? `→ ${this.typed}` : `${slide ? at.step : 0} / ${slides.length}`;
    this.line.firstChild.style.width = `${(100 * at.step) / Math.max(1, slides.length)}%`;
    this.tell();
  }

  showSlide(slide) {
    const { at } = this;
    const strokes = this.strokes(at.step);
    const { key } = this.plans.get(at.step);
    if (this.stroke?.step === at.step && this.stroke.reveal === at.reveal) {
      at.reveal = strokeAgain(strokes, this.stroke);
    }
    at.reveal = Math.min(at.reveal, strokes.length);
    const stroke = strokes[at.reveal - 1];
    const shows = JSON.stringify([at.step, at.reveal, key]);
    this.stroke = { ...at, ...stroke };
    if (this.shows === shows) return;
    this.shows = shows;
    this.scale(slide);
    this.stage.show(slide, this.events(slide), stroke);
    this.fillChart();
    this.status.textContent = `${at.step}: ${slide.title}`;
    if (slide.kind !== "question") this.moveChart(slide);
  }

  /** How large a pixel of the screen of 1920 by 1080 is here, and how tall the slide's chart. */
  scale(slide) {
    const { root, figure } = this;
    const ids = slide.among.length ? slide.among : figure.data[0].customdata;
    this.range = slideRange(slide, figure.layout.xaxis.range.map(moment));
    this.drawnFigure = figureOf(figure, ids, slideLanes(slide, figure, this.range));
    this.unit = Math.min(root.clientWidth / 1920, root.clientHeight / 1080);
    const rows = this.drawnFigure.layout.yaxis.range[1] * NEEDS.row + NEEDS.axis + NEEDS.lane;
    root.style.setProperty("--unit", `${Math.max(0.6, this.unit)}px`);
    root.style.setProperty("--tall", `${rows * Math.max(1, this.unit * LARGER)}px`);
  }

  /** Draw the chart as large as its lanes have room for. */
  fillChart() {
    const larger =
      this.chartPlace.parentElement.clientHeight /
      (this.drawnFigure.layout.meta.bands.length * NEEDS.lane + NEEDS.axis);
    this.root.style.setProperty("--larger", Math.max(0.7, Math.min(Math.max(1, this.unit * LARGER), larger)));
    this.chart.resize();
  }

  /** Ease the chart to the slide's years, or jump where the reader asked for less motion. */
  async moveChart(slide) {
    cancelAnimationFrame(this.frame);
    const from = this.chart.view.range;
    const to = this.range;
    await this.chart.show(this.drawnFigure, this.dark);
    this.chart.highlight(slide.events[0], slide.events[1]);
    if (from && !this.still.matches) return this.ease(from, to, performance.now());
    await this.chart.moveTo(to);
  }

  ease(from, to, start) {
    this.root.classList.add("tl-moving");
    const follow = (now) => {
      const part = Math.min(1, Math.max(0, (now - start) / EASE));
      this.chart.moveTo(onTheWay(from, to, part));
      if (part < 1) this.frame = requestAnimationFrame(follow);
      else this.root.classList.remove("tl-moving");
    };
    this.frame = requestAnimationFrame(follow);
  }

  // The other window

  tell() {
    this.wire.say({
      at: { tour: this.tour, ...this.at, strokes: this.strokes(this.at.step).map(strokeName) },
    });
  }

  hear({ hello, go }) {
    if (hello) this.tell();
    if (go) this.act(go);
  }

  /** Open the window with the notes, or find it again. */
  openNotes() {
    const { other } = this.wire;
    this.message.textContent = "";
    if (other && other !== window.opener && !other.closed) return other.focus();
    const opened = window.open(this.host.notes(), wireName(location.pathname), "popup,width=900,height=720");
    if (opened) {
      this.wire.other = opened;
    } else {
      this.message.textContent =
        "The browser has blocked the window with the notes: allow pop-up windows here, then press N again.";
    }
  }

  async fullscreen() {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen?.();
  }

  leave() {
    if (document.fullscreenElement) document.exitFullscreen();
    this.host.leave();
  }

  // Keys and fingers

  listen() {
    this.onKey = (press) => {
      const [target] = press.composedPath();
      if (
        target.closest?.(OWN) ||
        (target.closest?.("button, a") && [" ", "Enter"].includes(press.key) && !this.typed)
      ) {
        return;
      }
      if (!this.press(press)) return;
      press.preventDefault();
      press.stopPropagation();
    };
    window.addEventListener("keydown", this.onKey, true);
    this.onGone = () => this.wire.say({ gone: true });
    window.addEventListener("pagehide", this.onGone);
    let start = null;
    this.root.addEventListener(
      "touchstart",
      ({ touches }) => (start = touches.length === 1 ? touches[0] : null),
      { passive: true },
    );
    this.root.addEventListener("touchend", ({ changedTouches: [end] }) => {
      const asked = start && swiped(end.clientX - start.clientX, end.clientY - start.clientY);
      start = null;
      if (asked) this.act(asked);
    });
    this.sized = new ResizeObserver(() => this.show());
    this.sized.observe(this.root);
    this.onFonts = () => {
      this.forget();
      this.show();
    };
    document.fonts.addEventListener("loadingdone", this.onFonts);
  }

  /** Whether a key is ours; if so, it is done. */
  press(press) {
    const found = meaning(press, this.typed);
    if (!found) return false;
    this.typed = found.typed;
    if (found.act) this.act(found);
    else this.show();
    return true;
  }

  remove() {
    this.onGone();
    cancelAnimationFrame(this.frame);
    window.removeEventListener("keydown", this.onKey, true);
    window.removeEventListener("pagehide", this.onGone);
    document.fonts.removeEventListener("loadingdone", this.onFonts);
    this.sized.disconnect();
    this.wire.close();
    this.chart.remove();
  }
}
