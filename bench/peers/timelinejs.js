// TimelineJS, which has no filter: another choice is another timeline.
/* global TL, page */

const options = { font: null, hash_bookmark: false, track_events: [] };
const chart = document.getElementById("chart");
chart.style.height = "640px";

const day = (text) => {
  const [year, month, date] = text.split("-").map(Number);
  return { year, month, day: date };
};

function slide({ id, lane, title, start, end, summary, quote, report }) {
  const text = `<p>${summary}</p><blockquote>${quote}</blockquote><small>${report}</small>`;
  const dates = end ? { start_date: day(start), end_date: day(end) } : { start_date: day(start) };
  return { unique_id: id, group: lane, ...dates, text: { headline: title, text } };
}

/** The card is the slide, which can be read as soon as it has stopped moving. */
function showWhenArrived(id) {
  const { left } = document.getElementById(id).getBoundingClientRect();
  const { left: edge } = chart.getBoundingClientRect();
  if (Math.abs(left - edge) < 60) page.showCard(id);
  else requestAnimationFrame(() => showWhenArrived(id));
}

function draw() {
  chart.replaceChildren();
  const timeline = new TL.Timeline(chart, { events: page.chosen().map(slide) }, options);
  timeline.on("change", ({ unique_id: id }) => showWhenArrived(id));
}

draw();
page.onChoice(draw);
