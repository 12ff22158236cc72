import assert from "node:assert/strict";
import test from "node:test";
import { faintBut, figureOf } from "../../timeline/frontend/chart/figure-filter.js";
import { smallFigure } from "./figures.js";

test("a figure of some events has their marks, in their rows, and all lanes", () => {
  const { data, layout } = figureOf(smallFigure(), ["treaty", "war"]);
  const [trace] = data;

  assert.deepEqual(trace.customdata, ["war", "treaty"]);
  assert.deepEqual(trace.y, [1, 4]);
  assert.deepEqual(trace.meta.title, ["War", "Treaty"]);
  assert.deepEqual(trace.marker.symbol, ["square", "circle"]);
  assert.deepEqual(trace.marker.line.color, ["#0000aa", "#0000aa"]);
  assert.equal(trace.marker.line.width, 2);
  assert.deepEqual(layout.yaxis.range, [0, 6]);
});

test("where lanes are chosen, the others go and what is above them moves down", () => {
  const { data, layout } = figureOf(smallFigure(), ["war", "peace", "treaty"], ["high"]);

  assert.deepEqual(data[0].customdata, ["peace", "treaty"]);
  assert.deepEqual(data[0].y, [1, 1]);
  assert.deepEqual(layout.meta.bands, [{ id: "high", title: "High", top: 3, bottom: 0 }]);
  assert.deepEqual(layout.yaxis.range, [0, 3]);
});

test("a shape goes with its event and moves with its lane", () => {
  const shapes = figureOf(smallFigure(), ["peace", "treaty"], ["high"]).layout.shapes ?? [];

  assert.deepEqual(
    shapes.map(({ name, y0 }) => [name, Math.round(y0 * 10) / 10]),
    [["treaty", 0.8]],
  );
});

test("a figure without lanes has one empty row", () => {
  const { data, layout } = figureOf(smallFigure(), ["war"], ["no such lane"]);

  assert.deepEqual(data[0].customdata, []);
  assert.deepEqual(layout.meta.bands, []);
  assert.deepEqual(layout.yaxis.range, [0, 1]);
});

test("the figure that it is made from stays as it was", () => {
  const figure = smallFigure();

  figureOf(figure, ["peace"], ["high"]);

  assert.deepEqual(figure, smallFigure());
});

test("all but some events become faint, with their bars", () => {
  const { data, layout } = faintBut(smallFigure(), new Set(["peace", "treaty"]));

  assert.deepEqual(
    data[0].customdata.filter((_, at) => data[0].meta.isFaint?.[at]),
    data[0].customdata.filter((id) => id !== "peace" && id !== "treaty"),
  );
  for (const { name, opacity } of layout.shapes ?? []) {
    const before = smallFigure().layout.shapes?.find((shape) => shape.name === name)?.opacity ?? 1;
    assert.equal(opacity ?? 1, ["peace", "treaty"].includes(name) ? before : before * 0.4);
  }
});
