// An open page follows the file: the server says when there is another version.

/** @import { Edition } from "../types.js" */

/** Milliseconds until a version that could not be fetched is asked for again. */
const WAIT = 2000;

export class LiveUpdates {
  /** @type {EventSource | null} */
  source = null;

  /**
   * @param {string} version which the page shows
   * @param {(edition: Edition, version: string) => void} show
   */
  constructor(version, show) {
    this.version = version;
    this.show = show;
    document.addEventListener("visibilitychange", () => this.follow());
    this.follow();
  }

  /** Listen while the page is in sight: a browser has few connections to a server for all its tabs. */
  follow() {
    if (document.hidden) {
      this.source?.close();
      this.source = null;
    } else if (!this.source) {
      this.source = new EventSource("live");
      this.source.onmessage = ({ data }) => this.hear(JSON.parse(data));
      this.source.onerror = () => this.onError();
    }
  }

  /** @param {{ version: string }} news `version` is empty where there is no good one */
  async hear({ version }) {
    window.dispatchEvent(new Event("timeline:changed"));
    if (!version || version === this.version) return;
    const answer = await fetch(`data/${version}.json`).catch(() => null);
    if (answer?.ok) {
      this.version = version;
      this.show(await answer.json(), version);
    } else {
      setTimeout(() => this.again(), WAIT);
    }
  }

  /** The browser asks again by itself, but not after an answer such as 502. */
  onError() {
    if (this.source?.readyState === EventSource.CLOSED) setTimeout(() => this.again(), WAIT);
  }

  /** Ask for the newest version: the one that was told is gone, or the server was away. */
  again() {
    this.source?.close();
    this.source = null;
    this.follow();
  }
}
