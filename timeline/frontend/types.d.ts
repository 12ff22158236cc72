// What crosses a border: between modules, between Python and the browser, between this page and a library.

import type { Plotly } from "./chart/plotly.js";
import type { Presentation, Slide, Tour } from "./present/presenting.js";

import type { Row } from "./page/filters.js";

declare global {
    interface Window {
        /** What was pressed before there was a page to hear it, the press still held, and what the address asked for
            until then; gone once there is. */
        early?: { keys: KeyboardEvent[]; press?: PointerEvent; hash: string };
    }
}

// Time

/** Milliseconds since 1970, as Date.parse gives them. */
export type Moment = number;

export type TimeRange = [start: Moment, end: Moment];

/** The years of a filter or a slide, both inclusive; 0 is 1 BCE. */
export type Years = [first: number, last: number];

/** Where moments and rows are in a chart, in CSS pixels. */
export interface Scale {
    left: number;
    right: number;
    top: number;
    bottom: number;
    x(moment: Moment): number;
    y(row: number): number;
    moment(x: number): Moment;
    perPixel: number;
    hasTimes: boolean;
}

// The figure, as timeline/figure.py makes it

export type Origin = "article" | "record";

export interface Palette {
    paper: string;
    ink: string;
    muted: string;
    rule: string;
    article: string;
    record: string;
}

/** A lane with its upper and lower edge in rows. */
export interface Band {
    id: string;
    title: string;
    top: number;
    bottom: number;
}

export interface Shape {
    type: "rect" | "line";
    /** The id of its event. */
    name: string;
    x0: string;
    x1: string;
    y0: number;
    y1: number;
    fillcolor: string;
    opacity?: number;
    line: { color: string; width: number };
}

/** The one trace of the figure; each list has a value for each event. */
export interface Trace {
    x: string[];
    y: number[];
    customdata: string[];
    marker: {
        size: number[];
        symbol: ("circle" | "square")[];
        color: string[];
        line: { color: string[]; width: number };
        opacity: number;
    };
    meta: {
        title: string[];
        label: string[];
        lane: string[];
        origin: Origin[];
        importance: number[];
        x0: string[];
        x1: string[];
        /** The days that sources give instead; none where there is no list. */
        others?: string[][];
        /** Which events are drawn faint; none where there is no list. */
        isFaint?: boolean[];
    };
}

export interface Layout {
    meta: {
        bands: Band[];
        palettes: { light: Palette; dark: Palette };
        /** Each origin in the words of the legend. */
        accounts: Record<Origin, string>;
        /** Whether nothing is stacked, so that the chart draws clusters. */
        clustered: boolean;
    };
    font: { color: string; size: number };
    shapes?: Shape[];
    xaxis: { range: [string, string] };
    yaxis: { range: [number, number] };
}

export interface Figure {
    data: [Trace];
    layout: Layout;
}

/** A mark of the chart: an event or, with `count` and the events' `ids`, a cluster of them. */
export interface Point {
    id: string;
    x: Moment;
    y: number;
    /** The days that it may have been, or that it lasted. */
    x0: Moment;
    x1: Moment;
    /** When it was by other sources. */
    others?: Moment[];
    title: string;
    /** The date in words. */
    label: string;
    lane: string;
    origin: Origin;
    importance: number;
    size: number;
    symbol: "circle" | "square";
    fill: string;
    stroke: string;
    isFaint?: boolean;
    count?: number;
    ids?: string[];
}

// What of timeline/details.py the slides read from a card

export type Stance = "supports" | "disputes" | "context";

export interface Quote {
    status: "verified" | "unverified" | "changed";
}

/** Where corrections go: the file that they are about, and an address or nothing. */
export interface Corrections {
    file: string;
    address: string;
}

// Filters, as timeline/filters.py has them

/** The filters that choose by id. */
export type IdFilter =
    | "lane"
    | "origin"
    | "person"
    | "place"
    | "source"
    | "stance"
    | "strength"
    | "disagree"
    | "nature"
    | "voice"
    | "passage";

/** A choice of events; what is empty chooses all. */
export interface Filters extends Record<IdFilter, string[]> {
    years: Years | null;
    q: string;
}

// The exported page, as timeline/exporters/web/page_data.py makes it

export interface PageData {
    title: string;
    corrections: string;
    /** Names the data of the whole file: the same in every host, and other where anything in it is other. */
    version: string;
    span: Years;
    figure: Figure;
    /** The events without what is searched: the page has that in its text. */
    rows: Omit<Row, "words">[];
    /** For each filter the words of its ids, in their order. */
    names: Record<IdFilter, Record<string, string>>;
    tours: Tour[];
    /** What is known of people, places and sources beside their names, by filter and id. */
    profiles: Record<"person" | "place" | "source", Record<string, Profile>>;
    /** Whether the page has the argument of the article. */
    argument: boolean;
    /** Of how many events cards, and words to search, are a part; nothing where the page has them as text. */
    parts: Record<string, number>;
}

/**
 * What is said of a person, place or source: `fa` is a name in Persian script, `cited` has the events in which
 * a source is cited, by what its reports do to the quoted words.
 */
export interface Profile {
    about: string;
    fa?: string;
    charges?: Charge[];
    cited?: Partial<Record<Stance, string[]>>;
}

/** An event in which somebody is accused: on whose word that is, and on whose word it is answered. */
export interface Charge {
    event: string;
    by: string[];
    answers: string[];
}

/** What the page's address says; `event` is an id or nothing. */
export interface PageState {
    /** A name among VIEWS. */
    view: string;
    event: string;
    /** The table's order: a name among COLUMNS, with a minus from the last to the first; nothing by time. */
    sort: string;
    filters: Filters;
    presentation: Presentation | null;
}

// The app, as timeline/app/edition.py makes it

/** A version of the timeline, as the app sends it to pages that are open. */
export interface Edition {
    page: PageData;
    lead: string;
    /** The page's text and what is said about the timeline, as HTML that the server made. */
    text: string;
    about: string;
    argument: string;
}

export interface AppComponent {
    parentElement: HTMLElement;
    setTriggerValue(name: "changed", value: boolean): void;
}

// The explorer and what is around it

/** What a picture of the chart says of itself; `known` is the number of all events. */
export interface PictureCaption {
    title: string;
    note?: string;
    known?: number;
}

/** What an explorer needs of the page that it is in. */
export interface Host {
    /** Hears of an event that the reader has selected, or null. */
    select(id: string | null): void;
    /** The address of an event, to be copied. */
    link(id: string): string;
    /** Loads plotly; null where it cannot be had. */
    plotly(): Promise<Plotly | null>;
    /** An event's card; null while it is on its way. */
    card(id: string): HTMLElement | null;
    /** The first quote of an event. */
    quote(id: string): string | undefined;
    /** What is said in the chart where it shows no event. */
    nothing(): string;
    /** What a saved picture says of itself; null where none may be saved. */
    caption: (() => PictureCaption) | null;
    /** Prints the text. */
    print?(): void;
    /** The style sheet of the typefaces for pictures, where it is not the page's. */
    typefaces?(): Promise<string>;
}
