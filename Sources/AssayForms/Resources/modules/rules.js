// Says a rule in words: questions by their number in the list above it, options and columns by what they are called.

import { parseRule } from "./rule-syntax.js";
import { hasWords, shownNumber, t } from "./i18n.js";

const COMPARISONS = { "=": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge" };
const ARITHMETIC = { "+": "plus", "-": "minus", "*": "times", div: "div", mod: "mod", "|": "union" };

/** The rule of a finding in the language of the page; as it is written where it cannot be read. */
export function ruleInWords(rule, finding, definition) {
  try {
    return new RuleSpeaker(finding, definition).say(parseRule(rule));
  } catch {
    return rule;
  }
}

class RuleSpeaker {
  constructor(finding, definition) {
    this.definition = definition;
    this.keys = finding.questions;
    this.home = finding.id.split(":")[0];
  }

  say(node, around = null) {
    switch (node.kind) {
      case "number": return shownNumber(node.text);
      case "string": return t("rule.text", { text: this.option(node.text, around) });
      case "question": return this.questionName(node.text);
      case "name": return t("rule.cell", { column: this.columnText(around, node.text) });
      case "self": return t("rule.it");
      case "minus": return `\u2212${this.say(node.of, around)}`;
      case "column": return t("rule.column", { column: this.columnText(node.of, node.column), of: this.say(node.of, around) });
      case "where": return t("rule.where", { of: this.say(node.of, around), condition: this.say(node.condition, node.of) });
      case "call": return this.call(node, around);
      default: return this.binary(node, around);
    }
  }

  binary({ sign, left, right }, around) {
    if (sign === "and" || sign === "or") {
      const side = (node) => (node.kind === "binary" && ["and", "or"].includes(node.sign) && node.sign !== sign ? `(${this.say(node, around)})` : this.say(node, around));
      return t(`rule.${sign}`, { a: side(left), b: side(right) });
    }
    const words = COMPARISONS[sign] ?? ARITHMETIC[sign];
    // A word in quotes means an option of what it is compared with.
    const other = (node, beside) => (node.kind === "string" ? t("rule.text", { text: this.option(node.text, this.subject(beside, around)) }) : this.say(node, around));
    return t(`rule.${words}`, { a: other(left, right), b: other(right, left) });
  }

  call({ name, operands }, around) {
    if (name === "not" && operands[0].kind === "binary" && operands[0].sign === "=") return this.binary({ ...operands[0], sign: "!=" }, around);
    if (name === "not" && operands[0].kind === "name") return t("rule.emptyCell", { a: this.say(operands[0], around) });
    if (name === "not" && operands[0].kind === "question") return t("rule.noAnswer", { a: this.say(operands[0], around) });
    const key = `rule.${name}`;
    const [a, b, c] = operands.map((one) => this.say(one, around));
    if (hasWords(key)) return t(key, { a, b, c });
    return `${name}(${[a, b, c].filter((one) => one !== undefined).join(", ")})`;
  }

  /** What a comparison is about: a question, or a column of one. */
  subject(node, around) {
    if (node.kind === "name") return { ...this.findColumn(around, node.text) };
    if (node.kind === "column") return { ...this.findColumn(node.of, node.column) };
    if (node.kind === "self") return this.subject(around ?? { kind: "none" }, null);
    if (node.kind === "where") return this.subject(node.of, around);
    return node.kind === "question" ? this.find(node.text) : null;
  }

  option(id, subject) {
    if (subject?.type === "boolean") return t(id === "yes" ? "answer.yes" : "answer.no");
    if (subject?.type === "country" || subject?.type === "countries") return this.definition.countryNames.get(id) ?? id;
    return subject?.options?.find((one) => one.id === id)?.text ?? id;
  }

  findColumn(of, id) {
    const table = of && this.subject(of, null);
    return table?.columns?.find((one) => one.id === id);
  }

  columnText(of, id) {
    return this.findColumn(of, id)?.text ?? id;
  }

  /** The question that a name means: one of this questionnaire, or of one that is used under a prefix. */
  find(name) {
    const id = name.slice(name.indexOf(":") + 1);
    const own = !name.includes(":") && this.definition.questions.get(`${this.home}:${id}`);
    if (own) return own;
    const key = [...this.keys, ...this.definition.order].find((one) => one.endsWith(`:${id}`));
    return key && this.definition.questions.get(key);
  }

  questionName(name) {
    const question = this.find(name);
    const number = question ? this.keys.indexOf(question.key) : -1;
    if (number >= 0) return t("rule.question", { n: number + 1 });
    return question ? t("rule.text", { text: question.text }) : name.replace(/-/g, " ");
  }
}
