// Where a command leads among the steps of a presentation, and the fragments in which a step is revealed.
// Pure.

/**
 * Where a presentation is: the step and how many of its fragments are revealed, both from 1, and whether the
 * screen is blank.
 * @typedef {{ step: number, reveal: number, blank: boolean }} Position
 */
/** @typedef {"next" | "back" | "first" | "last" | "jump"} Move */
/** @typedef {Move | "blank" | "fullscreen" | "notes" | "leave"} Action */
/**
 * What a key, a finger, a button or the other window asks for; a jump says to which step.
 * @typedef {{ act: Action, step?: number }} Command
 */
/** @typedef {"event" | "words" | "record" | "question"} Part */
/**
 * What a fragment is about, and which of the part's pages it shows, from 1.
 * @typedef {{ part: Part, page: number, pages: number }} PartPage
 */

const PARTS = {
  event: "the event",
  words: "the article’s words",
  record: "what the record says",
  question: "the question",
};

/**
 * Where a presentation starts.
 * @param {number} step
 * @param {number} stepCount
 * @returns {Position}
 */
export function startingAt(step, stepCount) {
  return { step: clamped(step, stepCount), reveal: 1, blank: false };
}

/**
 * Where a command leads. Going back shows a step as it was left, with all revealed; whatever moves ends the
 * blank.
 * @template {Position} P
 * @param {P} position
 * @param {Command} command
 * @param {number} stepCount
 * @param {(step: number) => number} fragmentCount in how many fragments a step is revealed
 * @returns {P}
 */
export function nextPosition(position, { act, step = 1 }, stepCount, fragmentCount) {
  if (!stepCount) return position;
  switch (act) {
    case "blank":
      return { ...position, blank: !position.blank };
    case "next":
      return { ...position, ...forward(position, stepCount, fragmentCount) };
    case "back":
      return { ...position, ...backward(position, fragmentCount) };
    case "first":
      return { ...position, ...startingAt(1, stepCount) };
    case "last":
      return { ...position, ...startingAt(stepCount, stepCount) };
    case "jump":
      return { ...position, ...startingAt(step, stepCount) };
    default:
      return position;
  }
}

/**
 * @param {Position} position
 * @param {number} stepCount
 * @param {(step: number) => number} fragmentCount
 * @returns {Position}
 */
function forward({ step, reveal }, stepCount, fragmentCount) {
  if (reveal < fragmentCount(step)) return { step, reveal: reveal + 1, blank: false };
  if (step < stepCount) return { step: step + 1, reveal: 1, blank: false };
  return { step, reveal, blank: false };
}

/**
 * @param {Position} position
 * @param {(step: number) => number} fragmentCount
 * @returns {Position}
 */
function backward({ step, reveal }, fragmentCount) {
  if (reveal > 1) return { step, reveal: reveal - 1, blank: false };
  if (step > 1) return { step: step - 1, reveal: fragmentCount(step - 1), blank: false };
  return { step, reveal, blank: false };
}

/**
 * @param {number} step
 * @param {number} stepCount
 */
function clamped(step, stepCount) {
  return Math.max(1, Math.min(step, stepCount));
}

/**
 * What a fragment shows, in words, with its page where there are several.
 * @param {PartPage} fragment
 */
export function fragmentName({ part, page, pages }) {
  return pages > 1 ? `${PARTS[part]}, page ${page} of ${pages}` : PARTS[part];
}

/**
 * The number, from 1, of the fragment that shows what another did before the pages changed: the same part,
 * at that page or its last.
 * @param {Pick<PartPage, "part" | "page">[]} fragments
 * @param {Pick<PartPage, "part" | "page">} before
 */
export function sameFragment(fragments, { part, page }) {
  const index = fragments.findLastIndex((fragment) => fragment.part === part && fragment.page <= page);
  return Math.max(1, index + 1);
}
