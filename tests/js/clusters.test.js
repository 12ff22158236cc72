import assert from "node:assert/strict";
import test from "node:test";
import { clusters } from "../../timeline/frontend/chart/clusters.js";
import { DAY } from "../../timeline/frontend/chart/scale.js";

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
