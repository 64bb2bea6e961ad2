// Certificates of schemes: for which site and share they stand, and for what they do not.

import { button, el, fill } from "./dom.js";
import { decimalMark, t } from "./i18n.js";
import { blankCertificate } from "./store.js";
import { isIdentifier } from "./text.js";
import { readNumber } from "./numbers.js";
import { showDay } from "./fields.js";
import { announce } from "./announce.js";
import { markBox } from "./mark-box.js";
import { ScopeField } from "./certificate-scope.js";

const NO_ISSUES = [];

export class CertificatesPage {
  constructor(app) {
    this.app = app;
    this.list = el("div", { class: "questions" });
    this.root = el("div", {}, el("h1", { tabindex: "-1" }, t("nav.certificates")),
      el("p", { class: "lead" }, t("certificate.lead")),
      this.list, this.addButton = button(t("certificate.add"), () => this.add(), { class: "button" }));
    this.build();
  }

  build() {
    this.items = this.app.store.certificates.map((one, number) => this.buildItem(one, number));
    fill(this.list, this.items.map(({ root }) => root));
  }

  add() {
    this.app.store.updateCertificates((all) => all.push(blankCertificate()));
    this.build();
    this.items.at(-1).root.querySelector("select").focus();
  }

  remove(number) {
    this.app.store.updateCertificates((all) => all.splice(number, 1));
    this.build();
    announce(t("certificate.removed"));
    this.addButton.focus();
  }

  buildItem(one, number) {
    const { materials, schemes } = this.app.definition;
    const change = (name, value) => {
      this.app.store.updateCertificates((all) => { all[number][name] = value; });
      show();
    };
    const field = (name, input, help) => el("label", { class: "field" }, el("span", {}, t(`certificate.${name}`)),
      input, help && el("span", { class: "hint" }, help));
    const text = (name, attributes = {}) => {
      const read = (typed) => (
        attributes.inputmode === "decimal" ? readNumber(typed, decimalMark(), "%").plain : typed);
      const input = el("input",
        { type: "text", dir: "auto", ...attributes, oninput: () => change(name, read(input.value)) });
      input.value = one[name];
      return input;
    };
    const day = (name) => {
      const input = el("input", { type: "date", oninput: () => change(name, input.value) });
      showDay(input, one[name]);
      return input;
    };
    const scheme = el("select", { onchange: () => change("scheme", scheme.value) },
      el("option", { value: "" }, t("certificate.choose")),
      schemes.map(({ id, title }) => el("option", { value: id }, title)),
      one.scheme && !schemes.some(({ id }) => id === one.scheme) && el("option", { value: one.scheme }, one.scheme));
    scheme.value = one.scheme;
    const covered = new ScopeField("certificate.materials", (ids) => change("materials", ids));
    const issues = new ScopeField("certificate.issues", (ids) => change("issues", ids));
    const confidential = markBox("confidential", "certificate.confidential",
      (mark) => change("confidential", mark));
    confidential.show(one);
    const limits = el("p", { class: "note" });
    const lacks = el("ul", { class: "messages" });
    const show = () => {
      const known = schemes.find(({ id }) => id === one.scheme);
      fill(limits, known?.doesNotCover && [el("strong", {}, t("certificate.doesNotCover")), " ", known.doesNotCover]);
      limits.hidden = !limits.textContent;
      covered.show(materials, one.materials);
      issues.show(known?.issues ?? NO_ISSUES, one.issues);
      const isLate = one.issued && one.expires && one.issued > one.expires;
      fill(lacks, !this.app.live.isCertificate(one)
          && el("li", { class: "check" }, t(isLate ? "problem.expires-before-issue" : "certificate.incomplete")),
        [one.level, ...one.materials, ...one.issues].some((id) => id && !isIdentifier(id))
          && el("li", { class: "check" }, t("certificate.badName")));
    };
    show();
    const root = el("fieldset", { class: "panel certificate" },
      el("legend", {}, t("certificate.number", { n: number + 1 })),
      field("scheme", scheme), field("site", text("site")), field("issued", day("issued")),
        field("expires", day("expires")),
      field("volumeShare", text("volumeShare", { inputmode: "decimal" }), t("certificate.volumeShareHelp")),
      field("level", text("level"), t("certificate.levelHelp")), field("version", text("version")),
      field("openFindings", text("openFindings", { inputmode: "numeric" })), field("address", text("address")),
      covered.root, issues.root, confidential.root,
      lacks, limits, button(t("certificate.remove"), () => this.remove(number),
        { class: "button small quiet", "aria-label": t("certificate.removeNumber", { n: number + 1 }) }));
    return { root };
  }

  update() {}
}
