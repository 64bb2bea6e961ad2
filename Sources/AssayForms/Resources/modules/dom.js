// Builds elements. Texts only ever become text nodes and attributes, never markup.

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

/** An element with attributes (`on…` are listeners, `true` and `false` switch) and children. */
export function el(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

export function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG_NAMESPACE, name), attributes, children);
}

function filled(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...present(children));
  return element;
}

function present(children) {
  return children.flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false && child !== "");
}

/** Puts other children into an element. */
export function fill(element, ...children) {
  element.replaceChildren(...present(children));
  return element;
}

/** Puts a text into an element, unless it is there: whatever is put in is laid out anew. */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Somebody's own words: set apart, so that their direction cannot reorder what stands around them. */
export function quoted(text, name = "bdi") {
  return el(name, { class: "own-words", dir: "auto" }, text);
}

/** A button that looks like what it does. */
export function button(label, onclick, attributes = {}) {
  return el("button", { type: "button", class: "button", onclick, ...attributes }, label);
}

/** A disclosure; `summary` may be an element. */
export function disclosure(summary, attributes, ...children) {
  return el("details", attributes, el("summary", {}, summary), ...children);
}

const idCounter = { next: 0 };

/** An id that no other element has. */
export function freshId(prefix) {
  idCounter.next += 1;
  return `${prefix}-${idCounter.next}`;
}
