// timelines-chart, with a line for each person in each lane.
/* global TimelinesChart, page */

const DAY = 864e5;

function segment({ id, lane, start, end }) {
  const from = new Date(start);
  const to = end ? new Date(end) : new Date(from.getTime() + 20 * DAY);
  return { timeRange: [from, to], val: lane, id };
}

function groups() {
  const lanes = Map.groupBy(page.chosen(), ({ lane }) => lane);
  return [...lanes].map(([group, events]) => {
    const lines = Map.groupBy(events, ({ people: [person] }) => person);
    return { group, data: [...lines].map(([label, ofLine]) => ({ label, data: ofLine.map(segment) })) };
  });
}

const chart = new TimelinesChart(document.getElementById("chart"));
chart.width(1320).maxHeight(520).zQualitative(true);
chart.onSegmentClick((clicked) => page.showCard((clicked.data ?? clicked).id));
chart.data(groups());
page.onChoice(() => chart.data(groups()));
