// Tells screen readers what changed elsewhere on the page, politely and not at every keystroke.

const spokenOut = { region: null, timer: 0 };

export function useLiveRegion(region) {
  spokenOut.region = region;
}

/** Says a text; one that follows soon takes its place. */
export function announce(text, delay = 0) {
  clearTimeout(spokenOut.timer);
  spokenOut.timer = setTimeout(() => {
    if (!spokenOut.region) return;
    // The same words twice are not read out again unless the region was empty in between.
    spokenOut.region.textContent = "";
    setTimeout(() => { spokenOut.region.textContent = text; }, 30);
  }, delay);
}
