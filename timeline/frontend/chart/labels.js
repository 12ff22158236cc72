// Where labels go: boxes in, places out. Pure; all numbers are CSS pixels, y grows downwards.

const CELL = 64;
/** How far a label that must be shown may leave its lane. */
const SPILL = 20;

/** Boxes by the columns they touch, so that a collision looks only at its neighbours. */
class Taken {
  constructor() {
    this.columns = new Map();
  }

  add(box) {
    for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
      if (!this.columns.has(column)) this.columns.set(column, []);
      this.columns.get(column).push(box);
    }
  }

  hits(box, owner) {
    for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
      for (const other of this.columns.get(column) ?? []) {
        if (other.owner !== owner && overlaps(box, other)) return true;
      }
    }
    return false;
  }
}

export function overlaps(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Choose a place for the label of each mark, or none; no label overlaps another label, a mark or a blocked box.
 *
 * A mark is {id, x, y, left, right, radius, wide, priority, must, top, bottom, forms}: its dot, the extent of its bar or
 * whisker, the lane's upper and lower edge, and the forms its label may take, {lines, width, height}, best first.
 * Smaller priorities choose first and, of equals, the later one, so that leaders to the others pass left of its label;
 * a mark whose label `must` be shown and found no room is tried again before all others.
 * `previous` holds the choices of the last layout, kept where they still fit: labels do not jump while one zooms. Returns a Map: id -> {left, top, right, bottom, lines, choice, leader}.
 */
export function placeLabels(
  marks,
  { left, right, top = -Infinity, bottom = Infinity, gap = 4, blocked = [], previous = new Map() },
) {
  const order = [...marks].sort((a, b) => a.priority - b.priority || b.x - a.x);
  const room = { left, right, top, bottom, gap, blocked, previous };
  const promoted = new Set();
  for (;;) {
    const places = placedInTurn(order, marks, room);
    const missing = order.findIndex((mark) => mark.must && !places.has(mark.id) && !promoted.has(mark.id));
    if (missing < 0) return places;
    promoted.add(order[missing].id);
    order.unshift(...order.splice(missing, 1));
  }
}

function placedInTurn(order, marks, { blocked, previous, ...room }) {
  const taken = new Taken();
  for (const box of blocked) taken.add(box);
  for (const mark of marks) for (const box of markBoxes(mark)) taken.add(box);
  const places = new Map();
  for (const mark of order) {
    const place = choose(mark, { ...room, kept: previous.get(mark.id)?.choice, taken });
    if (!place) continue;
    places.set(mark.id, place);
    taken.add({ ...place, owner: mark.id });
    if (place.leader) taken.add({ ...place.leader, owner: mark.id });
  }
  return places;
}

/** The boxes that a mark itself covers. */
export function markBoxes(mark) {
  const { x, y, radius, id } = mark;
  const dot = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius, owner: id };
  if (mark.right - mark.left <= 2 * radius) return [dot];
  return [dot, { left: mark.left, right: mark.right, top: y - 5, bottom: y + 5, owner: id }];
}

function choose(mark, { left, right, top, bottom, gap, kept, taken }) {
  const fits = (place, spill = 0) =>
    place.left >= left &&
    place.right <= right &&
    place.top >= Math.max(top, mark.top - spill) &&
    place.bottom <= Math.min(bottom, mark.bottom + spill) &&
    !taken.hits(place, mark.id) &&
    !(place.leader && taken.hits(place.leader, mark.id));
  const all = candidates(mark, { left, right, gap });
  if (kept !== undefined && all[kept] && fits(all[kept])) return all[kept];
  // Where a label must be shown and its lane is full, it may stand over the lane's edge.
  return (
    all.find((place) => fits(place)) ?? (mark.must ? all.find((place) => fits(place, SPILL)) : undefined)
  );
}

function candidates(mark, { left, right, gap }) {
  const places = mark.forms.flatMap((form) => sides(mark, form, { left, right, gap }));
  return places.map((place, choice) => ({ ...place, choice }));
}

/** Beside, above and below a mark; further up and down with a leader line. */
function sides(mark, form, { left, right, gap }) {
  const { x, y, radius } = mark;
  const from = Math.max(mark.left, left);
  const to = Math.min(mark.right, right);
  const middle = y - form.height / 2;
  const over = y - radius - 2 - form.height;
  const under = y + radius + 2;
  const start = mark.wide ? from : x - radius;
  const end = (mark.wide ? to : x + radius) - form.width;
  const inside = (wanted) => Math.max(left, Math.min(wanted, right - form.width));
  const beside = [box(to + gap, middle, form), box(from - gap - form.width, middle, form)];
  const near = [
    box(inside(start), over, form),
    box(inside(end), over, form),
    box(inside(start), under, form),
    box(inside(end), under, form),
  ];
  const far = [1, 2, 3].flatMap((step) => {
    const shift = step * form.line;
    return [
      withLeader(box(inside(start), over - shift, form), mark),
      withLeader(box(inside(end), over - shift, form), mark),
      withLeader(box(inside(start), under + shift, form), mark),
    ];
  });
  return mark.wide
    ? [near[0], beside[0], ...near.slice(1), beside[1], ...far]
    : [beside[0], ...near.slice(0, 2), beside[1], ...near.slice(2), ...far];
}

function box(left, top, form) {
  return { left, top, right: left + form.width, bottom: top + form.height, lines: form.lines };
}

function withLeader(place, mark) {
  const x = Math.max(place.left + 1, Math.min(mark.x, place.right - 1));
  const above = place.bottom < mark.y;
  const leader = {
    left: x - 1,
    right: x + 1,
    top: above ? place.bottom : mark.y + mark.radius,
    bottom: above ? mark.y - mark.radius : place.top,
  };
  return { ...place, leader };
}

/**
 * The forms of a label, best first: one line, two lines, three lines and, where it must be shown, cut ones.
 * `measure` gives the width of a text; `line` is the height of a line.
 */
export function labelForms(title, measure, line, { widest = 220, must = false } = {}) {
  const forms = [];
  const add = (lines) =>
    forms.push({ lines, line, width: Math.max(...lines.map(measure)) + 2, height: lines.length * line });
  if (measure(title) <= widest * 1.3) add([title]);
  for (const count of [2, 3]) {
    const lines = balanced(title, measure, count);
    if (lines.length === count) add(lines);
  }
  if (must) for (const width of [150, 110, 84]) add([shortened(title, measure, width)]);
  return forms;
}

/** Break a text into at most `count` lines of about the same width. */
export function balanced(text, measure, count) {
  const words = text.split(" ");
  let narrow = Math.max(...words.map(measure));
  let wide = measure(text);
  while (wide - narrow > 2) {
    const width = (wide + narrow) / 2;
    if (filled(words, measure, width).length <= count) wide = width;
    else narrow = width;
  }
  return filled(words, measure, wide);
}

function filled(words, measure, width) {
  const lines = [];
  for (const word of words) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Cut a text at a word, with an ellipsis, to fit the width if at all possible. */
export function shortened(text, measure, width) {
  if (measure(text) <= width) return text;
  const words = text.split(" ");
  while (words.length > 1 && measure(`${words.join(" ")} …`) > width) words.pop();
  return `${words.join(" ")} …`;
}
