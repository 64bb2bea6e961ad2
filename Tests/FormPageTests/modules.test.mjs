// The modules travel as one script, so no two may declare the same name.

import test from "node:test";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";

const MODULES = new URL("../../Sources/AssayForms/Resources/modules/", import.meta.url);
const DECLARATION = /^(?:export )?(?:async )?(?:function\*?|class|const|let) (\w+)/gm;

test("every top-level name is declared once", () => {
  const homes = new Map();
  for (const file of readdirSync(MODULES).filter((name) => name.endsWith(".js"))) {
    for (const [, name] of readFileSync(new URL(file, MODULES), "utf8").matchAll(DECLARATION)) {
      homes.set(name, [...(homes.get(name) ?? []), file]);
    }
  }
  assert.ok(homes.size > 100);
  assert.deepEqual([...homes].filter(([, files]) => files.length > 1), []);
});
