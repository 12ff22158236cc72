// What a page does, seen from within it: when marks appear, change and answer, and how regular frames are.
// It runs before the page's own scripts; the line before it says what a mark is.

(() => {
  const { mark, root } = globalThis.benchSubject;
  /** The milliseconds since navigation of the first mark and of the last press; the sum of shifts. */
  const probe = { first: 0, pressed: 0, shift: 0, isPaused: false };
  /** How many marks there were, and since when, from the last `arm` on. */
  let changes = [];
  let isArmed = false;
  let state = [];
  let changedAt = 0;

  const shown = (element) => {
    const { width, height, top, left, bottom, right } = element.getBoundingClientRect();
    const isInView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    return width > 0 && height > 0 && isInView && element.checkVisibility({ opacityProperty: true });
  };

  const isDrawn = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  /**
   * What differs as soon as other marks are drawn. Looking at each mark takes long where there are many, so
   * that hidden ones are left out only while an answer is waited for.
   */
  const look = () => {
    const all = [...document.querySelectorAll(mark)];
    const marks = isArmed ? all.filter(isDrawn) : all;
    const events = root && document.querySelector(root)?.dataset.events;
    return { marks, state: [marks.length, marks[0], marks[marks.length - 1], events] };
  };

  /** Call back in the next frame, when this one has been handed over, with the time. */
  const afterThisFrame = (act) => requestAnimationFrame(() => act(performance.now()));
  const noteFirst = (time) => {
    probe.first = time;
  };

  const watch = () => {
    requestAnimationFrame(watch);
    if (probe.isPaused) return;
    const { marks, state: now } = look();
    if (!probe.first && marks.slice(0, 400).some(shown)) {
      probe.first = -1;
      afterThisFrame(noteFirst);
    }
    if (now.every((value, place) => value === state[place])) return;
    state = now;
    changedAt = performance.now();
    afterThisFrame((time) => changes.push({ number: marks.length, time }));
  };

  const until = (holds, patience) =>
    new Promise((resolve) => {
      const end = performance.now() + patience;
      const ask = () => {
        const isOver = performance.now() > end;
        if (isOver || holds()) resolve(!isOver);
        else setTimeout(ask, 10);
      };
      ask();
    });

  /** Wait for the first mark. */
  probe.appeared = async (patience) => ((await until(() => probe.first > 0, patience)) ? probe.first : null);

  const isStill = () => performance.now() - changedAt > 250;

  /** Wait until the marks have stood still for a while. */
  probe.still = (patience) => until(isStill, patience);

  /** Look for changes from now on. */
  probe.arm = () => {
    isArmed = true;
    changes = [];
    ({ state } = look());
  };

  /**
   * Wait until the marks have changed and stand still; return since when there have been as many as there are
   * now. A chart may draw the same ones again, more finely, when it rests.
   */
  probe.settled = async (patience) => {
    const isOver = await until(() => changes.length > 0 && isStill(), patience);
    isArmed = false;
    if (!isOver) return null;
    const { number } = changes[changes.length - 1];
    const before = changes.findLastIndex((change) => change.number !== number);
    return changes[before + 1].time;
  };

  /** The mark nearest to the middle of the view that nothing but the chart itself covers. */
  probe.pick = (surface) => {
    const area = document.querySelector(surface) ?? document.body;
    const points = [];
    for (const element of document.querySelectorAll(mark)) {
      const { left, top, width, height } = element.getBoundingClientRect();
      const x = left + Math.min(width / 2, 30);
      const y = top + height / 2;
      const distance = Math.hypot(x - innerWidth / 2, y - innerHeight / 2);
      const isInView = x > 5 && y > 5 && x < innerWidth - 5 && y < innerHeight - 5;
      if (width && isInView) points.push({ x, y, distance });
    }
    points.sort((a, b) => a.distance - b.distance);
    return points.find(({ x, y }) => area.contains(document.elementFromPoint(x, y))) ?? null;
  };

  const text = (selector) => [...document.querySelectorAll(selector)].find(shown)?.textContent ?? "";

  /** Resolve with the moment in which another card is to be seen. */
  probe.nextCard = (selector, patience) => {
    const before = text(selector);
    return new Promise((resolve) => {
      const end = performance.now() + patience;
      const ask = () => {
        const now = text(selector);
        if (now.length > 100 && now !== before) afterThisFrame(resolve);
        else if (performance.now() > end) resolve(null);
        else requestAnimationFrame(ask);
      };
      requestAnimationFrame(ask);
    });
  };

  /** Record the beginnings of frames until `stop` is called, which returns the time between them. */
  probe.record = () => {
    const times = [];
    let isRunning = true;
    isArmed = false;
    probe.isPaused = true;
    const next = (time) => {
      times.push(time);
      if (isRunning) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    probe.stop = () => {
      isRunning = false;
      probe.isPaused = false;
      return times.slice(1).map((time, place) => time - times[place]);
    };
  };

  /** Where marks are, or what a canvas shows, to see whether a chart has zoomed. */
  probe.places = () => [...document.querySelectorAll(mark)].slice(0, 50).map(place);
  const place = (element) => element.toDataURL?.() ?? element.getBoundingClientRect().x;

  const notePress = ({ timeStamp }) => {
    probe.pressed = timeStamp;
  };
  addEventListener("pointerdown", notePress, true);
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) probe.shift += hadRecentInput ? 0 : value;
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(watch);
  globalThis.bench = probe;
})();
