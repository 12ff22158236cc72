// The host of a page that has nothing to show yet: it opens the timeline as soon as there is one.

/** Milliseconds until a server that does not answer is asked again. */
const WAIT = 2000;

function listen() {
  const source = new EventSource("live");
  source.onmessage = ({ data }) => {
    window.dispatchEvent(new Event("timeline:changed"));
    if (JSON.parse(data).version) location.reload();
  };
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, WAIT);
  };
}

listen();
