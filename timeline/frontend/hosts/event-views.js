// The app's views of events: the explorer, the card beside the table, the reading text.

import { Panel } from "../card/panel.js";
import { reading } from "../card/reading.js";
import { Explorer } from "../chart/explorer.js";
import { make } from "../elements.js";
import {
  addressOf,
  captionOf,
  cardOf,
  contentOf,
  eventInAddress,
  fitHeight,
  isDark,
  knownEventInAddress,
  loadPlotly,
  scrollToEvent,
  typefacesFrom,
} from "./app-page.js";
import { Choice, KeyedView } from "./app-view.js";
import { isEmbedded } from "./frame.js";

/** @import { AppComponent, TimeRange } from "../types.js" */

/** A view with a selected event. */
class SelectingView extends KeyedView {
  selection = new Choice(eventInAddress);

  get selected() {
    return this.selection.ahead ?? knownEventInAddress(this.data);
  }

  /** @param {string} id */
  choose(id) {
    this.selection.chosen = id;
    this.component.setTriggerValue("select", { event: id });
  }

  follow() {
    this.selection.chosen = undefined;
  }
}

/**
 * The range that the last explorer had in view.
 * @type {TimeRange | undefined}
 */
let range;

export class ExplorerView extends SelectingView {
  /**
   * @param {AppComponent} component
   * @param {HTMLElement} root
   */
  constructor(component, root) {
    super(component, root);
    this.explorer = this.makeExplorer();
    this.explorer.chart.view.range = range;
    this.resized = new ResizeObserver(() => fitHeight(root));
    this.resized.observe(document.body);
    this.resized.observe(contentOf(root));
    fitHeight(root);
  }

  makeExplorer() {
    return new Explorer(this.root, {
      select: (id) => this.choose(id ?? ""),
      link: addressOf,
      plotly: () => loadPlotly(this.data.plotly),
      card: (id) => cardOf(this.data, id),
      quote: (id) => this.data.events[id]?.quotes[0]?.text,
      caption: isEmbedded() ? null : () => captionOf(this.data),
      typefaces: () => typefacesFrom(this.data.faces),
    });
  }

  update() {
    this.explorer.update({ figure: this.data.figure, selected: this.selected, dark: isDark(this.root) });
  }

  follow() {
    super.follow();
    this.explorer.follow(knownEventInAddress(this.data));
  }

  close() {
    if (this.explorer.selected) this.explorer.close();
  }

  remove() {
    super.remove();
    this.resized.disconnect();
    range = this.explorer.chart.view.range;
    this.explorer.remove();
  }
}

/** The card alone, beside the table. */
export class CardView extends SelectingView {
  /**
   * @param {AppComponent} component
   * @param {HTMLElement} root
   */
  constructor(component, root) {
    super(component, root);
    const host = {
      select: (/** @type {string} */ id) => this.select(id),
      close: () => this.select(""),
      link: addressOf,
      card: (/** @type {string} */ id) => cardOf(this.data, id),
    };
    this.panel = new Panel(host, () => [make("p.tl-hint", "Select a row to read the event.")]);
    root.classList.add("tl-alone");
    root.replaceChildren(this.panel.element);
  }

  /** @param {string} id */
  select(id) {
    this.choose(id);
    this.update();
  }

  update() {
    const id = this.selected;
    this.root.classList.toggle("tl-open", Boolean(id));
    this.panel.show(id, this.data.order);
  }

  follow() {
    super.follow();
    this.update();
  }

  close() {
    if (this.panel.id) this.select("");
  }
}

/**
 * The reading text; it goes to an event when the address names another one, and stays where it is otherwise.
 */
export class ReadingView extends KeyedView {
  /** What is there, as text. */
  content = "";
  /** The event that the text went to last. */
  event = "";

  update() {
    const { order, events, sources, corrections } = this.data;
    const content = JSON.stringify([order, events, sources]);
    if (this.content !== content) {
      const shown = order.flatMap((id) => events[id] ?? []);
      this.root.replaceChildren(reading(shown, sources, corrections));
    }
    this.content = content;
    this.goTo(knownEventInAddress(this.data));
  }

  /** @param {string} id */
  goTo(id) {
    const isOther = id !== this.event;
    this.event = id;
    if (!id || !isOther) return;
    const card = this.root.querySelector(`[data-event-id="${CSS.escape(id)}"]`);
    if (card) scrollToEvent(this.root, card, isEmbedded());
  }
}
