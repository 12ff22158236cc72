// The first and the last year of the events to be shown.

import { make } from "../elements.js";

/** @import { Years } from "../types.js" */

/**
 * Hears of the years asked for, null for all. Each press of an arrow key asks for other ones; those that
 * replace the last ones are one step back in the browser's history.
 * @typedef {(years: Years | null, how: { replace: boolean }) => void} YearsListener
 */

export class YearFields {
  /** Whether years have been asked for since a field got the focus. */
  isGoingOn = false;

  /**
   * @param {Years} span
   * @param {YearsListener} changed
   */
  constructor(span, changed) {
    this.span = span;
    this.ends = [this.field("First year"), this.field("Last year")];
    for (const end of this.ends) {
      end.onchange = () => this.change(changed);
      end.onblur = () => {
        this.isGoingOn = false;
      };
    }
    const fields = make("div.page-years", this.ends[0], "to", this.ends[1]);
    const hint = span[0] < 1 ? make("p.page-hint", "0 is 1 BCE, −43 is 44 BCE") : null;
    this.element = make("fieldset", make("legend", "Years"), fields, hint);
  }

  /** @param {string} label */
  field(label) {
    const [min, max] = this.span;
    return make("input", { type: "number", min, max, "aria-label": label });
  }

  /** @param {YearsListener} changed */
  change(changed) {
    const replace = this.isGoingOn;
    this.isGoingOn = true;
    changed(this.years(), { replace });
  }

  /**
   * The years asked for; an empty or impossible field means the end of the span.
   * @returns {Years | null}
   */
  years() {
    const [one, other] = this.ends.map((end, at) =>
      end.value === "" || !end.validity.valid ? this.span[at] : Number(end.value),
    );
    const first = Math.min(one, other);
    const last = Math.max(one, other);
    return first === this.span[0] && last === this.span[1] ? null : [first, last];
  }

  /** @param {Years | null} years */
  show(years) {
    this.ends.forEach((end, at) => {
      const year = String((years ?? this.span)[at]);
      // Back leads to other years than the fields': going on from there is another step
      if (end.value !== year) this.isGoingOn = false;
      end.value = year;
    });
  }
}
