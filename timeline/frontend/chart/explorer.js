// The explorer: chart, keyboard list, buttons and event card. It knows neither Streamlit nor the data file.

import { Panel } from "../card/panel.js";
import { make, painted, setAttributes } from "../elements.js";
import { pictureName } from "./caption.js";
import { Chart } from "./chart.js";
import { ClusterList } from "./cluster-list.js";
import { EventList } from "./event-list.js";
import { howToRead, legend } from "./legend.js";
import { Overview } from "./overview.js";
import { periodButtons, zoomIn, zoomOut } from "./period-buttons.js";
import { picture } from "./picture.js";
import { svgText } from "./picture-file.js";
import { Pointer } from "./pointer.js";
import { saveMenu } from "./save-menu.js";
import { Tooltip } from "./tooltip.js";
import { uncover } from "./uncover.js";
import { Wheel } from "./wheel.js";

/** @import { Figure, Host, Point, Years } from "../types.js" */

export class Explorer {
  /** The id of the event whose card is open. */
  selected = "";
  isStarted = false;
  /** Whether the list has the focus only because a card was closed: that moves nothing. */
  isClosing = false;
  /** The range that the buttons were made for, as text. */
  buttonsRange = "";
  buttons = make("div.tl-buttons", { role: "group", "aria-label": "Years shown" });
  plot = make("div.tl-stage");
  frame = make("div.tl-frame");
  below = make("div.tl-under");
  empty = make("p.tl-empty", { hidden: "" });

  /**
   * Build an explorer inside `root`.
   * @param {HTMLElement} root
   * @param {Host} host
   */
  constructor(root, host) {
    this.root = root;
    this.host = host;
    this.list = new EventList(() => this.chart.events);
    this.tooltip = new Tooltip(this.plot);
    this.clusterList = new ClusterList(this.plot, (id) => this.select(id));
    this.panel = new Panel(this.panelHost(), () => howToRead(this.below.cloneNode(true)));
    this.build();
    this.chart = new Chart(this.plot, () => this.report());
    this.resized = new ResizeObserver(() => this.chart.resize());
    this.resized.observe(this.plot);
    this.pointer = new Pointer(this.plot, this.chart, {
      tapped: (point) => this.onTap(point),
      over: (point) => this.showTooltip(point),
    });
    this.wheel = new Wheel(this.plot, this.chart, () => this.list.element.matches(":focus-visible"));
    this.tooltip.element.after(this.wheel.hint);
    this.below.before(new Overview(this.chart).element);
    this.listen();
  }

  panelHost() {
    return {
      select: (/** @type {string} */ id) => this.select(id),
      close: () => this.close(),
      link: this.host.link,
      card: this.host.card,
    };
  }

  build() {
    const { root, host } = this;
    const menu = host.caption ? saveMenu(this, host.print) : "";
    this.frame.append(this.plot, this.tooltip.element, this.clusterList.element, this.empty);
    const chart = make(
      "div.tl-chart",
      make("div.tl-row", this.buttons, menu),
      this.list.element,
      this.frame,
      this.below,
    );
    root.replaceChildren(chart, this.panel.element);
    setAttributes(root, { "data-testid": "timeline", role: "region", "aria-label": "Timeline" });
    root.classList.add("tl-explorer");
  }

  /**
   * Draw what the host gives; its cards are made anew. The axis is fitted to the years that are asked for.
   * @param {{ figure: Figure, selected?: string, dark: boolean, years?: Years | null }} given
   */
  update({ figure, selected = "", dark, years }) {
    const focused = this.list.currentEvent?.id ?? "";
    const isAnother = selected !== this.selected;
    this.selected = selected;
    if (figure !== this.chart.request.figure) this.surround(figure);
    this.highlight(this.list.hasFocus);
    this.chart.show(figure, dark, years);
    this.root.dataset.theme = dark ? "dark" : "light";
    this.list.goTo((isAnother && selected) || focused || selected, 0);
    this.empty.textContent = this.host.nothing();
    this.empty.hidden = this.chart.events.length > 0;
    this.drawButtons();
    this.drawSelection();
    if (isAnother) this.reveal();
    this.start();
  }

  /**
   * Draw what is around the chart of a figure.
   * @param {Figure} figure
   */
  surround({ layout: { meta, yaxis } }) {
    this.below.replaceChildren(legend(meta.accounts));
    this.frame.style.setProperty("--tl-rows", String(yaxis.range[1]));
  }

  /** Once: hand the marks over to plotly when it has loaded. */
  async start() {
    if (this.isStarted) return;
    this.isStarted = true;
    await painted();
    const plotly = await this.host.plotly();
    if (plotly) await this.chart.takeOver(plotly);
  }

