// Plotly, as far as it is used here.

export interface PlotlyElement extends HTMLElement {
    on(event: "plotly_relayout" | "plotly_relayouting", listener: () => void): void;
    _fullLayout: { xaxis: { range: [string, string] } };
}

export interface Plotly {
    react(element: HTMLElement, data: object[], layout: object, config: object): Promise<void>;
    relayout(element: HTMLElement, change: object): Promise<void>;
    purge(element: HTMLElement): void;
}

declare global {
    interface Window {
        Plotly?: Plotly;
    }
}
