// The parts in which a page has very many events: packed within it, or files to be fetched.

import { unpacked } from "./unpacking.js";

export class Parts {
  /** @param {string} address of a part, with PART for its name; "" where they are within the page */
  constructor(address) {
    this.address = address;
  }

  /**
   * The value of a part, whose names are in timeline/exporters/web/content.py.
   * @param {string} name
   */
  async read(name) {
    const element = document.getElementById(`part-${name}`);
    return JSON.parse(await (element ? unpacked(element.textContent) : this.fetch(name)));
  }

  /** @param {string} name */
  async fetch(name) {
    const answer = await fetch(this.address.replace("PART", name));
    if (!answer.ok) throw new Error(`${answer.status} for ${name}`);
    return answer.text();
  }
}
