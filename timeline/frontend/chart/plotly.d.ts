// Plotly, as far as it is used here.

export interface Plotly {
    react(element: HTMLElement, data: object[], layout: object, config: object): Promise<void>;
    purge(element: HTMLElement): void;
}

declare global {
    interface Window {
        Plotly?: Plotly;
    }
}
