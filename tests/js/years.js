// Ranges of whole years.

import { moment } from "../../timeline/frontend/chart/scale.js";

/** @import { TimeRange } from "../../timeline/frontend/types.js" */

/**
 * From the beginning of a year to that of another; years as plotly writes them.
 * @param {string | number} first
 * @param {string | number} last
 * @returns {TimeRange}
 */
export function years(first, last) {
  return [moment(`${first}-01-01`), moment(`${last}-01-01`)];
}
