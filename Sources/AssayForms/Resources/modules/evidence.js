// Documents that carry an answer. Only the name and the checksum of a file are kept; the file stays where it is.

import { button, el, fill, say } from "./dom.js";
import { isSoundEvidence } from "./submission.js";
import { shownDay, shownDuration, shownShare, t } from "./i18n.js";
import { showDay } from "./fields.js";
import { announce } from "./announce.js";
import { markBox } from "./mark-box.js";

/** The SHA-256 checksum of a file as 64 digits and letters. */
export async function checksum(file) {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What kind of evidence a good answer comes with, in words. */
export function expectedEvidenceText(expects) {
  const age = expects.within ? ` ${t("evidence.within", { time: shownDuration(expects.within) })}` : "";
  return `${expects.title}${age}${expects.text ? `: ${expects.text}` : ""}`;
}

export class EvidenceList {
  constructor(question, keep, definition) {
    Object.assign(this, { question, keep, definition });
    this.items = [];
    this.list = el("div", { class: "evidence-list" });
    this.addButton = button(t("evidence.add"), () => this.add(), { class: "button small" });
    this.root = el("div", {},
      question.expects && el("p", { class: "hint" },
        t("evidence.expected", { what: expectedEvidenceText(question.expects) })),
      this.list, el("p", { class: "hint" }, t("evidence.stays")), this.addButton);
  }

  show(entry) {
    if (this.items.length !== entry.evidence.length) {
      this.items = entry.evidence.map((one, number) => this.buildItem(number));
      fill(this.list, this.items.map(({ root }) => root));
    }
    entry.evidence.forEach((one, number) => this.items[number].show(one));
  }

  /** Says what each piece counts and until when; `worths` are of those pieces that the file can hold. */
  showWorths(worths, entry) {
    let next = 0;
    entry.evidence.forEach((one, number) => {
      const worth = isSoundEvidence(one) ? worths[next++] : undefined;
      const words = !worth ? "" : Number(worth.counts) === 0 ? t("evidence.countsNothing")
        : t(worth.until ? "evidence.countsUntil" : "evidence.counts",
          { share: shownShare(worth.counts), day: worth.until && shownDay(worth.until) });
      if (this.items[number]) say(this.items[number].worth, words);
    });
  }

  add() {
    const { evidenceKinds } = this.definition;
    const usual = this.question.expects?.kind ?? evidenceKinds.find(({ id }) => id === "document")?.id
      ?? evidenceKinds.at(-1).id;
    this.keep((entry) => {
      entry.evidence.push({ kind: usual, title: "", file: "", address: "", sha256: "", issued: "", expires: "",
        confidential: "" });
    });
    this.items.at(-1)?.root.querySelector("select, input")?.focus();
  }

  remove(number) {
    this.keep((entry) => { entry.evidence.splice(number, 1); });
    announce(t("evidence.removed"));
    this.addButton.focus();
  }

  buildItem(number) {
    const change = (name, value) => this.keep((entry) => { entry.evidence[number][name] = value; });
    const line = (name, type, attributes = {}) => {
      const input = el("input", { type, ...attributes, oninput: () => change(name, input.value) });
      return [el("label", { class: "field" }, el("span", {}, t(`evidence.${name}`)), input), input];
    };
    const kind = el("select", { onchange: () => change("kind", kind.value) });
    const [titleLine, title] = line("title", "text", { dir: "auto" });
    const [addressLine, address] = line("address", "text", { dir: "ltr" });
    const [issuedLine, issued] = line("issued", "date");
    const [expiresLine, expires] = line("expires", "date");
    const confidential = markBox("confidential", "evidence.confidential",
      (mark) => change("confidential", mark));
    const sum = el("p", { class: "checksum hint" });
    const worth = el("p", { class: "worth hint" });
    const chooser = el("input", { type: "file", onchange: () => this.takeFile(number, chooser.files[0], sum) });
    const root = el("fieldset", { class: "evidence" }, el("legend", {}, t("evidence.number", { n: number + 1 })),
      el("label", { class: "field wide" }, el("span", {}, t("evidence.kind")), kind),
      el("label", { class: "field wide" }, el("span", {}, t("evidence.file")), chooser), sum,
      titleLine, addressLine, issuedLine, expiresLine, confidential.root, worth,
      button(t("evidence.remove"), () => this.remove(number),
        { class: "button small quiet", "aria-label": t("evidence.removeNumber", { n: number + 1 }) }));
    return { root, worth, show: (one) => {
      this.showKinds(kind, one.kind);
      for (const [input, value] of [[title, one.title], [address, one.address]]) {
        if (input.value.trim() !== value) input.value = value;
      }
      showDay(issued, one.issued);
      showDay(expires, one.expires);
      confidential.show(one);
      if (one.file) fill(sum, el("bdi", { class: "own-words" }, one.file),
        one.sha256 && [el("br"), `SHA-256 ${one.sha256}`]);
      else sum.textContent = "";
    } };
  }

  showKinds(select, chosen) {
    const shown = this.definition.evidenceKinds.filter(({ id, rank }) => rank > 0 || id === chosen);
    if (select.options.length === 0) select.append(...shown.map(({ id, title }) => el("option", { value: id }, title)));
    if (select.value !== chosen
        && ![...select.options].some(({ value }) => value === chosen)) select.append(el("option", { value: chosen },
          chosen));
    select.value = chosen;
  }

  async takeFile(number, file, sum) {
    if (!file) return;
    sum.textContent = t("evidence.reading");
    try {
      const sha256 = await checksum(file);
      this.keep((entry) => {
        const one = entry.evidence[number];
        if (!one) return;
        Object.assign(one, { file: file.name, sha256, title: one.title || file.name.replace(/\.[^.]+$/, "") });
      });
      announce(t("evidence.read", { name: file.name }));
    } catch {
      sum.textContent = t("evidence.unreadable");
    }
  }
}
