// What the page shows: the data, and the articles that the page's text has or that come in parts.

import { figureOf } from "../chart/figure-filter.js";
import { elementOf } from "../elements.js";
import { ArticlesInParts } from "./articles-in-parts.js";
import { Articles } from "./articles.js";
import { choosesAll, chosen, idsOf } from "./filters.js";

/** @import { Figure, Filters, PageData } from "../types.js" */
/** @import { Row } from "./filters.js" */
/** @import { Parts } from "./parts.js" */
/** @import { TableRow } from "./table-order.js" */

/**
 * What filters choose.
 * @typedef {{ filters: Filters, rows: Row[], ids: string[], figure: Figure }} Choice
 */

/** @typedef {Articles | ArticlesInParts} EventArticles */

export class Content {
  /** @type {{ asked: string, choice: Choice } | undefined} the last choice, and its filters as text */
  last;

  /**
   * @param {PageData} data
   * @param {Parts} parts where the page's text is, if the page has it not
   */
  constructor(data, parts) {
    this.data = data;
    const text = elementOf("text");
    const isInParts = Object.keys(data.parts).length > 0;
    this.articles = isInParts ? new ArticlesInParts(text, data, parts) : new Articles(text, data);
    this.rows = data.rows.map((row) => this.withWords(row));
  }

  /**
   * What filters choose; the very same as before while nothing has changed, so that nothing is drawn again.
   * @param {Filters} filters
   */
  choose(filters) {
    if (filters.q && !this.articles.search) this.articles.askForWords();
    const asked = JSON.stringify([filters, this.articles.search]);
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
   * How many of the known events are found, and whether all words were searched.
   * @param {Choice} choice
   */
  found({ rows }) {
    return { found: rows.length, known: this.rows.length, search: this.articles.search };
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
      title: this.articles.title(id),
      label: this.articles.label(id),
      lane: names.lane[ids.lane[0]],
      account: names.origin[ids.origin[0]],
      sources: ids.source.length,
      voices,
    };
  }
}
