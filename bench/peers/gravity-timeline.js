// @gravity-ui/timeline, drawn on a canvas, a row for each lane.
/* global gravity, page */

// Its wheel goes no farther out than two months, so all the years lie within fifty days.
const DAYS = 50 * 864e5;
const TRACKS = 3;
const times = page.chosen().map(({ start, end }) => [Date.parse(start), Date.parse(end || start)]);
const first = Math.min(...times.map(([from]) => from));
const last = Math.max(...times.map(([, to]) => to));
const place = (time) => ((time - first) / (last - first)) * DAYS;

const axes = page.lanes.map((lane, row) => ({ id: lane, tracksCount: TRACKS, top: row * 65, height: 65 }));
const events = page.chosen().map(({ id, lane }, index) => {
  const [from, to] = times[index];
  const width = Math.max(place(to) - place(from), DAYS / 400);
  return { id, axisId: lane, trackIndex: index % TRACKS, from: place(from), to: place(from) + width };
});

const canvas = document.createElement("canvas");
canvas.style = "width: 100%; height: 560px";
document.getElementById("chart").append(canvas);
const settings = { start: 0, end: DAYS, axes, events, markers: [], sections: [] };
const timeline = new gravity.Timeline({ settings, viewConfiguration: { hideRuler: true } });
timeline.init(canvas);
requestAnimationFrame(() => canvas.classList.add("drawn"));
