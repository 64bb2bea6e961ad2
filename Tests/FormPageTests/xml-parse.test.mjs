import test from "node:test";
import assert from "node:assert/strict";
import { MalformedXML, parseXML } from "../../Sources/AssayForms/Resources/modules/xml-parse.js";

const plain = ({ name, text, children }) => (children.length ? [name, ...children.map(plain)] : [name, text]);

test("elements, references, character data and instructions are read", () => {
  const { root, instructions } = parseXML('\uFEFF<?xml version="1.0"?>\n<!-- a - b -->\n<a x="1&quot;&#10;\t2" y=\'"\'><b>&lt;&#x1F600;<![CDATA[<&]]>]]<!-- c --> z</b><c /></a >\n<?note it?>\n');
  assert.deepEqual(plain(root), ["a", ["b", "<😀<&]] z"], ["c", ""]]);
  assert.equal(root.attributes.get("x"), '1"\n 2');
  assert.equal(root.attributes.get("y"), '"');
  assert.deepEqual(instructions.at(-1), { target: "note", data: "it" });
});

test("line ends become one kind, also where they are written as they are", () => {
  assert.equal(parseXML("<a>1\r\n2\r3&#13;</a>").root.text, "1\n2\n3\r");
});

test("namespaces are resolved", () => {
  const { root } = parseXML('<p:a xmlns:p="one" xmlns="two"><b/><p:c xmlns=""><d/></p:c></p:a>');
  assert.deepEqual([root.space, ...root.children.map(({ space }) => space), root.children[1].children[0].space], ["one", "two", "one", ""]);
});

test("what is not well-formed is refused", () => {
  for (const text of ["", "text", "<a>", "<a></b>", "<a/><b/>", "<a/>x", "x<a/>", "<a b=1/>", "<a b='1' b='2'/>", "<a b='<'/>", "<a>&nbsp;</a>", "<a>&</a>", "<a>& b</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>]]></a>",
    "<a>\u0001</a>", "<a>\uD800</a>", "<p:a/>", "<a><!-- -- --></a>", "<1/>", "<a><![CDATA[x</a>", " <?xml version='1.0'?><a/>", "<![CDATA[x]]><a/>", "<a b='1'c='2'/>", "<!DOCTYPE a><a/>"]) {
    assert.throws(() => parseXML(text), MalformedXML, text);
  }
});

test("a long file is read quickly", () => {
  const text = `<a>${"<b c=\"1\">&amp; some text</b>\n".repeat(100_000)}</a>`;
  const start = performance.now();
  assert.equal(parseXML(text).root.children.length, 100_000);
  assert.ok(performance.now() - start < 3000);
});
