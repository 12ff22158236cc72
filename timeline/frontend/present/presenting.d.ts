// What a presentation is given and what it needs of its page, as timeline/tours.py makes its slides.

import type { Figure, Years } from "../types.js";

export interface Slide {
    kind: "event" | "pair" | "passage" | "question";
    title: string;
    events: string[];
    /** The passage that is shown; nothing where none is. */
    passage: string;
    say: string;
    ask: string;
    years: Years | null;
    lanes: string[];
    among: string[];
}

export interface Tour {
    id: string;
    title: string;
    minutes: number;
    slides: Slide[];
}

/** What an address asks to be presented, from which step: a tour or, with "", the chosen events. */
export interface Presentation {
    as: "present" | "notes";
    tour: string;
    step: number;
}

/** What a presentation and its notes are given; `minutes` is 0 where nobody has said how long it takes. */
export interface PresentedTour {
    figure: Figure;
    dark: boolean;
    tour: string;
    title: string;
    minutes: number;
    slides: Slide[];
    step: number;
}

/** What a presentation needs of the page that it is in. */
export interface PresenterHost {
    /** An event's card; null while it is on its way. */
    card(id: string): HTMLElement | null;
    /** A passage in the view of the argument. */
    passage(id: string): HTMLElement | null;
    /** Hears of another step. */
    moved(step: number): void;
    /** Ends the presentation. */
    leave(): void;
    /** The address of the window with the notes. */
    notes(): string;
}

/** What the notes need of the page that they are in. */
export interface NotesHost {
    /** An event's date in words. */
    date(id: string): string | undefined;
    /** Goes to another tour. */
    follow(place: { tour: string; step: number }): void;
}

/** As much of a pressed key as a presentation asks for. */
export interface KeyPress {
    key: string;
    altKey?: boolean;
    ctrlKey?: boolean;
    metaKey?: boolean;
}
