import assert from "node:assert/strict";
import test from "node:test";
import { clustered, clusters } from "../../timeline/frontend/chart/clusters.js";
import { DAY } from "../../timeline/frontend/chart/scale.js";
import { LIGHT, dot } from "./figures.js";

test("points of a lane within a few pixels are one cluster that names them all", () => {
  const points = [
    { lane: "a", x: 0, y: 1 },
    { lane: "a", x: 2, y: 1 },
    { lane: "b", x: 1, y: 2 },
    { lane: "a", x: 900, y: 1 },
  ];

  assert.deepEqual(clusters(points, 1), [
    { lane: "a", x: 1, y: 1, indexes: [0, 1] },
    { lane: "b", x: 1, y: 2, indexes: [2] },
    { lane: "a", x: 900, y: 1, indexes: [3] },
  ]);
});

test("zooming in splits every cluster whose points differ, and no point is ever lost", () => {
  const points = Array.from({ length: 3000 }, (_, index) => ({
    lane: `lane ${index % 3}`,
    x: index * DAY,
    y: 0,
  }));

  for (const perPixel of [200 * DAY, 10 * DAY, DAY, DAY / 100]) {
    const found = clusters(points, perPixel);
    assert.equal(
      found.reduce((sum, cluster) => sum + cluster.indexes.length, 0),
      3000,
    );
  }
  assert.equal(clusters(points, DAY / 100).length, 3000);
});

test("a cluster says how many events it has, in the colour of the article if it tells one of them", () => {
  const points = [
    dot({ id: "a", x: 0, origin: "record" }),
    dot({ id: "b", x: 4, origin: "article", title: "Second" }),
    dot({ id: "far", x: 1000 }),
  ];

  const [cluster, far] = clustered(points, 1, LIGHT);

  assert.equal(far, points[2]);
  assert.deepEqual(
    {
      id: cluster.id,
      ids: cluster.ids,
      count: cluster.count,
      title: cluster.title,
      fill: cluster.fill,
      x: cluster.x,
      x0: cluster.x0,
      x1: cluster.x1,
    },
    {
      id: "cluster-a",
      ids: ["a", "b"],
      count: 2,
      title: "2 events",
      fill: LIGHT.article,
      x: 2,
      x0: 0,
      x1: 4,
    },
  );
});

test("a cluster of the public record alone has its colour, and grows with the number of its events", () => {
  const [two] = clustered([dot({ x: 0 }), dot({ x: 1 })], 1, LIGHT);
  const [ten] = clustered(
    Array.from({ length: 10 }, () => dot({ x: 0 })),
    1,
    LIGHT,
  );

  assert.equal(two.fill, LIGHT.record);
  assert.equal(ten.size, 20);
  assert.ok(two.size < ten.size);
});
