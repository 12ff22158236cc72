// What the page shows: the data, and the articles that the page's text has.

import { figureOf } from "../chart/figure-filter.js";
import { elementOf } from "../elements.js";
import { Articles } from "./articles.js";
import { choosesAll, chosen, idsOf } from "./filters.js";

/** @import { Figure, Filters, PageData } from "../types.js" */
/** @import { Row } from "./filters.js" */
/** @import { TableRow } from "./table-order.js" */

/**
 * What filters choose.
 * @typedef {{ filters: Filters, rows: Row[], ids: string[], figure: Figure }} Choice
 */

export class Content {
  /** @type {{ asked: string, choice: Choice } | undefined} the last choice, and its filters as text */
  last;

  /** @param {PageData} data */
  constructor(data) {
    this.data = data;
    this.articles = new Articles(elementOf("text"), data);
    this.rows = data.rows.map((row) => this.withWords(row));
  }

  /**
   * Hear when cards and words are whole: a search then finds more.
   * @param {() => void} listener
   */
  onWhole(listener) {
    this.articles.onWhole(() => {
      this.last = undefined;
      listener();
    });
  }

  /**
   * What filters choose; the very same as before while nothing has changed, so that nothing is drawn again.
   * @param {Filters} filters
   */
  choose(filters) {
    const asked = JSON.stringify(filters);
    if (this.last?.asked !== asked) this.last = { asked, choice: this.choiceOf(filters) };
    return this.last.choice;
  }

  /**
   * @param {Filters} filters
   * @returns {Choice}
   */
  choiceOf(filters) {
    const { figure } = this.data;
    const rows = chosen(filters, this.rows);
    const ids = idsOf(rows);
    return { filters, rows, ids, figure: choosesAll(filters) ? figure : figureOf(figure, ids, filters.lane) };
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
