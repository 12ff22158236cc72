// The Streamlit host: joins the explorer or the reading text to a v2 component, and the address to the selection.

import { Explorer } from "../chart/explorer.js";
import { eventCard } from "../card/card.js";
import { reading } from "../card/reading.js";
import { bibliography } from "../card/reference.js";
import { copyButton, make } from "../elements.js";
import { isEmbedded, tellHeight, unframed } from "./frame.js";
import { Notes } from "../present/notes.js";
import { Panel } from "../card/panel.js";
import { Presenter } from "../present/presenter.js";
import { askedTalk, writeTalk } from "../present/steps.js";
import { keepKeys } from "../present/early-keys.js";

const mounted = new WeakMap();
const memory = new Map();

function address(id) {
  const url = new URL(location.href);
  if (id) url.searchParams.set("event", id);
  else url.searchParams.delete("event");
  return unframed(url.href);
}

/** The event that the address names, unless the server knows of none by that name. */
function inAddress({ unknown = [] } = {}) {
  const id = new URL(location.href).searchParams.get("event") ?? "";
  return unknown.includes(id) ? "" : id;
}

/**
 * The selected event of one component. The card opens at once; the address is written by the server, the only one whom
 * Streamlit lets write it, so for a moment the reader's choice is ahead of it.
 */
class Selection {
  constructor(state) {
    this.state = state;
  }

  get id() {
    if (this.ahead === inAddress()) this.ahead = undefined;
    return this.ahead ?? inAddress(this.state.data);
  }

  choose(id) {
    this.ahead = id ?? "";
    this.state.component.setTriggerValue("select", { event: this.ahead });
  }

  /** Back or Forward: the address holds again. */
  follow() {
    this.ahead = undefined;
    return inAddress(this.state.data);
  }
}

/** The step presented: the stage moves at once, and the server, who writes the address, follows. */
class Place {
  constructor(state) {
    this.state = state;
  }

  get step() {
    const { step } = askedTalk(new URLSearchParams(location.search)) ?? { step: 1 };
    if (this.ahead === step) this.ahead = undefined;
    return this.ahead ?? step;
  }

  go(step) {
    this.ahead = step;
    this.state.component.setTriggerValue("present", { tour: this.state.data.tour, step });
  }

  /** Back or Forward: the address holds again. */
  follow() {
    this.ahead = undefined;
    this.state.update();
  }
}

/** Load the plotly.js that Streamlit or the server carries; null, with a word in the console, where neither can. */
let loading;
function plotlyFrom(urls) {
  loading ??= (async () => {
    for (const url of urls) {
      try {
        await import(new URL(url, document.baseURI).href);
        if (window.Plotly) return window.Plotly;
      } catch (error) {
        console.warn(`The chart stays as first drawn: ${error}`);
      }
    }
    return null;
  })();
  return loading;
}

/** The style sheet of the faces for pictures, from our own server; empty where there is none such. */
async function typefacesFrom(address) {
  const answer = await fetch(new URL(address, document.baseURI)).catch(() => null);
  return answer?.headers.get("content-type")?.startsWith("text/css") ? answer.text() : "";
}

/** A page is dark when its text is lighter than its ground. */
function isDark(element) {
  const parse = (name) => getComputedStyle(element).getPropertyValue(name).trim();
  const probe = document.createElement("canvas").getContext("2d");
  probe.fillStyle = parse("--st-background-color") || "#ffffff";
  const [red, green, blue] = probe.fillStyle.match(/\w\w/g).map((part) => parseInt(part, 16));
  return red * 0.3 + green * 0.59 + blue * 0.11 < 128;
}

/** What a picture of the chart says of itself; the file stands for an address that is nobody else's. */
function caption({ title, known, corrections }) {
  const { hostname, host, pathname } = location;
  const own = /^(localhost|127\..*|\[::1\])$/.test(hostname);
  return { title, known, note: own ? corrections.file : (host + pathname).replace(/\/$/, "") };
}

