// The WebAssembly engine: bytes in, texts out.

const ENGINE_ENCODER = new TextEncoder();
const ENGINE_DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/** The engine judges nothing of a submission: not its answers are wrong, but what holds them together. */
export class EngineRefusal extends Error {
  constructor() {
    super("the engine cannot judge what the answers belong to");
  }
}

export class Engine {
  /** An engine that has loaded a library. */
  static async start(code, library, asksCore = false) {
    const module = await WebAssembly.compile(code);
    const engine = new Engine(module, library, asksCore);
    engine.load(await WebAssembly.instantiate(module, {}));
    return engine;
  }

  constructor(module, library, asksCore) {
    Object.assign(this, { module, library, asksCore });
  }

  load(instance) {
    this.exports = instance.exports;
    const status = this.withBytes(this.library, (place) => this.exports.engine_load(place, this.library.length));
    if (status !== 0) throw new Error(`the engine refused its library (${status})`);
    if (this.asksCore) this.exports.engine_ask_core();
  }

  /** Runs a call; an engine that broke down is replaced by a fresh one, since its memory cannot be trusted. */
  guarded(call) {
    try {
      return call();
    } catch (error) {
      this.load(new WebAssembly.Instance(this.module, {}));
      throw error;
    }
  }

  /** The description of the form in a language, as JSON text. */
  describe(language) {
    const input = ENGINE_ENCODER.encode(language);
    return this.guarded(() => this.withBytes(input, (place) => (
      this.take(this.exports.engine_describe(place, input.length), 1))))[0];
  }

  /**
   * Judges a submission in JSON, with reviews of it on lines of JSON: state, and by the bits of `parts` assessment (1)
   * and plan (2), as JSON texts.
   *
   * Whatever the submission lists, a programme says which questionnaires are asked (4).
   */
  evaluate(submission, parts, reviewLines = "") {
    const input = ENGINE_ENCODER.encode(submission);
    const reviews = ENGINE_ENCODER.encode(reviewLines);
    const names = ["state", "assessment", "plan"].filter((_, bit) => bit === 0 || parts & (1 << (bit - 1)));
    const texts = this.guarded(() => this.withBytes(input, (place) => this.withBytes(reviews, (other) => (
      this.take(this.exports.engine_evaluate(place, input.length, other, reviews.length, parts | 4), names.length)))));
    return Object.fromEntries(names.map((name, number) => [name, texts[number]]));
  }

  /** The claimed scores now and once actions of the plan are done. */
  whatIf(submission, actions, reviewLines = "") {
    const [input, reviews, names] = [submission, reviewLines, actions.join("\n")].map((text) => (
      ENGINE_ENCODER.encode(text)));
    const [text] = this.guarded(() => this.withBytes(input, (place) => this.withBytes(reviews, (other) => (
      this.withBytes(names, (third) => this.take(this.exports.engine_what_if(place, input.length, other, reviews.length,
        third, names.length), 1))))));
    return JSON.parse(text);
  }

  /** Whether nothing of a submission in JSON must be left out. */
  isSound(submission) {
    const input = ENGINE_ENCODER.encode(submission);
    return this.guarded(() => this.withBytes(input,
      (place) => this.exports.engine_is_sound(place, input.length))) === 1;
  }

  withBytes(bytes, body) {
    const place = this.exports.engine_alloc(bytes.length);
    // The memory moves when it grows, so it is looked up anew after each call.
    new Uint8Array(this.exports.memory.buffer).set(bytes, place);
    const result = body(place);
    this.exports.engine_free(place);
    return result;
  }

  take(result, count) {
    if (result === 0) throw new EngineRefusal();
    const memory = new DataView(this.exports.memory.buffer);
    const texts = [];
    let place = result >>> 0;
    for (let part = 0; part < count; part += 1) {
      const length = memory.getUint32(place, true);
      texts.push(ENGINE_DECODER.decode(new Uint8Array(this.exports.memory.buffer, place + 4, length)));
      place += 4 + length;
    }
    this.exports.engine_free(result);
    return texts;
  }
}
