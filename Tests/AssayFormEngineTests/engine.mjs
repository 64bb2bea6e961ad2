// Runs the browser's engine without a page: engine.mjs FOLDER
//
// FOLDER holds engine.wasm.gz, library and messages 0, 1, 2 …, and N.reviews where there are reviews of
// message N; beside each are written N.assessment and N.plan, or N.refused where the engine does not
// take it.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const folder = process.argv[2];
const engine = gunzipSync(readFileSync(`${folder}/engine.wasm.gz`));
const { instance } = await WebAssembly.instantiate(engine, {});
const { memory, engine_alloc, engine_free, engine_load, engine_evaluate } = instance.exports;

function given(bytes, call) {
  const pointer = engine_alloc(bytes.length);
  new Uint8Array(memory.buffer, pointer, bytes.length).set(bytes);
  const result = call(pointer, bytes.length);
  engine_free(pointer);
  return result;
}

if (given(readFileSync(`${folder}/library`), engine_load) !== 0) {
  throw new Error("the engine does not take the library");
}

let grown = 0;
for (let number = 0; existsSync(`${folder}/${number}`); number += 1) {
  const message = readFileSync(`${folder}/${number}`);
  const file = `${folder}/${number}.reviews`;
  const reviews = existsSync(file) ? readFileSync(file) : new Uint8Array();
  const result = given(message, (pointer, count) => given(reviews, (place, length) => (
    engine_evaluate(pointer, count, place, length, 3))));
  if (result === 0) {
    writeFileSync(`${folder}/${number}.refused`, "");
    continue;
  }
  let place = result;
  for (const part of ["state", "assessment", "plan"]) {
    const length = new DataView(memory.buffer).getUint32(place, true);
    const bytes = new Uint8Array(memory.buffer, place + 4, length);
    if (part !== "state") writeFileSync(`${folder}/${number}.${part}`, bytes);
    place += 4 + length;
  }
  engine_free(result);
}

// The same message over and over asks for no more memory than at first.
const rounds = Number(process.argv[3] ?? 0);
const message = readFileSync(`${folder}/0`);
for (let round = 0; round < rounds; round += 1) {
  engine_free(given(message, (pointer, count) => engine_evaluate(pointer, count, 0, 0, 0)));
  if (round === 10) grown = memory.buffer.byteLength;
}
if (rounds > 10 && memory.buffer.byteLength !== grown) {
  throw new Error(`memory grew from ${grown} to ${memory.buffer.byteLength} bytes`);
}
