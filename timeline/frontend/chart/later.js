// What is done once after a while, however often it is asked for. Pure.

export class Later {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;

  /**
   * @param {number} wait in milliseconds, from when it was last asked for
   * @param {() => void} act
   */
  constructor(wait, act) {
    this.wait = wait;
    this.act = act;
  }

  ask() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), this.wait);
  }

  /** Do at once what was asked for and is not done yet. */
  now() {
    if (!this.timer) return;
    this.cancel();
    this.act();
  }

  cancel() {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
