// What the page shows: the data, and the articles that the page's text has.

import { elementOf } from "../elements.js";
import { Articles } from "./articles.js";

/** @import { PageData } from "../types.js" */
/** @import { Row } from "./filters.js" */
/** @import { TableRow } from "./table.js" */

export class Content {
  /** @param {PageData} data */
  constructor(data) {
    this.data = data;
    this.articles = new Articles(elementOf("text"), data);
    this.rows = data.rows.map((row) => this.withWords(row));
  }

  /**
   * A row with what is searched of it, which is read when it is first asked for.
   * @param {Omit<Row, "words">} row
   * @returns {Row}
   */
  withWords(row) {
    const { articles } = this;
    return {
      ...row,
      get words() {
        return articles.words(row.id);
      },
    };
  }

  /**
   * @param {Row} row
   * @param {number} index its place in the order of time
   * @returns {TableRow}
   */
  tableRow({ id, ids, voices }, index) {
    const { names } = this.data;
    return {
      id,
      rank: index + 1,
      title: this.articles.part(id, "h3"),
      label: this.articles.part(id, ".tl-when strong"),
      lane: names.lane[ids.lane[0]],
      account: names.origin[ids.origin[0]],
      sources: ids.source.length,
      voices,
    };
  }
}
