// The explorer: chart, keyboard list, buttons and event card. It knows neither Streamlit nor the data file.

import { Chart } from "./chart.js";
import { DAY, periods } from "./scale.js";
import { Panel } from "../card/panel.js";
import { place, tapping, touching } from "./gestures.js";
import { make } from "../elements.js";
import { key } from "./legend.js";
import { picture, pictureText } from "./picture.js";
import { saveMenu } from "./save-menu.js";

/** How many events around the current one the keyboard's list holds where there are too many for all. */
const LISTED = 500;

export class Explorer {
  /**
   * Build an explorer inside `root`. The host is {select(id or null), link(id), plotly(), card(id), quote(id)}: it is told
   * of a selection; it gives an address to copy, loads plotly, makes an event's card, and knows its first quote. With
   * naming() it has pictures saved, with print() its text printed.
   */
  constructor(root, host) {
    this.host = host;
    this.root = root;
    this.build();
    this.chart = new Chart(this.stage, () => this.report());
    this.current = 0;
    this.listen();
    this.started = false;
  }

  build() {
    this.buttons = make("div.tl-buttons", { role: "group", "aria-label": "Years shown" });
    this.list = make("ul.tl-list", {
      role: "listbox",
      tabindex: "0",
      "aria-label": "Events in order of date",
    });
    this.stage = make("div.tl-stage");
    this.tip = make("div.tl-tip", { hidden: "", "aria-hidden": "true" });
    const { link, card } = this.host;
    this.panel = new Panel(
      { select: (id) => this.select(id), close: () => this.close(), link, card },
      howToRead,
    );
    this.empty = make("p.tl-empty", { hidden: "" }, "No event matches these filters.");
    this.root.replaceChildren(
      make(
        "div.tl-chart",
        make("div.tl-row", this.buttons, this.host.naming ? saveMenu(this) : ""),
        this.list,
        make("div.tl-frame", this.stage, this.tip, this.empty),
        make("div.tl-under", key()),
      ),
      this.panel.element,
    );
    this.root.dataset.testid = "timeline";
    this.root.setAttribute("role", "region");
    this.root.setAttribute("aria-label", "Timeline");
    this.root.classList.add("tl-explorer");
  }

  /** Draw what the host gives; its cards are made anew. */
  async update({ figure, selected = "", dark }) {
    const focused = this.focusedId;
    const another = selected !== this.selected;
    this.selected = selected;
    const drawn = this.chart.show(figure, dark);
    this.root.dataset.theme = dark ? "dark" : "light";
    this.moveTo((another && selected) || focused || selected, 0);
    this.empty.hidden = this.chart.all.length > 0;
    this.drawButtons();
    this.drawSelection();
    await drawn;
    if (another) await this.reveal(selected);
    this.start();
  }

  /** Once: hand the marks over to plotly when it has loaded. */
  async start() {
    if (this.started) return;
    this.started = true;
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    const plotly = await this.host.plotly();
    if (plotly) await this.chart.takeOver(plotly);
  }

  /** Say in the root's attributes what is drawn. */
  report() {
    const { dataset } = this.root;
    const { chart } = this;
    dataset.ready = chart.plotly && chart.listening ? "plotly" : "first-frame";
    dataset.events = chart.drawn;
    dataset.labels = chart.places.size;
    dataset.selected = this.selected ?? "";
    dataset.renders = chart.renders;
    if (chart.clustered) this.drawList();
  }

  /** The view as the text of an SVG file, {title, note, known} as picture.js has them or as the host names them. */
  async picture(naming = this.host.naming()) {
    await document.fonts.ready;
    return pictureText(picture(this.chart, naming), await this.host.faces?.());
  }

  // Selection

  get focusedId() {
    return this.chart.all[this.current]?.id;
  }

  /** Make an event the current one; where it is not drawn, stay, or go to another place in the order. */
  moveTo(id, otherwise = this.current) {
    const found = this.chart.all.findIndex((point) => point.id === id);
    this.current = found < 0 ? otherwise : found;
  }

  /** Select an event, or none, as the reader asked; the host is told. */
  async select(id) {
    if (id === this.selected) return;
    this.host.select(id || null);
    await this.follow(id);
  }

  /** Show what the address says, without telling the host. */
  async follow(id) {
    if (id === this.selected) return;
    this.selected = id;
    this.moveTo(id);
    this.hideTip();
    this.drawSelection();
    await this.reveal(id);
  }

  drawSelection() {
    this.chart.mark(this.selected, this.list === document.activeElement ? this.focusedId : null);
    this.drawList();
    this.drawSide();
    this.report();
  }

  async reveal(id) {
    if (id) await this.chart.reveal(id);
  }

  drawSide() {
    this.root.classList.toggle("tl-open", Boolean(this.selected));
    this.panel.show(
      this.selected,
      this.chart.all.map((point) => point.id),
    );
  }

  async close() {
    await this.select("");
    this.list.focus({ preventScroll: true });
    if (!this.list.matches(":focus-visible")) this.hideTip();
  }

  // Buttons and list

  drawButtons() {
    const { whole } = this.chart;
    const whenDrawn = JSON.stringify(whole);
    if (this.buttons.dataset.whole === whenDrawn) return;
    this.buttons.dataset.whole = whenDrawn;
    const button = (text, act, label) => {
      const element = make(
        "button",
        { type: "button", ...(label ? { "aria-label": label, title: label } : {}) },
        text,
      );
      element.onclick = act;
      return element;
    };
    const edge = (whole[1] - whole[0]) * 0.03;
    this.buttons.replaceChildren(
      button("All", () => this.chart.view(this.chart.whole)),
      ...periods([whole[0] + edge, whole[1] - edge - 366 * DAY]).map(({ text, range }) =>
        button(text, () => this.chart.view(range)),
      ),
      make("span.tl-gap"),
      button("−", () => this.chart.zoom(1.6), "Zoom out"),
      button("+", () => this.chart.zoom(1 / 1.6), "Zoom in"),
    );
  }

