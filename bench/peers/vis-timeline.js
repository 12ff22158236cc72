// vis-timeline, with a group for each lane.
/* global vis, EVENTS, page */

const items = EVENTS.map(({ id, lane, title, start, end }) => {
  const item = { id, group: lane, content: title, start };
  return end ? { ...item, end } : item;
});
const filter = ({ group }) => page.chosenLanes().includes(group);
const view = new vis.DataView(new vis.DataSet(items), { filter });
const groups = page.lanes.map((lane) => ({ id: lane, content: lane }));
const options = { height: 560, verticalScroll: true };
const timeline = new vis.Timeline(document.getElementById("chart"), view, groups, options);
timeline.on("select", ({ items: [id] }) => id && page.showCard(id));
page.onChoice(() => view.refresh());
