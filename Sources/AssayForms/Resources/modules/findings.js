// What was found, the gravest first, each with why: the answers, the rule in words, and the clause.

import { el, fill } from "./dom.js";
import { named, t } from "./i18n.js";
import { answerInWords } from "./answers.js";

/** The title of a finding; a standing one also says what it is about. */
export function findingTitle(finding, definition) {
  const about = /^standing:[^/]+\/([^:]+):(.+)$/.exec(finding.id);
  const section = about && definition.section(`${about[1]}:${about[2]}`);
  if (section) return `${finding.title}: ${section.title}`;
  return finding.title;
}

export function findingsTab({ live, definition, store }) {
  const { findings } = live.report.assessment;
  if (!findings.length) return [el("p", { class: "lead" }, t("findings.none"))];
  const list = el("div", { class: "cards" });
  const classes = [...new Set(findings.map((one) => one.class))];
  const show = (wanted) => fill(list,
    findings.filter((one) => !wanted || one.class === wanted)
    .map((one) => findingCard(one, { live, definition, store })));
  const filter = el("select", { onchange: () => show(filter.value) },
    el("option", { value: "" }, t("findings.all", { n: findings.length })),
    classes.map((one) => el("option", { value: one },
      `${named("class", one)} (${findings.filter((finding) => finding.class === one).length})`)));
  show("");
  return [el("p", { class: "lead" }, t("findings.lead")),
    el("label", { class: "field inline no-print" }, el("span", {}, t("findings.show")), filter), list];
}

function findingCard(finding, { live, definition, store }) {
  const actions = live.report.plan.actions.filter(({ findings }) => findings.includes(finding.id));
  return el("details", { class: `card finding ${finding.class}`, "data-about": finding.id },
    el("summary", {}, el("span", { class: `tag class ${finding.class}` }, named("class", finding.class)),
      el("h2", { class: "card-title" }, findingTitle(finding, definition)),
      el("span", { class: "card-figure" }, t("findings.priority", { n: finding.priority }))),
    el("p", {}, finding.because),
    finding.context && el("p", { class: "note" }, finding.context),
    (finding.documented ?? []).slice(0, 3).map((one) => el("p", { class: "note" }, documentedText(one, definition))),
    el("h3", {}, t("findings.why")),
    questionList(finding.questions, { live, definition, store }),
    finding.rule && el("p", {}, el("strong", {}, t("findings.rule")), " ",
      definition.rules[finding.id] ?? finding.rule),
    el("dl", { class: "facts" },
      el("dt", {}, t("findings.kind")), el("dd", {}, named("kind", finding.kind)),
      el("dt", {}, t("findings.weight")),
        el("dd", {},
          t("findings.weightText", { severity: finding.severity, likelihood: finding.likelihood,
            connection: named("connection", finding.connection) })),
      finding.gate && [el("dt", {}, t("findings.gate")), el("dd", {}, t("findings.gateText"))],
      finding.citations.length > 0
        && [el("dt", {}, t("findings.clause")),
          el("dd", {},
            el("ul", {},
              finding.citations.map(({ source, at }) => el("li", {}, sourceTitle(source, definition),
                at && `, ${at}`))))]),
    actions.length > 0 && [el("h3", {}, t("findings.actions")),
      el("ul", {}, actions.map(({ id, title }) => el("li", {},
        el("a", { href: `#/results/plan/${id}` }, title ?? id))))]);
}

/** What a source tells of a place that the answers name, or that is assumed. */
function documentedText({ place, basis }, definition) {
  const { site, region, country, year, note } = definition.places.get(place);
  const name = [site, region, definition.countryNames.get(country) ?? country].filter(Boolean).join(", ");
  const told = t("findings.documented", { place: name, year, note });
  return basis === "assumed" ? `${told} ${t("findings.assumed")}` : told;
}

/** Questions with what was answered to them, as links; several have letters, by which rules name them. */
function questionList(keys, { live, definition, store }) {
  return el("ol", { class: "answers-given", type: keys.length > 1 && "A" }, keys.map((key) => {
    const question = definition.questions.get(key);
    if (!question) return el("li", {}, key);
    const state = live.questionState(key)?.state;
    return el("li", {}, el("a", { href: `#/section/${question.section.key}/${key}` }, question.text), " ",
      el("bdi", { class: "own-words given" }, state === "not-relevant" ? t("state.not-relevant")
          : answerInWords(store.entry(key), question, definition)));
  }));
}

function sourceTitle(source, definition) {
  definition.sourceTitles
    ??= new Map([...definition.questions.values()]
      .flatMap(({ citations }) => citations.map(({ source: id, title }) => [id, title])));
  return definition.sourceTitles.get(source) ?? source;
}
