// What fingers and the mouse do on the chart: taps, double taps, two-finger zoom.

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
    const onRelease = (release) => {
      const { x, y } = place(stage, release);
      if (Math.hypot(x - at.x, y - at.y) > TAP.pixels || release.timeStamp - press.timeStamp > TAP.milliseconds) return;
      tapped({ x, y }, { touch: release.pointerType === "touch", twice: release.timeStamp - last < TAP.twice });
      last = release.timeStamp;
    };
    window.addEventListener("pointerup", onRelease, { capture: true, once: true });
  };
  stage.addEventListener("pointerdown", onPress, true);
  return () => stage.removeEventListener("pointerdown", onPress, true);
}

/** Zoom with two fingers; plotly must not pan meanwhile. Returns a function that ends it. */
function pinching(stage, chart) {
  let start = null;
  const spread = ([a, b]) => Math.max(20, Math.abs(a.clientX - b.clientX) + Math.abs(a.clientY - b.clientY));
  const onStart = (touch) => {
    if (touch.touches.length !== 2 || !stage.contains(touch.target)) return;
    const middle = (touch.touches[0].clientX + touch.touches[1].clientX) / 2 - stage.getBoundingClientRect().left;
    start = { spread: spread(touch.touches), range: chart.range, around: chart.scale.moment(middle) };
    touch.stopImmediatePropagation();
  };
  const onMove = (touch) => {
    if (!start || touch.touches.length < 2) return;
    touch.preventDefault();
    touch.stopImmediatePropagation();
    chart.range = start.range;
    chart.zoom(start.spread / spread(touch.touches), start.around);
  };
  const onEnd = () => { start = null; };
  const handlers = { touchstart: onStart, touchmove: onMove, touchend: onEnd, touchcancel: onEnd };
  for (const [name, handler] of Object.entries(handlers)) window.addEventListener(name, handler, { capture: true, passive: false });
  return () => {
    for (const [name, handler] of Object.entries(handlers)) window.removeEventListener(name, handler, { capture: true });
  };
}
