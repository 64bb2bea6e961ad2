// The questionnaires of this form as the engine describes them, with quick ways to find a part.

import { named } from "./i18n.js";
import { folded } from "./text.js";

export class Definition {
  /** `names` gives the order of the questionnaires, and by language the rules of findings in words. */
  constructor(description, names, language) {
    const place = ({ id }) => names.questionnaires.findIndex((one) => one.id === id);
    this.questionnaires = [...description.questionnaires].sort((one, other) => place(one) - place(other));
    this.programmes = description.programmes;
    this.evidenceKinds = description.evidenceKinds;
    this.countries = countriesIn(language, description.countries);
    this.schemes = description.schemes.map((scheme) =>
      ({ ...scheme, issues: scheme.issues.map((id) => ({ id, text: named("issue", id) })) }));
    this.layers = description.layers;
    this.rules = names.rules?.[language] ?? names.rules?.en ?? {};
    this.countryNames = new Map(this.countries.map(({ code, name }) => [code, name]));
    this.kindTitles = titlesById(description.evidenceKinds);
    this.measureTitles = titlesById(description.measures);
    this.initiativeTitles = titlesById(description.initiatives);
    this.places = new Map(description.places.map((one) => [one.id, one]));
    this.practices = new Map(description.practices.map((one) => [one.id, one]));
    this.schemeTitles = titlesById(description.schemes);
    this.questionnairesById = new Map(this.questionnaires.map((one) => [one.id, one]));
    this.sections = [];
    this.questions = new Map();
    this.formerKeys = new Map();
    this.retiredKeys = new Set();
    for (const questionnaire of this.questionnaires) this.index(questionnaire);
    /** What materials are called, as suppliers are asked for them. */
    this.materials = this.questions.get("supplier-profile:materials")?.options ?? [];
    /** The keys of all questions in the order of the form. */
    this.order = [...this.questions.keys()];
  }

  index(questionnaire) {
    for (const id of questionnaire.retired ?? []) this.retiredKeys.add(`${questionnaire.id}:${idOf(id)}`);
    for (const section of questionnaire.sections) {
      const place = { ...section, key: `${questionnaire.id}:${section.id}`, questionnaire };
      place.questions = section.questions.map((question) => {
        const key = `${questionnaire.id}:${question.id}`;
        const placed = { ...question, options: optionsShown(question, key), key, questionnaire, section: place };
        this.questions.set(key, placed);
        for (const former of question.formerly) this.formerKeys.set(`${questionnaire.id}:${former}`, key);
        return placed;
      });
      this.sections.push(place);
    }
  }

  section(key) {
    return this.sections.find((one) => one.key === key);
  }

  programmeTitle(id) {
    return this.programmes.find((one) => one.id === id)?.title ?? id;
  }
}

/**
 * The options in the order in which they are shown.
 *
 * Authors write the best answer first, so half of the scored choices are turned round: a place gives nothing away, and
 * a scale stays a scale.
 */
function optionsShown({ type, scored, options }, key) {
  const isTurned = type === "choice" && scored && [...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2;
  return isTurned ? [...options].reverse() : options;
}

/** Countries by their names in a language, in its order; they are found by the engine's names too. */
function countriesIn(language, countries) {
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const order = new Intl.Collator(language);
  return countries.map(({ code, name }) => {
    const local = (language === "en" ? null : names.of(code)) ?? name;
    return { code, name: local, search: [...new Set([local, name, code])].map(folded).join(" ") };
  }).sort((one, other) => order.compare(one.name, other.name));
}

function titlesById(list) {
  return new Map((list ?? []).map(({ id, title }) => [id, title]));
}

function idOf(retired) {
  return typeof retired === "string" ? retired : retired.id ?? retired.question;
}
