// A small strict XML reader. The browser's own would complain to the console, and style its complaint against the
// page's policy, whenever somebody opens a file that is not well-formed.

import { NOT_IN_XML } from "./text.js";

const XML_NAME = "[A-Za-z_:\\u00B7-\\uFFFD][\\w.:\\u00B7-\\uFFFD-]*";
const XML_PIECE = new RegExp([
  "<!-{2}((?:(?!--)[^])*)-{2}>",
  "<!\\[CDATA\\[([^]*?)\\]\\]>",
  `<\\?(${XML_NAME})(?:\\s+([^]*?))?\\?>`,
  `</(${XML_NAME})\\s*>`,
  `<(${XML_NAME})((?:\\s+${XML_NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`,
  "([^<]+)",
].join("|"), "y");
const XML_ATTRIBUTE = new RegExp(`(${XML_NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "g");
const XML_ENTITIES = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export class MalformedXML extends Error {
  constructor(text, place) {
    super(`line ${text.slice(0, place).split("\n").length}`);
  }
}

/**
 * The root of a document, and its processing instructions; an element is
 * `{ name, space, attributes, children, text }`.
 */
export function parseXML(source) {
  const text = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const document = { root: null, instructions: [] };
  const open = [];
  let place = 0;
  const refuse = () => { throw new MalformedXML(text, place); };
  const decode = (words) => decodeXML(words) ?? refuse();
  const add = (words) => { if (open.length) open.at(-1).text += words; else if (/[^ \t\n]/.test(words)) refuse(); };
  while (place < text.length) {
    XML_PIECE.lastIndex = place;
    const piece = XML_PIECE.exec(text) ?? refuse();
    const [all, comment, cdata, target, data, close, name, attributes, empty, words] = piece;
    if (all.search(NOT_IN_XML) >= 0) refuse();
    if (cdata !== undefined) {
      if (!open.length) refuse();
      add(cdata);
    } else if (target) {
      if (target.toLowerCase() === "xml" ? place > 0 : false) refuse();
      document.instructions.push({ target, data: data ?? "" });
    } else if (close) {
      if (open.pop()?.qualified !== close) refuse();
    } else if (name) {
      if (!open.length && document.root) refuse();
      const element = buildElement(name, attributes, open.at(-1), decode) ?? refuse();
      if (open.length) open.at(-1).children.push(element);
      else document.root = element;
      if (!empty) open.push(element);
    } else if (words !== undefined) {
      if (words.includes("]]>")) refuse();
      add(decode(words));
    } else if (comment === undefined) refuse();
    place += all.length;
  }
  if (open.length || !document.root) refuse();
  return document;
}

function decodeXML(words) {
  let isSound = true;
  const decoded = words.replace(/&([^;\s]{0,12};?)?/g, (all, name = "") => {
    const [, hex, number, entity] = /^(?:#x([0-9a-fA-F]+)|#([0-9]+)|(lt|gt|amp|quot|apos));$/.exec(name) ?? [];
    if (entity) return XML_ENTITIES[entity];
    const code = hex ? parseInt(hex, 16) : Number(number ?? NaN);
    const character = code <= 0x10FFFF ? String.fromCodePoint(code) : "";
    if (!character || character.search(NOT_IN_XML) >= 0) isSound = false;
    return character;
  });
  return isSound ? decoded : null;
}

function buildElement(qualified, written, parent, decode) {
  // What an element declares lies above what its parents declare, so that many cost no copies.
  const spaces = Object.create(parent?.spaces ?? null);
  const attributes = new Map();
  for (const [, key, one, other] of written.matchAll(XML_ATTRIBUTE)) {
    const value = decode((one ?? other).replace(/[\t\n]/g, " "));
    if (attributes.has(key)) return null;
    attributes.set(key, value);
    if (key === "xmlns") spaces[""] = value;
    else if (key.startsWith("xmlns:")) spaces[key.slice(6)] = value;
  }
  const [name, prefix = ""] = qualified.split(":").reverse();
  if (prefix && !(prefix in spaces)) return null;
  return { qualified, name, space: spaces[prefix] ?? "", spaces, attributes, children: [], text: "" };
}
