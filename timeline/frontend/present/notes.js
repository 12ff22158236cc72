// The window for whoever presents: it follows the presenting window and drives it.

import { Channel, channelName } from "./channel.js";
import { Keys } from "./keys.js";
import { NotesScreen } from "./notes-screen.js";
import { nextPosition, startingAt } from "./steps.js";

/** @import { NotesHost, PresentedTour, Slide } from "./presenting.js" */
/** @import { Message } from "./channel.js" */
/** @import { NotesPosition } from "./notes-screen.js" */
/** @import { Command } from "./steps.js" */

/** How often the clock goes on, and the presenting window is asked where it is, in milliseconds. */
const TICK = 250;
const ASK = 1500;
/** After which silence the presenting window counts as lost, in milliseconds. */
const LOST = 4000;

const NO_ANSWER = "No presentation answers. Start it in the other window and press N there. ";
const FILES_APART = "Some browsers keep the windows of a file apart: then move each of the two by itself.";

export class Notes {
  tour = "";
  /** @type {Slide[]} */
  slides = [];
  /** @type {NotesPosition} */
  position = { ...startingAt(1, 1), fragments: [] };
  /** When the presenting window was last heard. */
  heardAt = -Infinity;

  /**
   * Show notes inside an element.
   * @param {HTMLElement} root
   * @param {NotesHost} host
   */
  constructor(root, host) {
    this.root = root;
    this.host = host;
    this.screen = new NotesScreen(root, host, (command) => this.run(command));
    this.channel = new Channel(channelName(location.pathname), (message) => this.hear(message));
    this.keys = new Keys(
      (command) => {
        this.run(command);
        this.show();
      },
      () => this.show(),
    );
    this.ticking = setInterval(() => this.tick(), TICK);
    this.asking = setInterval(() => this.channel.say({ hello: true }), ASK);
  }

  /** @param {Omit<PresentedTour, "figure">} presented */
  update({ tour, minutes, slides, dark, step }) {
    if (this.tour !== tour || !this.isAnswered) {
      const { blank, fragments } = this.position;
      this.position = { ...startingAt(step, slides.length), blank, fragments };
    }
    this.tour = tour;
    this.slides = slides;
    this.screen.clock.minutes = minutes;
    this.root.dataset.tour = tour;
    this.root.dataset.theme = dark ? "dark" : "light";
    this.screen.showSteps(slides);
    this.show();
    this.channel.say({ hello: true });
    this.root.dataset.ready = "true";
  }

  /** Whether the presenting window has been heard lately. */
  get isAnswered() {
    return Date.now() - this.heardAt < LOST;
  }

  /** @param {Message} message */
  hear({ at, gone }) {
    if (gone) this.heardAt = -Infinity;
    if (at) {
      this.heardAt = Date.now();
      if (at.tour !== this.tour) {
        this.host.follow(at);
        return;
      }
      this.position = at;
      this.show();
    }
    this.tick();
  }

  show() {
    this.screen.show(this.slides, this.position, this.keys.typed);
  }

  tick() {
    this.screen.clock.show();
    const files = location.protocol === "file:" ? FILES_APART : "";
    const text = this.isAnswered ? "" : NO_ANSWER + files;
    if (this.screen.line.textContent !== text) this.screen.line.textContent = text;
  }

  /**
   * Let the presenting window do what is asked for; without one, the notes move by themselves.
   * @param {Command} command
   */
  run(command) {
    if (command.act === "notes") this.channel.other?.focus();
    else if (command.act === "leave" || command.act === "fullscreen") return;
    else if (this.isAnswered) this.channel.say({ go: command });
    else this.moveAlone(command);
  }

  /** @param {Command} command */
  moveAlone(command) {
    const position = nextPosition(this.position, command, this.slides.length, () => 1);
    this.position = { ...position, fragments: [] };
    this.show();
  }

  remove() {
    clearInterval(this.ticking);
    clearInterval(this.asking);
    this.keys.remove();
    this.channel.close();
  }
}
