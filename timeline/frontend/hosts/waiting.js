// The host of a page that has nothing to show yet: it opens the timeline as soon as there is one.

const source = new EventSource("live");
source.onmessage = ({ data }) => {
  window.dispatchEvent(new Event("timeline:changed"));
  if (JSON.parse(data).version) location.reload();
};