  /** Say in the root's attributes what is drawn. */
  report() {
    const { chart } = this;
    setAttributes(this.root, {
      "data-ready": chart.isPlotly ? "plotly" : "first-frame",
      "data-events": chart.points.length,
      "data-labels": chart.overlay.places.size,
      "data-selected": this.selected,
    });
    if (chart.isClustered) this.drawList();
  }

  /** The view as the text of an SVG file. */
  async picture() {
    await document.fonts.ready;
    this.chart.labelling.now();
    return svgText(picture(this.chart, this.caption), await this.host.typefaces?.());
  }

  /** A name for the picture's file, without its ending. */
  pictureName() {
    return pictureName(this.caption.title, this.chart.view);
  }

  get caption() {
    return this.host.caption?.() ?? { title: "" };
  }

  // Selection

  /**
   * Select an event, or none, as the reader asked; the host is told.
   * @param {string} id
   */
  select(id) {
    if (id === this.selected) return;
    this.host.select(id || null);
    this.follow(id);
  }

  /**
   * Show what the address says, without telling the host.
   * @param {string} id
   */
  follow(id) {
    if (id === this.selected) return;
    this.selected = id;
    this.list.goTo(id);
    this.hideTooltip();
    this.drawSelection();
    this.reveal();
  }

  drawSelection() {
    this.highlight(this.list.hasFocus);
    this.drawList();
    this.drawPanel();
    this.report();
  }

  /** @param {boolean} hasFocus whether the list has it */
  highlight(hasFocus) {
    this.chart.highlight(this.selected, hasFocus ? this.list.currentEvent?.id : "");
  }

  /** Bring the selected event into view; without one, what was in view before. */
  reveal() {
    if (this.selected) this.chart.reveal(this.selected, { isOpened: true });
    else this.chart.comeBack();
    const point = this.chart.events.find(({ id }) => id === this.selected);
    if (point) uncover(this.frame, this.chart.placeOf(point), this.panel.element);
  }

  drawPanel() {
    this.root.classList.toggle("tl-open", Boolean(this.selected));
    const order = this.chart.events.map(({ id }) => id);
    this.panel.show(this.selected, order);
  }

  close() {
    this.select("");
    this.isClosing = true;
    this.list.element.focus({ preventScroll: true });
    this.isClosing = false;
    if (!this.list.element.matches(":focus-visible")) this.hideTooltip();
  }

  // Buttons and list

  drawButtons() {
    const { whole } = this.chart.view;
    const range = JSON.stringify(whole);
    if (this.buttonsRange === range) return;
    this.buttonsRange = range;
    this.buttons.replaceChildren(...periodButtons(this.chart, whole));
  }

  drawList() {
    const { figure, isClustered } = this.chart;
    const lanes = new Map(figure?.bands.map(({ id, title }) => [id, title]));
    this.list.draw(this.selected, { lanes, isClustered });
  }

  /** @param {number} number */
  focusEvent(number) {
    if (!this.chart.events.length) return;
    this.list.goToNumber(number);
    this.highlight(true);
    this.drawList();
    const event = this.chart.events[this.list.current];
    if (!this.isClosing) this.chart.reveal(event.id);
    this.showTooltip(this.list.currentEvent);
  }

  // Keys, pointer

  listen() {
    const { element } = this.list;
    element.addEventListener("focus", () => this.focusEvent(this.list.current));
    element.addEventListener("blur", () => {
      this.hideTooltip();
      this.highlight(false);
    });
    this.list.onKeys({
      go: (number) => this.focusEvent(number),
      open: () => this.open(),
      close: () => this.select(""),
      zoomIn: () => zoomIn(this.chart),
      zoomOut: () => zoomOut(this.chart),
    });
  }

  open() {
    const event = this.list.currentEvent;
    if (!event) return;
    this.select(event.id);
    this.panel.focus();
  }

  /**
   * Select an event, or let the reader choose among those of a cluster.
   * @param {Point} point
   */
  onTap({ id, ids }) {
    if (!ids) return this.select(id);
    this.hideTooltip();
    const events = this.chart.events.filter((event) => ids.includes(event.id));
    return this.clusterList.open(events, this.chart.placeOf(events[0]));
  }

  /** @param {Point} [point] */
  showTooltip(point) {
    if (!point) return this.hideTooltip();
    const quote = point.count ? "" : this.host.quote(point.id);
    this.tooltip.show(point, quote ?? "", this.chart.placeOf(point));
  }

  hideTooltip() {
    this.tooltip.hide();
    this.plot.classList.remove("tl-over-mark");
  }

  remove() {
    this.resized.disconnect();
    this.pointer.remove();
    this.chart.remove();
  }
}
