// Small charts. What they show is also said in words, since not everybody sees them.

import { el, svg } from "./dom.js";
import { shownNumber, shownScore, t } from "./i18n.js";

/** A bar: what is claimed, in it what is assured, and a whisker over what open answers can still change. */
export function bar(score, title) {
  const percent = (value) => Math.max(0, Math.min(100, (Number(value) / Number(score.maximum || 100)) * 100));
  const rect = (kind, to) => svg("rect", { class: kind, x: 0, y: 4, width: percent(to), height: 8 });
  const [low, high] = [percent(score.lowest), percent(score.highest)];
  const line = (x1, x2, y1, y2) => svg("line", { class: "whisker", x1, x2, y1, y2 });
  return svg("svg", { class: "score-bar", viewBox: "0 0 100 16", preserveAspectRatio: "none", role: "img",
    "aria-label": scoreInWords(score, title) },
    svg("rect", { class: "track", x: 0, y: 4, width: 100, height: 8 }),
    rect("claimed", score.claimed), rect("assured", score.assured),
    line(low, high, 8, 8), line(low, low, 3, 13), line(high, high, 3, 13));
}

export function scoreInWords(score, title) {
  return t("chart.words", { title, claimed: shownScore(score.claimed), assured: shownScore(score.assured),
    lowest: shownScore(score.lowest), highest: shownScore(score.highest), maximum: shownNumber(score.maximum) });
}

export function legend() {
  const entry = (kind, words) => el("li", {}, el("span", { class: `swatch ${kind}`, "aria-hidden": "true" }), t(words));
  return el("ul", { class: "legend" }, entry("claimed", "score.claimed"), entry("assured", "score.assured"),
    entry("range", "score.range"));
}

/** A bar of points: what was earned of what could be. */
export function shareBar(credit, title) {
  const width = Math.max(0, Math.min(1, Number(credit))) * 100;
  return svg("svg", { class: "score-bar share", viewBox: "0 0 100 8", preserveAspectRatio: "none", role: "img",
    "aria-label": title },
    svg("rect", { class: "lost", x: 0, y: 0, width: 100, height: 8 }),
      svg("rect", { class: "claimed", x: 0, y: 0, width, height: 8 }));
}

/** When actions begin and are due, as lines over time. */
export function timeline(actions, made) {
  const days = (day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  const first = days(made);
  const last = Math.max(first + 30, ...actions.map(({ due }) => days(due)));
  const at = (day) => ((Math.max(days(day), first) - first) / (last - first)) * 100;
  const height = actions.length * 6;
  return svg("svg", { class: "timeline", viewBox: `0 0 100 ${height}`, preserveAspectRatio: "none",
    "aria-hidden": "true" },
    actions.map(({ start, due, class: rank }, row) => (
      svg("rect", { class: `span ${rank}`, x: at(start), y: row * 6 + 1, width: Math.max(0.6, at(due) - at(start)),
        height: 4 }))));
}
