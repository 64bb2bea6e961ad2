// Tells screen readers what changed elsewhere on the page, politely and not at every keystroke.

import { el } from "./dom.js";

const spokenOut = { region: null, timer: 0 };

export function useLiveRegion(region) {
  spokenOut.region = region;
}

/** Says a text at once, or after a delay in which another text of this kind takes its place. */
export function announce(text, delay = 0) {
  if (delay === 0) {
    sayNow(text);
    return;
  }
  clearTimeout(spokenOut.timer);
  spokenOut.timer = setTimeout(() => sayNow(text), delay);
}

/** Each text is a line of its own, since the same words in the same place are not read out twice. */
function sayNow(text) {
  if (!spokenOut.region) return;
  spokenOut.region.append(el("p", {}, text));
  while (spokenOut.region.children.length > 3) spokenOut.region.firstChild.remove();
}