export default function timeline(component) {
  const { parentElement, data } = component;
  const root = parentElement.querySelector(".tl");
  root.dataset.theme = isDark(root) ? "dark" : "light";
  if (isEmbedded()) embed(root);
  if (data.view === "read") return read(parentElement, root, component);
  if (data.view === "sources") return listSources(root, data);
  if (data.view === "code") return showCode(root, data.code);
  const mount = { card: mountCard, present: mountPresenter, notes: mountNotes }[data.view] ?? mountExplorer;
  const state = mounted.get(parentElement) ?? mount(parentElement, root, component);
  Object.assign(state, { component, data });
  state.update();
  return state.end;
}

function mountExplorer(parentElement, root, component) {
  const state = { component };
  const selection = new Selection(state);
  const explorer = new Explorer(root, {
    select: (id) => selection.choose(id),
    link: address,
    plotly: () => plotlyFrom(state.data.plotly),
    card: (id) => cardOf(state.data, id),
    quote: (id) => state.data.events[id]?.quotes[0]?.text,
    caption: isEmbedded() ? null : () => caption(state.data),
    typefaces: () => typefacesFrom(state.data.faces),
  });
  explorer.chart.view.range = memory.get("range");
  state.update = () => explorer.update({ ...state.data, selected: selection.id, dark: isDark(root) });
  const fit = new ResizeObserver(() => fitHeight(root));
  fit.observe(document.body);
  fit.observe(root.closest("[data-testid=stMainBlockContainer]") ?? document.body);
  fitHeight(root);
  joinPage(parentElement, state, {
    follow: () => explorer.follow(selection.follow()),
    close: () => explorer.selected && explorer.close(),
  });
  const { end } = state;
  state.end = () => {
    end();
    fit.disconnect();
    memory.set("range", explorer.chart.view.range);
    explorer.remove();
  };
  return state;
}

/** In a frame: a height that does not depend on the frame's, and the page around it is told. */
let told;
function embed(root) {
  root.classList.add("tl-embedded");
  const whole = root.closest("[data-testid=stMainBlockContainer]");
  if (told !== whole) tellHeight(whole);
  told = whole;
}

/** The card of an event; null until the server has sent its details. */
function cardOf({ events, sources, corrections }, id) {
  return events[id] ? eventCard(events[id], sources, { corrections }) : null;
}

/** Tell the style sheet how far down the page the explorer begins, so that its chart ends with the first screen. */
function fitHeight(root) {
  const scrolled = root.closest("[data-testid=stMain]")?.scrollTop ?? window.scrollY;
  root.style.setProperty("--tl-top", `${Math.round(root.getBoundingClientRect().top + scrolled)}px`);
}

/** The card alone, beside the table. */
function mountCard(parentElement, root, component) {
  const state = { component };
  const selection = new Selection(state);
  const select = (id) => {
    selection.choose(id);
    state.update();
  };
  const panel = new Panel(
    { select, close: () => select(""), link: address, card: (id) => cardOf(state.data, id) },
    () => [make("p.tl-hint", "Select a row to read the event.")],
  );
  root.classList.add("tl-alone");
  root.replaceChildren(panel.element);
  state.update = () => {
    const { id } = selection;
    root.classList.toggle("tl-open", Boolean(id));
    panel.show(id, state.data.order);
  };
  const follow = () => {
    selection.follow();
    state.update();
  };
  joinPage(parentElement, state, { follow, close: () => panel.id && select("") });
  return state;
}

function mountPresenter(parentElement, root, component) {
  const state = { component };
  const place = new Place(state);
  const presenter = new Presenter(root, {
    card: (id) => cardOf(state.data, id),
    moved: (step) => place.go(step),
    leave: () => place.go(0),
    notes: () => talkAddress({ as: "notes", step: place.step }),
  });
  state.update = () =>
    presenter.update({ ...state.data, title: state.data.name, dark: isDark(root), step: place.step });
  joinTalk(parentElement, state, presenter, () => place.follow());
  return state;
}

