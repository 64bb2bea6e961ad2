// A question whose answer is a table: typed cells, rows added, removed and pasted.

import { button, el, fill, freshId } from "./dom.js";
import { cleanText, folded } from "./text.js";
import { decimalMark, t } from "./i18n.js";
import { CountryPicker, countryNamed } from "./combobox.js";
import { limitsText, showDay } from "./fields.js";
import { numberInput } from "./numbers.js";
import { pasteCells, readTabSeparated } from "./paste.js";
import { announce } from "./announce.js";
import { askForText } from "./dialogs.js";
import { QUESTION_TYPES } from "./question-types.js";

export class TableField {
  constructor(question, keep, definition, labelled) {
    Object.assign(this, { question, keep, definition });
    this.rows = [];
    this.body = el("tbody", { role: "rowgroup" });
    this.addButton = button(t("table.add"), () => this.add(), { class: "button small" });
    this.note = el("p", { class: "hint" });
    const headings = question.columns.map((column) => el("th",
      { scope: "col", role: "columnheader", class: column.type }, column.text,
      column.unit && el("span", { class: "unit" }, ` ${column.unit}`),
        !column.required && el("span", { class: "required" }, ` ${t("table.optional")}`)));
    this.table = el("table", { class: "answer-table", role: "table", ...labelled(),
      onpaste: (event) => this.paste(event) },
      el("thead", { role: "rowgroup" },
        el("tr", { role: "row" }, headings,
          el("th", { scope: "col", role: "columnheader" }, el("span", { class: "out-of-sight" }, t("table.actions"))))),
        this.body);
    this.root = el("div", { class: "table-field" },
      el("div", { class: "table-frame" }, this.table),
      el("div", { class: "row-buttons" }, this.addButton,
        button(t("table.paste"), () => this.askForRows(), { class: "button small quiet" }), this.note));
  }

  get focusable() {
    return this.body.querySelector("input, select, textarea") ?? this.addButton;
  }

  show(entry) {
    const count = entry.rows.length;
    if (this.rows.length !== count) {
      this.rows = entry.rows.map((row, number) => this.buildRow(number));
      fill(this.body, this.rows.map(({ root }) => root));
    }
    entry.rows.forEach((row, number) => {
      for (const cell of this.rows[number].cells) cell.show(row.get(cell.column.id) ?? "");
    });
    this.table.hidden = count === 0;
    const most = this.question.maximumRows;
    this.addButton.disabled = Boolean(most) && count >= most;
    this.note.textContent = most && count >= most * 0.8 ? t("table.count", { n: count, most }) : "";
  }

  buildRow(number) {
    const cells = this.question.columns.map((column) => buildCell(column, this.definition, {
      "aria-label": t("table.cell",
        { column: column.unit ? `${column.text} (${column.unit})` : column.text, n: number + 1 }),
        "aria-required": column.required ? "true" : null,
    }, (value) => this.keepCell(number, column, value)));
    const root = el("tr", { role: "row", class: "answer-row" },
      cells.map((cell) => el("td", { role: "cell", class: cell.column.type },
        el("span", { class: "cell-label", "aria-hidden": "true" }, cell.column.text,
          cell.column.unit && ` (${cell.column.unit})`), cell.root)),
      el("td", { role: "cell", class: "row-actions" },
        button("×", () => this.remove(number),
          { class: "button icon", "aria-label": t("table.remove", { n: number + 1 }),
            title: t("table.remove", { n: number + 1 }) })));
    cells.forEach((cell, column) => { cell.root.dataset.row = number; cell.root.dataset.column = column; });
    return { root, cells };
  }

  keepCell(number, column, value) {
    this.keep((entry) => {
      if (value === "") entry.rows[number].delete(column.id);
      else {
        entry.mode = "";
        entry.rows[number].set(column.id, value);
      }
    });
  }

  add() {
    this.keep((entry) => { entry.mode = ""; entry.rows.push(new Map()); });
    this.rows.at(-1)?.root.querySelector("input, select, textarea")?.focus();
  }

  remove(number) {
    this.keep((entry) => { entry.rows.splice(number, 1); });
    announce(t("table.removed", { n: number + 1 }));
    const next = this.rows[Math.min(number, this.rows.length - 1)];
    (next?.root.querySelector(".row-actions button") ?? this.addButton).focus();
  }

  paste(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!/[\t\n]/.test(text.replace(/\r?\n$/, ""))) return;
    const cell = event.target.closest("[data-row]");
    event.preventDefault();
    this.takeRows(text, { row: Number(cell?.dataset.row ?? 0), column: Number(cell?.dataset.column ?? 0) });
  }

  async askForRows() {
    const text = await askForText(t("table.paste"),
      t("table.pasteHelp", { columns: this.question.columns.map((one) => one.text).join(" | ") }),
      t("table.pasteTake"));
    if (text) this.takeRows(text, { row: this.rows.length, column: 0 });
  }

  takeRows(text, from) {
    const words = {
      yes: ["yes", "y", "true", "1", "x", folded(t("answer.yes"))],
        no: ["no", "n", "false", "0", folded(t("answer.no"))],
      decimalMark: decimalMark(), countryNamed: (name) => countryNamed(this.definition, name),
    };
    let told = { pasted: 0, refused: 0 };
    this.keep((entry) => {
      entry.mode = "";
      while (entry.rows.length && entry.rows.at(-1).size === 0 && from.row >= entry.rows.length) entry.rows.pop();
      const row = Math.min(from.row, entry.rows.length);
      told = pasteCells(entry.rows, readTabSeparated(text), { row, column: from.column }, this.question, words);
    });
    announce(t("table.pasted", { n: told.pasted }) + (told.refused ? ` ${t("table.refused", { n: told.refused })}`
        : ""));
    if (told.refused) this.note.textContent = t("table.refused", { n: told.refused });
  }
}

/** A cell is `{ root, column, show(value) }`. */
function buildCell(column, definition, attributes, keep) {
  switch (QUESTION_TYPES[column.type].values) {
    case "choice": return selectCell(column, column.options, attributes, keep);
    case "boolean": return selectCell(column,
      [{ id: "yes", text: t("answer.yes") }, { id: "no", text: t("answer.no") }], attributes, keep);
    case "country": {
      const picker = new CountryPicker(definition, { onpick: keep, attributes });
      return { root: picker.root, column, show: (value) => { if (picker.code !== value) picker.setCode(value); } };
    }
    case "date": {
      const input = el("input", { type: "date", ...attributes, oninput: () => keep(input.value) });
      return { root: input, column, show: (value) => showDay(input, value) };
    }
    case "number": {
      const { input, reading, show } = numberInput(column, keep, { title: limitsText(column) || null, ...attributes });
      return { root: el("span", { class: "number-cell" }, input, reading), column, show };
    }
    default: {
      const input = el("input",
        { type: "text", dir: "auto", id: freshId("cell"), ...attributes, oninput: () => keep(cleanText(input.value)) });
      return { root: input, column, show: (value) => { if (cleanText(input.value) !== value) input.value = value; } };
    }
  }
}

function selectCell(column, options, attributes, keep) {
  const select = el("select", { ...attributes, onchange: () => keep(select.value) }, el("option", { value: "" }, ""),
    options.map(({ id, text }) => el("option", { value: id }, text)));
  return { root: select, column, show: (value) => {
    if (select.value === value) return;
    // A pasted text that is none of the options is shown, so that it can be corrected.
    if (![...select.options].some((one) => one.value === value)) select.append(el("option", { value },
      t("table.noOption", { text: value })));
    select.value = value;
  } };
}
