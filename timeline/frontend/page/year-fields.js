// The first and the last year of the events to be shown.

import { make } from "../elements.js";

/** @import { Years } from "../types.js" */

export class YearFields {
  /**
   * @param {Years} span
   * @param {(years: Years | null) => void} changed hears of the years asked for, null for all
   */
  constructor(span, changed) {
    this.span = span;
    this.ends = [this.field("First year"), this.field("Last year")];
    for (const end of this.ends) end.onchange = () => changed(this.years());
    const fields = make("div.page-years", this.ends[0], "to", this.ends[1]);
    const hint = span[0] < 1 ? make("p.page-hint", "0 is 1 BCE, −43 is 44 BCE") : null;
    this.element = make("fieldset", make("legend", "Years"), fields, hint);
  }

  /** @param {string} label */
  field(label) {
    const [min, max] = this.span;
    return make("input", { type: "number", min, max, "aria-label": label });
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
      end.value = String((years ?? this.span)[at]);
    });
  }
}
