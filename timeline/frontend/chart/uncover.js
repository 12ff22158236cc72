// A mark that the card lies over is scrolled out from under it.

import { make } from "../elements.js";

/** What stays free between the mark and the card, in pixels. */
const ROOM = 24;

/**
 * Scroll whatever scrolls until a place in the chart is above the card, where that lies at the bottom of the
 * screen and over the place.
 * @param {HTMLElement} frame
 * @param {{ x: number, y: number }} place in pixels of the frame
 * @param {HTMLElement} card
 */
export function uncover(frame, { x, y }, card) {
  const { left, top } = frame.getBoundingClientRect();
  const cover = card.getBoundingClientRect();
  const isAtBottom = Math.abs(cover.bottom - window.innerHeight) < 2;
  const isBeside = left + x < cover.left || left + x > cover.right;
  if (!isAtBottom || isBeside || top + y + ROOM <= cover.top) return;
  const anchor = frame.appendChild(make("div.tl-anchor"));
  anchor.style.inset = `${y}px auto auto ${x}px`;
  anchor.style.scrollMarginBottom = `${window.innerHeight - cover.top + ROOM}px`;
  anchor.scrollIntoView({ block: "nearest", inline: "nearest" });
  anchor.remove();
}