  drawList() {
    const { all, clustered } = this.chart;
    const from = clustered ? Math.max(0, this.current - LISTED / 2) : 0;
    const shown = clustered ? all.slice(from, from + LISTED) : all;
    const lanes = new Map(this.chart.figure.layout.meta.bands.map((band) => [band.id, band.title]));
    const drawn = JSON.stringify(
      shown.map((point) => [point.id, point.title, point.label, lanes.get(point.lane)]),
    );
    if (this.drawn !== drawn) {
      this.drawn = drawn;
      this.list.replaceChildren(
        ...shown.map((point) =>
          make(
            "li",
            { role: "option", id: `tl-option-${point.id}`, "data-event-id": point.id },
            `${point.title}, ${point.label}, ${lanes.get(point.lane)}`,
          ),
        ),
      );
    }
    for (const option of this.list.children) {
      option.setAttribute("aria-selected", String(option.dataset.eventId === this.selected));
    }
    const active = this.focusedId;
    if (active) this.list.setAttribute("aria-activedescendant", `tl-option-${active}`);
    else this.list.removeAttribute("aria-activedescendant");
  }

  async focusEvent(index) {
    const last = this.chart.all.length - 1;
    if (last < 0) return;
    this.current = Math.max(0, Math.min(last, index));
    this.chart.mark(this.selected, this.focusedId);
    this.drawList();
    await this.reveal(this.focusedId);
    this.showTip(this.chart.all[this.current]);
  }

  // Keys, pointer

  listen() {
    this.list.addEventListener("focus", () => this.focusEvent(this.current));
    this.list.addEventListener("blur", () => {
      this.hideTip();
      this.chart.mark(this.selected, null);
    });
    this.list.addEventListener("keydown", (press) => this.onKey(press));
    this.taps = tapping(this.stage, (at, how) => this.onTap(at, how));
    this.stage.addEventListener("pointermove", (move) => this.onMove(move));
    this.stage.addEventListener("pointerleave", () => this.hideTip());
    this.touches = touching(this.stage, this.chart);
    this.resized = new ResizeObserver(() => this.chart.resize());
    this.resized.observe(this.stage);
  }

  onKey(press) {
    if (press.altKey || press.ctrlKey || press.metaKey) return;
    const at = this.current;
    const goto = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      PageDown: at + 10,
      PageUp: at - 10,
      Home: 0,
      End: Infinity,
    }[press.key];
    const act = {
      Enter: () => this.open(),
      " ": () => this.open(),
      Escape: () => this.select(""),
      "+": () => this.chart.zoom(1 / 1.6),
      "-": () => this.chart.zoom(1.6),
    }[press.key];
    if (goto === undefined && !act) return;
    press.preventDefault();
    press.stopPropagation();
    if (act) act();
    else this.focusEvent(goto);
  }

  async open() {
    if (!this.focusedId) return;
    await this.select(this.focusedId);
    this.panel.focus();
  }

  onTap({ x, y }, { touch, twice }) {
    const point = this.chart.at(x, y, touch ? 18 : 8);
    if (point?.count && point.x1 - point.x0 >= DAY) this.chart.view(around(point));
    else if (point?.count) this.select(point.ids[(point.ids.indexOf(this.selected) + 1) % point.ids.length]);
    else if (point) this.select(point.id);
    else if (twice) this.chart.view(this.chart.whole);
  }

  onMove(move) {
    if (move.buttons || move.pointerType === "touch") return this.hideTip();
    const { x, y } = place(this.stage, move);
    const point = this.chart.at(x, y);
    this.stage.classList.toggle("tl-over-mark", Boolean(point));
    if (point) this.showTip(point);
    else this.hideTip();
  }

  /** Title, date in words and first quote, beside the mark. */
  showTip(point) {
    if (!point) return this.hideTip();
    const quote = point.count ? "" : this.host.quote(point.id);
    this.tip.replaceChildren(
      make("strong", point.title),
      make("span.tl-tip-date", point.count ? "" : point.label),
      quote ? make("q", quote) : "",
    );
    this.tip.hidden = false;
    const x = this.chart.scale.x(point.x);
    const y = this.chart.scale.y(point.y);
    const { clientWidth, clientHeight } = this.stage;
    const { offsetWidth: width, offsetHeight: height } = this.tip;
    const above = y - height - 14 >= 0 || y > clientHeight / 2;
    this.tip.style.left = `${Math.max(4, Math.min(x - width / 2, clientWidth - width - 4))}px`;
    this.tip.style.top = `${above ? Math.max(0, y - height - 14) : y + 14}px`;
  }

  hideTip() {
    this.tip.hidden = true;
    this.stage.classList.remove("tl-over-mark");
  }

  remove() {
    this.resized.disconnect();
    this.touches();
    this.taps();
    this.chart.remove();
  }
}

function howToRead() {
  return [
    make("p.tl-head.tl-how", "How to read the chart"),
    key(),
    make(
      "p.tl-hint",
      "Select an event to read its quotes and what other sources report. Drag to move through time, scroll or pinch to zoom.",
    ),
    make("p.tl-hint", "With the keyboard: Tab to the timeline, arrow keys to an event, Enter to open it."),
  ];
}

function around({ x0, x1 }) {
  const length = Math.max(x1 - x0, 10 * DAY);
  return [x0 - length * 0.1, x1 + length * 0.1];
}
