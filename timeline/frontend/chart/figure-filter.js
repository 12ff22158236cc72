// The figure of some of its events: the marks stay in their rows, lanes that are not chosen are taken out. Pure.

/** The figure with these events alone; `lanes` are the ids of the lanes to keep, none for all. */
export function figureOf(figure, ids, lanes = []) {
  const { bands, shifts, height } = closed(figure.layout.meta.bands, lanes);
  const kept = new Set(ids);
  const [trace] = figure.data;
  const indexes = trace.customdata
    .map((_, index) => index)
    .filter((index) => kept.has(trace.customdata[index]) && shifts.has(trace.meta.lane[index]));
  const lane = new Map(indexes.map((index) => [trace.customdata[index], trace.meta.lane[index]]));
  const pick = (values) => indexes.map((index) => values[index]);
  const y = indexes.map((index) => trace.y[index] + shifts.get(trace.meta.lane[index]));
  const shapes = (figure.layout.shapes ?? [])
    .filter(({ name }) => lane.has(name))
    .map((shape) => moved(shape, shifts.get(lane.get(shape.name))));
  return {
    ...figure,
    data: [
      {
        ...trace,
        x: pick(trace.x),
        y,
        customdata: pick(trace.customdata),
        marker: picked(trace.marker, pick, trace.x.length),
        meta: picked(trace.meta, pick, trace.x.length),
      },
    ],
    layout: {
      ...figure.layout,
      shapes,
      meta: { ...figure.layout.meta, bands },
      yaxis: { ...figure.layout.yaxis, range: [0, height] },
    },
  };
}

/** The lanes that stay, moved together; `shifts` says by how many rows each has moved. */
function closed(all, lanes) {
  const kept = all.filter(({ id }) => !lanes.length || lanes.includes(id));
  const shifts = new Map();
  const bands = [];
  let bottom = 0;
  for (const band of kept.toReversed()) {
    const height = band.top - band.bottom;
    shifts.set(band.id, bottom - band.bottom);
    bands.unshift({ ...band, bottom, top: bottom + height });
    bottom += height;
  }
  return { bands, shifts, height: bottom || 1 };
}

function moved(shape, rows) {
  return rows ? { ...shape, y0: shape.y0 + rows, y1: shape.y1 + rows } : shape;
}

/** Every list that has a value for each mark, picked from; what is one value for all stays. */
function picked(value, pick, length) {
  if (Array.isArray(value)) return value.length === length ? pick(value) : value;
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, picked(part, pick, length)]));
}