function mountNotes(parentElement, root, component) {
  const state = { component };
  const notes = new Notes(root, {
    date: (id) => state.data.events[id]?.label,
    follow: ({ tour, step }) => location.assign(talkAddress({ as: "notes", tour, step })),
  });
  state.update = () =>
    notes.update({
      ...state.data,
      title: state.data.name,
      dark: isDark(root),
      ...askedTalk(new URLSearchParams(location.search)),
      tour: state.data.tour,
    });
  joinTalk(parentElement, state, notes, () => state.update());
  return state;
}

/** The address with what is presented in another way. */
function talkAddress(part) {
  const url = new URL(location.href);
  writeTalk({ ...askedTalk(url.searchParams), ...part }, url.searchParams);
  return url.href;
}

function joinTalk(parentElement, state, shown, follow) {
  window.addEventListener("popstate", follow);
  mounted.set(parentElement, state);
  state.end = () => {
    window.removeEventListener("popstate", follow);
    mounted.delete(parentElement);
    shown.remove();
  };
}

/** Follow Back and Forward, and the keys of the whole page, until the component goes. */
function joinPage(parentElement, state, { follow, close }) {
  const present = () => {
    keepKeys();
    state.component.setTriggerValue("present", { tour: state.data.talk, step: 1 });
  };
  const onKey = (press) => onPageKey(press, { close, present });
  window.addEventListener("popstate", follow);
  document.addEventListener("keydown", onKey);
  mounted.set(parentElement, state);
  state.end = () => {
    window.removeEventListener("popstate", follow);
    document.removeEventListener("keydown", onKey);
    mounted.delete(parentElement);
  };
}

/** Keys of the whole page: "/" searches, "p" presents, Escape closes the card. */
function onPageKey(press, { close, present }) {
  if (
    press.target.closest(
      "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=listbox]",
    ) ||
    press.ctrlKey ||
    press.metaKey ||
    press.altKey
  ) {
    return;
  }
  if (press.key === "/") {
    press.preventDefault();
    document.querySelector(".st-key-q input")?.focus();
  }
  if (press.key.toLowerCase() === "p" && !isEmbedded()) present();
  if (press.key === "Escape") close();
}

function read(parentElement, root, component) {
  const state = mounted.get(parentElement) ?? mountReading(parentElement, root);
  Object.assign(state, { component, data: component.data });
  state.update();
  return state.end;
}

/** The reading text; it goes to an event when the address names another one, and stays where it is otherwise. */
function mountReading(parentElement, root) {
  const state = {};
  state.update = () => {
    const { order, events, sources, corrections } = state.data;
    const drawn = JSON.stringify([order, events, sources]);
    if (state.drawn !== drawn) {
      root.replaceChildren(
        reading(
          order.map((id) => events[id]),
          sources,
          corrections,
        ),
      );
    }
    state.drawn = drawn;
    const id = inAddress(state.data);
    if (id && id !== state.at) scrollTo(root, root.querySelector(`[data-event-id="${CSS.escape(id)}"]`));
    state.at = id;
  };
  joinPage(parentElement, state, { follow: () => state.update(), close: () => {} });
  return state;
}

/** Scroll to an event. In a frame the text scrolls by itself, for scrollIntoView would move the page around it too. */
function scrollTo(root, event) {
  if (!isEmbedded()) event?.scrollIntoView();
  else if (event) root.scrollTop += event.getBoundingClientRect().top - root.getBoundingClientRect().top;
}

function listSources(root, data) {
  const drawn = JSON.stringify(data.sources);
  if (root.dataset.drawn === drawn) return;
  root.dataset.drawn = drawn;
  root.replaceChildren(bibliography(data.sources));
}

function showCode(root, code) {
  if (root.dataset.drawn === code) return;
  root.dataset.drawn = code;
  root.replaceChildren(
    make("pre.tl-code", { tabindex: "0" }, code),
    copyButton("Copy", () => code),
  );
}
