// The marks and shapes of a chart in SVG, which follow each step of a movement.

import { svg } from "../elements.js";
import { clipped, markElement, markPlace, shapeElement } from "./marks.js";

/** @import { Point, Scale, Shape } from "../types.js" */

/** Shapes are drawn anew where they would be scaled by more than this: the numbers would become coarse. */
const MOST_SCALED = 64;

/** How many layers there are on the page, each with edges of its own. */
let layers = 0;

/** Bars and whiskers: drawn once, then moved and scaled as one. */
export class ShapeLayer {
  id = `tl-edges-${++layers}`;
  element = svg("g", { class: "tl-layer-shapes" });
  group = svg("g");
  /** @type {Shape[]} */
  shapes = [];
  /** @type {Scale | undefined} the scale that they are drawn in */
  drawn;

  /**
   * @param {Shape[]} shapes
   * @param {Scale} scale
   */
  draw(shapes, scale) {
    this.shapes = shapes;
    this.drawn = scale;
    this.group = svg("g", {}, ...shapes.map((shape) => shapeElement(shape, scale)));
    this.element.replaceChildren(...clipped(scale, this.id, this.group));
  }

  /**
   * Go along with another range.
   * @param {Scale} scale
   */
  move(scale) {
    const { drawn } = this;
    if (!drawn) return;
    const factor = drawn.perPixel / scale.perPixel;
    if (factor > MOST_SCALED || factor < 1 / MOST_SCALED) {
      this.draw(this.shapes, scale);
      return;
    }
    const origin = scale.x(drawn.moment(0));
    this.group.setAttribute("transform", `translate(${origin} 0) scale(${factor} 1)`);
  }
}

/** Dots, squares and clusters in view. */
export class MarkLayer {
  element = svg("g", { class: "tl-layer-frame" });
  /** @type {Map<string, { point: Point, mark: Element }>} */
  drawn = new Map();

  /**
   * Draw the points, and no others; marks that stay are kept.
   * @param {Point[]} points
   * @param {Scale} scale
   */
  draw(points, scale) {
    const former = this.drawn;
    this.drawn = new Map();
    for (const point of points) {
      const known = former.get(point.id);
      const same = known && looksLike(known.point, point) ? known.mark : undefined;
      const mark = same ?? this.element.appendChild(markElement(point));
      if (same) former.delete(point.id);
      mark.setAttribute("transform", markPlace(point, scale));
      this.drawn.set(point.id, { point, mark });
    }
    for (const { mark } of former.values()) mark.remove();
  }

  clear() {
    this.drawn = new Map();
    this.element.replaceChildren();
  }
}

/**
 * Whether two points of one id are drawn alike; clusters are made anew at each step.
 * @param {Point} a
 * @param {Point} b
 */
function looksLike(a, b) {
  return a === b || (a.count !== undefined && a.count === b.count && a.fill === b.fill);
}
