// The app's views of a presentation: the slides, and the notes to them.

import { Notes } from "../present/notes.js";
import { readPresentation, writePresentation } from "../present/presentation.js";
import { Presenter } from "../present/presenter.js";
import { cardOf, isDark } from "./app-page.js";
import { AppView, Choice } from "./app-view.js";

/** @import { Presentation } from "../present/presenting.js" */
/** @import { AppComponent } from "../types.js" */

export class PresenterView extends AppView {
  choice = new Choice(stepInAddress);

  /**
   * @param {AppComponent} component
   * @param {HTMLElement} root
   */
  constructor(component, root) {
    super(component, root);
    this.presenter = new Presenter(root, {
      card: (id) => cardOf(this.data, id),
      moved: (step) => this.go(step),
      leave: () => this.go(0),
      notes: () => presentationAddress({ as: "notes", step: this.step }),
    });
  }

  get step() {
    return this.choice.ahead ?? stepInAddress();
  }

  /**
   * Go to a step; 0 ends the presentation.
   * @param {number} step
   */
  go(step) {
    this.choice.chosen = step;
    this.component.setTriggerValue("present", { tour: this.data.tour, step });
  }

  update() {
    this.presenter.update({ ...presented(this), step: this.step });
  }

  follow() {
    this.choice.chosen = undefined;
    this.update();
  }

  remove() {
    this.presenter.remove();
  }
}

export class NotesView extends AppView {
  /**
   * @param {AppComponent} component
   * @param {HTMLElement} root
   */
  constructor(component, root) {
    super(component, root);
    this.notes = new Notes(root, {
      date: (id) => this.data.events[id]?.label,
      follow: ({ tour, step }) => location.assign(presentationAddress({ as: "notes", tour, step })),
    });
  }

  update() {
    this.notes.update({ ...presented(this), step: stepInAddress() });
  }

  remove() {
    this.notes.remove();
  }
}

/** @param {AppView} view */
function presented({ data, root }) {
  const { figure, tour, name, minutes, slides } = data;
  return { figure, tour, title: name, minutes, slides, dark: isDark(root) };
}

function presentationInAddress() {
  return readPresentation(new URLSearchParams(location.search));
}

function stepInAddress() {
  return presentationInAddress()?.step ?? 1;
}

/**
 * The address with what is presented in another way.
 * @param {Pick<Presentation, "as" | "step"> & Partial<Presentation>} part
 */
function presentationAddress(part) {
  const url = new URL(location.href);
  writePresentation({ tour: "", ...presentationInAddress(), ...part }, url.searchParams);
  return url.href;
}
