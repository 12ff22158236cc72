// Presenting: the chart above, a slide below, steps by keys. It knows neither Streamlit nor the data file.

import { Channel, channelName } from "./channel.js";
import { Fragments } from "./fragments.js";
import { Keys, listenForSwipes } from "./keys.js";
import { PresenterScreen, toggleFullscreen } from "./presenter-screen.js";
import { SlideChart, eventsOf } from "./slide-chart.js";
import { SlideView } from "./slide.js";
import { fragmentName, nextPosition, sameFragment, startingAt } from "./steps.js";

/** @import { PresentedTour, PresenterHost } from "./presenting.js" */
/** @import { Message } from "./channel.js" */
/** @import { Plan } from "./fragments.js" */
/** @import { Command, PartPage, Position } from "./steps.js" */

const BLOCKED =
  "The browser has blocked the window with the notes: allow pop-up windows here, then press N again.";

export class Presenter {
  tour = "";
  /** The figure and the theme that the plans were made with. */
  drawn = "";
  /** @type {Position} */
  position = startingAt(1, 1);
  /** @type {(Position & PartPage) | null} the fragment on the screen */
  fragment = null;

  /**
   * Present inside an element.
   * @param {HTMLElement} root
   * @param {PresenterHost} host
   */
  constructor(root, host) {
    this.root = root;
    this.host = host;
    this.screen = new PresenterScreen(root, (command) => this.run(command));
    this.slide = new SlideView(root, this.screen.slide);
    this.chart = new SlideChart(root, this.screen.chartFrame, this.screen.chartPlace);
    this.fragments = new Fragments(this.slide, this.chart, host);
    this.channel = new Channel(channelName(location.pathname), (message) => this.hear(message));
    this.keys = new Keys(
      (command) => this.run(command),
      () => this.show(),
    );
    this.resized = new ResizeObserver(() => this.show());
    this.listen();
  }

  listen() {
    window.addEventListener("pagehide", this.onLeave);
    document.fonts.addEventListener("loadingdone", this.onFonts);
    listenForSwipes(this.root, (command) => this.run(command));
    this.resized.observe(this.root);
  }

  onLeave = () => this.channel.say({ gone: true });

  onFonts = () => {
    this.fragments.forget();
    this.show();
  };

  /**
   * Present what the host gives: a tour's slides, or those of the chosen events, from a step on.
   * @param {PresentedTour} presented
   */
  update({ figure, dark, tour, title, slides, step }) {
    const isOther = this.tour !== tour;
    const drawn = JSON.stringify([figure, dark]);
    if (this.drawn !== drawn || isOther) this.fragments.forget();
    this.drawn = drawn;
    this.tour = tour;
    this.chart.setFigure(figure, dark, new Set(slides.flatMap(eventsOf)));
    this.fragments.setSlides(slides);
    this.root.dataset.theme = dark ? "dark" : "light";
    this.root.dataset.tour = tour;
    this.screen.name.textContent = title;
    const start = startingAt(step, slides.length);
    if (isOther || start.step !== this.position.step) this.position = start;
    this.show();
    if (!this.root.dataset.ready) this.begin();
  }

  /** Once: say that it is there. */
  begin() {
    this.root.dataset.ready = "true";
    document.fonts.ready.then(this.onFonts);
  }

  get stepCount() {
    return this.fragments.slides.length;
  }

  /**
   * Do what a key, a finger, a button or the other window asks for.
   * @param {Command} command
   */
  run(command) {
    if (command.act === "leave") this.leave();
    else if (command.act === "notes") this.openNotes();
    else if (command.act === "fullscreen") toggleFullscreen();
    else this.move(command);
  }

  /** @param {Command} command */
  move(command) {
    const { step } = this.position;
    const fragmentCount = (/** @type {number} */ number) => this.fragments.of(number).length;
    this.position = nextPosition(this.position, command, this.stepCount, fragmentCount);
    this.show();
    if (this.position.step !== step) this.host.moved(this.position.step);
  }

  /** Show where we are; the other window is told. */
  show() {
    const plan = this.fragments.plan(this.position.step);
    if (plan) this.showFragment(plan);
    else this.slide.showEmpty();
    this.screen.showPosition(this.position, this.stepCount, this.keys.typed);
    this.tell();
  }

  /** @param {Plan} plan */
  showFragment({ key, slide, events, fragments }) {
    this.reveal(fragments);
    const { step, reveal } = this.position;
    const name = JSON.stringify([step, reveal, key]);
    if (this.slide.shown === name) return;
    this.chart.fit(slide);
    this.slide.show(name, slide, events, fragments[reveal - 1]);
    this.chart.fill();
    this.screen.status.textContent = `${step}: ${slide.title}`;
    if (slide.kind !== "question") this.chart.moveTo(slide);
  }

  /**
   * Reveal as much as before, where the pages of this step have changed.
   * @param {PartPage[]} fragments
   */
  reveal(fragments) {
    const { position, fragment } = this;
    const isSame = fragment?.step === position.step && fragment.reveal === position.reveal;
    const wanted = isSame ? sameFragment(fragments, fragment) : position.reveal;
    const reveal = Math.min(wanted, fragments.length);
    this.position = { ...position, reveal };
    this.fragment = { ...this.position, ...fragments[reveal - 1] };
  }

  // The other window

  tell() {
    const fragments = this.fragments.of(this.position.step).map(fragmentName);
    this.channel.say({ at: { tour: this.tour, ...this.position, fragments } });
  }

  /** @param {Message} message */
  hear({ hello, go }) {
    if (hello) this.tell();
    if (go) this.run(go);
  }

  /** Open the window with the notes, or return to it. */
  openNotes() {
    const isOpen = this.channel.openSecond(() => this.host.notes());
    this.screen.message.textContent = isOpen ? "" : BLOCKED;
  }

  leave() {
    if (document.fullscreenElement) document.exitFullscreen();
    this.host.leave();
  }

  remove() {
    this.onLeave();
    window.removeEventListener("pagehide", this.onLeave);
    document.fonts.removeEventListener("loadingdone", this.onFonts);
    this.resized.disconnect();
    this.keys.remove();
    this.channel.close();
    this.chart.remove();
  }
}
