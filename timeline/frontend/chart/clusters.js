// Marks that would lie on each other become one. Pure.

import { DAY, MINUTE } from "./scale.js";

/** @import { Palette, Point, TimeRange } from "../types.js" */
/** @typedef {{ lane: string, x: number, y: number }} Place */

/** So many pixels of time at least become one mark: as wide as a cluster of thousands is. */
const PIXELS = 26;

/**
 * Points with one mark for all that fall into the same few pixels.
 * @param {Point[]} points
 * @param {number} perPixel
 * @param {Palette} palette
 * @returns {Point[]}
 */
export function clustered(points, perPixel, palette) {
  return clusters(points, perPixel).map(({ x, indexes }) => {
    const members = indexes.map((index) => points[index]);
    return members.length === 1 ? members[0] : clusterMark(members, x, palette);
  });
}

/**
 * @param {Point[]} members
 * @param {number} x
 * @param {Palette} palette
 * @returns {Point}
 */
function clusterMark(members, x, palette) {
  const [first] = members;
  const count = members.length;
  const colour = members.some(({ origin }) => origin === "article") ? palette.article : palette.record;
  return {
    ...first,
    id: `cluster-${first.id}`,
    ids: members.map(({ id }) => id),
    x,
    x0: Math.min(...members.map((member) => member.x)),
    x1: Math.max(...members.map((member) => member.x)),
    count,
    title: `${count} events`,
    fill: colour,
    stroke: colour,
    symbol: "circle",
    size: 16 + 4 * Math.log10(count),
  };
}

/**
 * Whether zooming takes a cluster apart: its events have different days or, where a chart goes so far, times.
 * @param {Point} cluster
 * @param {number} shortest the shortest range of the chart
 */
export function fallsApart({ x0, x1 }, shortest) {
  return x1 - x0 >= (shortest < DAY ? MINUTE : DAY);
}

/**
 * The range of a cluster's events with a little room.
 * @param {Point} cluster
 * @param {number} shortest the shortest range of the chart
 * @returns {TimeRange}
 */
export function around({ x0, x1 }, shortest) {
  const room = Math.max(x1 - x0, shortest) * 0.1;
  return [x0 - room, x1 + room];
}

/**
 * One cluster for all places of a lane that fall into the same few pixels, with their indexes, in the order
 * of first places. The edges of the steps depend on time alone, so that panning does not reshuffle them.
 * @param {Place[]} places
 * @param {number} perPixel
 * @returns {(Place & { indexes: number[] })[]}
 */
export function clusters(places, perPixel) {
  const step = 2 ** Math.ceil(Math.log2(perPixel * PIXELS));
  /** @type {Map<string, number[]>} */
  const groups = new Map();
  places.forEach(({ lane, x }, index) => {
    const key = `${lane}|${Math.floor(x / step)}`;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()].map((indexes) => {
    const { lane, y } = places[indexes[0]];
    const sum = indexes.reduce((total, index) => total + places[index].x, 0);
    return { lane, x: sum / indexes.length, y, indexes };
  });
}
