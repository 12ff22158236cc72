// plotly.js alone, a trace for each lane.
/* global Plotly, page */

const chart = document.getElementById("chart");
const traces = page.lanes.map((lane) => {
  const events = page.chosen().filter((event) => event.lane === lane);
  const ids = events.map(({ id }) => id);
  const titles = events.map(({ title }) => title);
  const places = { x: events.map(({ start }) => start), y: events.map(() => lane) };
  const look = { type: "scatter", mode: "markers", marker: { size: 10 }, hovertemplate: "%{text}" };
  return { ...look, ...places, name: lane, customdata: ids, text: titles };
});
const layout = { height: 560, hovermode: "closest", margin: { t: 20 } };
const config = { scrollZoom: true, responsive: true };

function restyle() {
  const lanes = page.chosenLanes();
  Plotly.restyle(chart, { visible: page.lanes.map((lane) => lanes.includes(lane)) });
}

Plotly.newPlot(chart, traces, layout, config).then(() => {
  chart.on("plotly_click", ({ points: [point] }) => page.showCard(point.customdata));
  page.onChoice(restyle);
});
