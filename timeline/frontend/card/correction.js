// A ready text for the editors: what the event says now, where it stands, and room for what is wrong.

import { copyButton, link, make } from "../elements.js";

/** @import { Corrections } from "../types.js" */

/**
 * What a correction says of its event; `line` is where it begins in the file, if that is known.
 * @typedef {{ id: string, title: string, label: string, summary: string, line?: number }} CorrectedEvent
 */

/**
 * @param {CorrectedEvent} event
 * @param {Corrections} corrections
 */
export function correction(event, { file, address }) {
  const text = correctionText(event, file);
  const area = make("textarea", { readonly: "", rows: "9", "aria-label": "Text to send" }, text);
  const copy = copyButton("Copy the text", () => text);
  return make(
    "details.tl-correct",
    make("summary", "Correct this event"),
    make("p", "Copy this text, say what is wrong and how a source shows it, and send it to the editors."),
    area,
    make("div.tl-tools-end", copy, address ? link(address, address.replace(/^mailto:/, "")) : null),
  );
}

/**
 * What a correction begins with. Pure.
 * @param {CorrectedEvent} event
 * @param {string} file
 */
export function correctionText({ id, title, label, summary, line }, file) {
  return [
    `Event: ${id} (${line ? `${file}, line ${line}` : file})`,
    `Title: ${title}`,
    `Date: ${label}`,
    `Summary: ${summary}`,
    "",
    "What is wrong:",
    "",
    "What a source says, and where it can be read:",
    "",
  ].join("\n");
}
