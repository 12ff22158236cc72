// The chart ends with the first screen, whatever stands above it.

/** Say where the explorer begins. A page does so before it is first painted, and again when something above has changed. */
export function beginning(explorer) {
  explorer.style.setProperty(
    "--tl-top",
    `${Math.round(explorer.getBoundingClientRect().top + window.scrollY)}px`,
  );
}
