// What fingers and the mouse do on the chart: taps, double taps, panning and zooming by touch.

import { dragged } from "./scale.js";

const TAP = { pixels: 6, milliseconds: 700, twice: 350 };

/** Where a pointer is, in pixels of the element. */
export function place(element, { clientX, clientY }) {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

/**
 * Call `tapped({x, y}, {touch, twice})` when a press is released in its place. Plotly covers the page while a button is
 * down, so no click reaches the chart; pointer events do. Returns a function that ends it.
 */
export function tapping(stage, tapped) {
  let last = -Infinity;
  const onPress = (press) => {
    if (press.button !== 0) return;
    const at = place(stage, press);
    const stop = new AbortController();
    const onRelease = (release) => {
      if (release.pointerId !== press.pointerId) return;
      stop.abort();
      if (release.type === "pointercancel") return;
      const { x, y } = place(stage, release);
      if (
        Math.hypot(x - at.x, y - at.y) > TAP.pixels ||
        release.timeStamp - press.timeStamp > TAP.milliseconds
      ) {
        return;
      }
      tapped(
        { x, y },
        { touch: release.pointerType === "touch", twice: release.timeStamp - last < TAP.twice },
      );
      last = release.timeStamp;
    };
    for (const name of ["pointerup", "pointercancel"]) {
      window.addEventListener(name, onRelease, { capture: true, signal: stop.signal });
    }
  };
  stage.addEventListener("pointerdown", onPress, true);
  return () => stage.removeEventListener("pointerdown", onPress, true);
}

/**
 * Move through time with one finger and zoom with two. A finger that goes up or down scrolls the page, which plotly would
 * forbid: so touches are kept from it. Returns a function that ends it.
 */
export function touching(stage, chart) {
  const fingers = new Map();
  let before = null;
  let frame = 0;
  const begin = () => {
    before = fingers.size ? { ...grip(fingers), scale: chart.scale, range: chart.range } : null;
  };
  const follow = () => {
    if (before) chart.view(dragged(before.range, before.scale, before, grip(fingers)));
  };
  const handlers = {
    touchstart: (touch) => stage.contains(touch.target) && touch.stopPropagation(),
    pointerdown: (press) => {
      if (press.pointerType !== "touch" || !stage.contains(press.target)) return;
      fingers.set(press.pointerId, place(stage, press));
      begin();
    },
    pointermove: (move) => {
      if (!fingers.has(move.pointerId)) return;
      fingers.set(move.pointerId, place(stage, move));
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(follow);
    },
    pointerup: (release) => fingers.delete(release.pointerId) && begin(),
    pointercancel: (release) => fingers.delete(release.pointerId) && begin(),
  };
  for (const [name, handler] of Object.entries(handlers)) {
    window.addEventListener(name, handler, { capture: true, passive: true });
  }
  return () => {
    for (const [name, handler] of Object.entries(handlers)) {
      window.removeEventListener(name, handler, { capture: true });
    }
  };
}

/** Where the fingers hold the chart: the middle between two, and how far apart they are. */
function grip(fingers) {
  const [a, b = a] = fingers.values();
  return { x: (a.x + b.x) / 2, spread: a === b ? 0 : Math.max(20, Math.hypot(a.x - b.x, a.y - b.y)) };
}
