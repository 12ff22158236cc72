// The line between the presenting window and the one with its notes: a broadcast channel and, as files may have none in
// common, messages between the opener and the opened.

export class Wire {
  /** `name` tells this timeline's windows from others'; `hear(message)` gets what the other windows say, each once. */
  constructor(name, hear) {
    Object.assign(this, {
      name,
      hear,
      from: Math.random(),
      number: 0,
      heard: new Map(),
      other: window.opener,
    });
    this.onMessage = ({ data, origin, source }) => {
      if (data?.timeline !== name || (origin !== location.origin && location.protocol !== "file:")) return;
      if (source) this.other = source;
      this.receive(data);
    };
    window.addEventListener("message", this.onMessage);
    try {
      this.channel = new BroadcastChannel(name);
      this.channel.onmessage = ({ data }) => this.receive(data);
    } catch {
      this.channel = null;
    }
  }

  say(message) {
    const sent = { ...message, timeline: this.name, from: this.from, number: (this.number += 1) };
    this.channel?.postMessage(sent);
    if (this.other && !this.other.closed) {
      this.other.postMessage(sent, location.protocol === "file:" ? "*" : location.origin);
    }
  }

  receive(message) {
    if (isNews(message, this.heard)) this.hear(message);
  }

  close() {
    window.removeEventListener("message", this.onMessage);
    this.channel?.close();
  }
}

/** Whether a message has not yet come by the other way; `heard` has the last number of each sender. */
export function isNews({ from, number }, heard) {
  if (number <= (heard.get(from) ?? 0)) return false;
  heard.set(from, number);
  return true;
}

/** The name by which the windows of the page at this place know each other. */
export function wireName(pathname) {
  return `timeline:${pathname.replace(/\/(index\.html)?$/, "")}`;
}
