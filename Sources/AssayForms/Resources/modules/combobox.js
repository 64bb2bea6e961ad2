// A country picker: type a few letters, choose with the arrows. Follows the combobox pattern of ARIA 1.2.

import { el, fill, freshId } from "./dom.js";
import { folded } from "./text.js";
import { t } from "./i18n.js";
import { announce } from "./announce.js";

/** Countries whose name has a word that begins with what was typed, or whose code is it. */
export function matchingCountries(countries, typed) {
  const wanted = folded(typed.trim());
  if (!wanted) return countries;
  const begins = countries.filter(({ search }) => search.startsWith(wanted));
  const inside = countries.filter(({ search }) => !search.startsWith(wanted)
      && search.split(/[\s(,’'-]+/).some((word) => word.startsWith(wanted)));
  const anywhere = countries.filter(({ search }) => search.includes(wanted));
  return [...new Set([...begins, ...inside, ...anywhere])];
}

export class CountryPicker {
  /** `onpick` gets a code, or nothing when the field was emptied; `empties` leaves the field blank after a choice. */
  constructor(definition, { onpick, empties = false, attributes = {} }) {
    Object.assign(this, { definition, onpick, empties });
    this.code = "";
    this.active = -1;
    this.shown = [];
    this.follow = (event) => { if (event.target !== this.list) this.place(); };
    const listId = freshId("countries");
    this.list = el("ul", { id: listId, role: "listbox", class: "picker-list", hidden: true, popover: "manual",
      "aria-label": t("country.list"),
      onmousedown: (event) => event.preventDefault() });
    this.input = el("input", { type: "text", role: "combobox", autocomplete: "off", spellcheck: "false",
      class: "picker-input",
      "aria-expanded": "false", "aria-controls": listId, "aria-autocomplete": "list",
        placeholder: t("country.placeholder"),
      oninput: () => this.open(), onkeydown: (event) => this.key(event), onblur: () => this.leave(),
      onclick: () => this.toggle(), ...attributes });
    this.root = el("div", { class: "picker" }, this.input, this.list);
  }

  setCode(code) {
    this.code = code;
    this.input.value = code === "" ? "" : this.definition.countryNames.get(code) ?? code;
  }

  toggle() {
    if (this.list.hidden) this.open(this.input.value === this.nameNow());
    else this.close();
  }

  nameNow() {
    return this.definition.countryNames.get(this.code) ?? this.code;
  }

  open(showsAll = false) {
    this.shown = matchingCountries(this.definition.countries, showsAll ? "" : this.input.value);
    this.active = -1;
    fill(this.list, this.shown.length === 0
        ? el("li", { class: "picker-none", role: "option", "aria-disabled": "true", "aria-selected": "false" },
          t("country.none"))
      : this.shown.map((one, number) => el("li",
        { role: "option", id: `${this.list.id}-${number}`, "aria-selected": "false",
        onclick: () => this.pick(one.code) }, one.name, " ", el("span", { class: "picker-code" }, one.code))));
    this.list.hidden = false;
    if (this.list.showPopover && this.list.isConnected) this.list.showPopover();
    this.place();
    addEventListener("scroll", this.follow, true);
    this.input.setAttribute("aria-expanded", "true");
    if (this.input.value && !showsAll && this.shown.length) this.move(0);
    else this.input.removeAttribute("aria-activedescendant");
  }

  /** Above everything else, since a table that scrolls would cut the list off. */
  place() {
    if (!this.list.showPopover) return;
    const { left, top, bottom, width } = this.input.getBoundingClientRect();
    const isAbove = bottom + 200 > innerHeight && top > innerHeight - bottom;
    Object.assign(this.list.style, {
      left: `${left}px`, minWidth: `${width}px`, top: isAbove ? "auto" : `${bottom + 3}px`,
        bottom: isAbove ? `${innerHeight - top + 3}px` : "auto",
      maxHeight: `${Math.min(280, (isAbove ? top : innerHeight - bottom) - 12)}px`,
    });
  }

  close() {
    removeEventListener("scroll", this.follow, true);
    if (this.list.hidePopover && !this.list.hidden) this.list.hidePopover();
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  move(position) {
    this.list.children[this.active]?.setAttribute("aria-selected", "false");
    this.active = (position + this.shown.length) % this.shown.length;
    const option = this.list.children[this.active];
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

  key(event) {
    const isOpen = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) this.open(this.input.value === this.nameNow());
      if (this.shown.length) this.move(event.key === "ArrowDown" ? this.active + 1 : Math.max(this.active, 0) - 1);
    } else if (event.key === "Enter" && isOpen) {
      event.preventDefault();
      if (this.shown[this.active]) this.pick(this.shown[this.active].code);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.setCode(this.code);
      this.close();
    }
  }

  pick(code) {
    this.setCode(this.empties ? "" : code);
    this.close();
    this.onpick(code);
  }

  /** What was typed counts when it can only mean one country; else what was chosen before stays. */
  leave() {
    if (this.list.hidden && this.input.value === this.nameNow()) return;
    this.close();
    const typed = this.input.value.trim();
    if (typed === "") {
      if (this.code !== "") this.pick("");
      return;
    }
    const found = countryNamed(this.definition, typed);
    if (found) {
      if (found !== this.code) this.pick(found);
      else this.setCode(found);
      return;
    }
    announce(t("country.unknown", { text: typed }));
    this.setCode(this.code);
  }
}

/** The code for a name or code that can only mean one country; nothing where there is none. */
export function countryNamed(definition, typed) {
  const wanted = folded(typed.trim());
  const exact = definition.countries.find(({ code, name }) => code.toLowerCase() === wanted || folded(name) === wanted);
  if (exact) return exact.code;
  const likely = definition.countries.filter(({ search }) => search.startsWith(wanted));
  return likely.length === 1 && wanted.length > 3 ? likely[0].code : "";
}
