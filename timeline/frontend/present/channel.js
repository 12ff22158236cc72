// Messages between the presenting window and the one with its notes: by a broadcast channel and, as files
// may have none in common, between the opener and the opened.

/** @import { Command, Position } from "./steps.js" */

/**
 * What a window says: where it presents, and the names of that step's fragments; a question where the other
 * one is; a command to it; that it goes.
 * @typedef {object} Message
 * @property {Position & { tour: string, fragments: string[] }} [at]
 * @property {boolean} [hello]
 * @property {Command} [go]
 * @property {boolean} [gone]
 */
/**
 * A message on its way: of which timeline, from which window, and the how manieth.
 * @typedef {Message & { timeline: string, from: number, number: number }} SentMessage
 */

export class Channel {
  from = Math.random();
  number = 0;
  isClosed = false;
  /** @type {Map<number, number>} the number of the last message of each window */
  heard = new Map();
  /** @type {Window | null} the other window, as far as it is known */
  other = window.opener;

  /**
   * @param {string} name tells this timeline's windows from others'
   * @param {(message: Message) => void} hear gets what the other windows say, each once
   */
  constructor(name, hear) {
    this.name = name;
    this.hear = hear;
    this.broadcast = openBroadcast(name, (message) => this.receive(message));
    window.addEventListener("message", this.onMessage);
  }

  onMessage = (/** @type {MessageEvent} */ { data, origin, source }) => {
    if (data?.timeline !== this.name) return;
    if (origin !== location.origin && location.protocol !== "file:") return;
    if (source) this.other = /** @type {Window} */ (source);
    this.receive(data);
  };

  /**
   * What comes after it is closed, such as typefaces of a slide that one has left, is not told.
   * @param {Message} message
   */
  say(message) {
    if (this.isClosed) return;
    this.number += 1;
    /** @type {SentMessage} */
    const sent = { ...message, timeline: this.name, from: this.from, number: this.number };
    this.broadcast?.postMessage(sent);
    if (this.other && !this.other.closed) {
      this.other.postMessage(sent, location.protocol === "file:" ? "*" : location.origin);
    }
  }

  /** @param {SentMessage} message */
  receive(message) {
    if (isNews(message, this.heard)) this.hear(message);
  }

  /**
   * Open the second window, or return to it; false where the browser has blocked it.
   * @param {() => string} address
   */
  openSecond(address) {
    const { other } = this;
    if (other && other !== window.opener && !other.closed) {
      other.focus();
      return true;
    }
    const opened = window.open(address(), this.name, "popup,width=900,height=720");
    if (opened) this.other = opened;
    return opened !== null;
  }

  close() {
    this.isClosed = true;
    window.removeEventListener("message", this.onMessage);
    this.broadcast?.close();
  }
}

/**
 * A broadcast channel, or null where the browser has none for this page.
 * @param {string} name
 * @param {(message: SentMessage) => void} receive
 */
function openBroadcast(name, receive) {
  try {
    const broadcast = new BroadcastChannel(name);
    broadcast.onmessage = ({ data }) => receive(data);
    return broadcast;
  } catch {
    return null;
  }
}

/**
 * Whether a message has not yet come by the other way.
 * @param {Pick<SentMessage, "from" | "number">} message
 * @param {Map<number, number>} heard the number of the last message of each window; brought up to date
 */
export function isNews({ from, number }, heard) {
  if (number <= (heard.get(from) ?? 0)) return false;
  heard.set(from, number);
  return true;
}

/**
 * The name by which the windows of the page at this place know each other.
 * @param {string} pathname
 */
export function channelName(pathname) {
  return `timeline:${pathname.replace(/\/(index\.html)?$/, "")}`;
}
