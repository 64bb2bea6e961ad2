// Reads a rule into a tree, so that it can be said in words. Rules were checked when they were compiled.

const RULE_TOKEN = /\s*(?:(\d+(?:\.\d+)?)|'([^']*)'|\$([A-Za-z][\w.-]*(?::[A-Za-z][\w.-]*)?)|([A-Za-z][\w.-]*)|(<=|>=|!=|[=<>+*|()[\],/.-]))/y;
const LEVELS = [["or"], ["and"], ["=", "!="], ["<", "<=", ">", ">="], ["+", "-"], ["*", "div", "mod"]];

/** The tree of a rule; throws where it cannot be read. */
export function parseRule(text) {
  const parser = new RuleParser(text);
  const tree = parser.binary(0);
  if (parser.token) throw new SyntaxError(`rule: ${parser.token.text}`);
  return tree;
}

class RuleParser {
  constructor(text) {
    this.text = text.trimEnd();
    this.place = 0;
    this.advance();
  }

  advance() {
    const { token } = this;
    RULE_TOKEN.lastIndex = this.place;
    const match = this.place < this.text.length ? RULE_TOKEN.exec(this.text) : null;
    if (!match && this.place < this.text.length) throw new SyntaxError(`rule: ${this.text.slice(this.place)}`);
    this.place = RULE_TOKEN.lastIndex || this.text.length;
    const kinds = ["number", "string", "question", "name", "sign"];
    const index = match ? match.findIndex((part, number) => number > 0 && part !== undefined) : -1;
    this.token = match ? { kind: kinds[index - 1], text: match[index] } : null;
    return token;
  }

  is(text, kind = "sign") {
    return this.token?.kind === kind && this.token.text === text;
  }

  expect(text) {
    if (!this.is(text)) throw new SyntaxError(`rule: ${text}`);
    this.advance();
  }

  binary(level) {
    if (level === LEVELS.length) return this.unary();
    let left = this.binary(level + 1);
    while (this.token && LEVELS[level].includes(this.token.text) && (this.token.kind === "sign" || this.token.kind === "name")) {
      const { text } = this.advance();
      left = { kind: "binary", sign: text, left, right: this.binary(level + 1) };
    }
    return left;
  }

  unary() {
    if (this.is("-")) {
      this.advance();
      return { kind: "minus", of: this.unary() };
    }
    let left = this.path();
    while (this.is("|")) {
      this.advance();
      left = { kind: "binary", sign: "|", left, right: this.path() };
    }
    return left;
  }

  path() {
    let base = this.primary();
    for (;;) {
      if (this.is("[")) {
        this.advance();
        base = { kind: "where", of: base, condition: this.binary(0) };
        this.expect("]");
      } else if (this.is("/")) {
        this.advance();
        base = { kind: "column", of: base, column: this.advance().text };
      } else return base;
    }
  }

  primary() {
    const token = this.advance();
    if (!token) throw new SyntaxError("rule: end");
    if (token.kind === "sign" && token.text === "(") {
      const inner = this.binary(0);
      this.expect(")");
      return inner;
    }
    if (token.kind === "sign" && token.text === ".") return { kind: "self" };
    if (token.kind === "name" && this.is("(")) {
      this.advance();
      const operands = [];
      while (!this.is(")")) {
        operands.push(this.binary(0));
        if (this.is(",")) this.advance();
      }
      this.advance();
      return { kind: "call", name: token.text, operands };
    }
    if (token.kind === "sign") throw new SyntaxError(`rule: ${token.text}`);
    return { kind: token.kind, text: token.text };
  }
}
