import assert from "node:assert/strict";
import test from "node:test";
import { DAY, MINUTE, moment } from "../../timeline/frontend/chart/scale.js";
import { ThemedFigure } from "../../timeline/frontend/chart/themed-figure.js";
import { DARK, LIGHT, smallFigure } from "./figures.js";

test("in the light theme a figure stays as it is", () => {
  const themed = new ThemedFigure(smallFigure(), false);

  assert.deepEqual(themed.figure, smallFigure());
  assert.equal(themed.palette.paper, LIGHT.paper);
});

test("in the dark theme every colour is the other's, wherever it stands", () => {
  const { figure, palette, shapes } = new ThemedFigure(smallFigure(), true);

  assert.equal(palette.paper, DARK.paper);
  assert.deepEqual(figure.data[0].marker.color, [DARK.record, DARK.article, DARK.paper]);
  assert.equal(figure.layout.font.color, DARK.ink);
  assert.equal(shapes[0].line.color, DARK.record);
});

test("only a figure with times of day is worth a look at minutes", () => {
  const figure = smallFigure();
  const shortest = () => new ThemedFigure(figure, false).shortest;

  assert.equal(shortest(), 10 * DAY);
  figure.data[0].meta.x0[1] = "2000-01-01 00:47:00";
  assert.equal(shortest(), 10 * MINUTE);
});

test("every event is a point, with its days as moments", () => {
  const [war] = new ThemedFigure(smallFigure(), false).points;

  assert.deepEqual(war, {
    id: "war",
    x: moment("1995-01-01"),
    y: 1,
    x0: moment("1990-01-01"),
    x1: moment("2000-01-01"),
    others: [],
    title: "War",
    label: "1990–1999",
    lane: "low",
    origin: "record",
    importance: 1,
    size: 8,
    symbol: "square",
    fill: LIGHT.record,
    stroke: LIGHT.record,
    isFaint: false,
  });
});

test("it knows its range, rows and lanes", () => {
  const themed = new ThemedFigure(smallFigure(), false);

  assert.deepEqual(themed.whole, [moment("1990-01-01"), moment("2020-01-01")]);
  assert.equal(themed.rows, 6);
  assert.deepEqual(
    themed.bands.map(({ id }) => id),
    ["high", "low"],
  );
});

test("it is clustered where the figure says so, and it need not have shapes", () => {
  const figure = smallFigure();
  figure.layout.meta.clustered = true;
  delete figure.layout.shapes;

  const themed = new ThemedFigure(figure, false);

  assert.equal(themed.isClustered, true);
  assert.deepEqual(themed.shapes, []);
  assert.equal(new ThemedFigure(smallFigure(), false).isClustered, false);
});
