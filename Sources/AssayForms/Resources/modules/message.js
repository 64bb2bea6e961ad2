// Writes a submission in the compact form that the engine reads.

const MESSAGE_ENCODER = new TextEncoder();

class MessageWriter {
  constructor() {
    this.bytes = new Uint8Array(4096);
    this.length = 0;
  }

  room(count) {
    if (this.length + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  /** An unsigned LEB128 number. */
  count(number) {
    this.room(5);
    let rest = number;
    while (rest > 127) {
      this.bytes[this.length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.bytes[this.length++] = rest;
  }

  string(text) {
    const { length } = text;
    // Most texts are short and plain; each call of the encoder costs more than such a text.
    this.room(length + 5);
    const start = this.length;
    this.count(length);
    let position = 0;
    for (; position < length; position += 1) {
      const code = text.charCodeAt(position);
      if (code > 127) break;
      this.bytes[this.length + position] = code;
    }
    if (position === length) {
      this.length += length;
      return;
    }
    this.length = start;
    const encoded = MESSAGE_ENCODER.encode(text);
    this.count(encoded.length);
    this.room(encoded.length);
    this.bytes.set(encoded, this.length);
    this.length += encoded.length;
  }

  strings(...texts) {
    for (const text of texts) this.string(text);
  }

  list(elements, write) {
    this.count(elements.length);
    for (const element of elements) write(element);
  }
}

/** The bytes of `engine_evaluate`'s input. */
export function encodeMessage(submission) {
  const to = new MessageWriter();
  const { supplier } = submission;
  to.string(submission.assessed);
  to.strings(supplier.id, supplier.name, supplier.country, supplier.site, supplier.respondent);
  to.list(submission.programme ? [submission.programme] : [], ({ id, version }) => to.strings(id, version));
  to.list(submission.questionnaires, ({ id, version }) => to.strings(id, version));
  to.list(submission.answers, (answer) => encodeAnswer(answer, to));
  to.list(submission.certificates, (one) => {
    to.strings(one.scheme, one.version, one.level, one.site, one.issued, one.expires);
    to.strings(one.volumeShare, one.openFindings, one.address, one.confidential);
    to.list(one.materials, (id) => to.string(id));
    to.list(one.issues, (id) => to.string(id));
  });
  to.list(submission.observations, (one) => {
    to.strings(one.id, one.questionnaire, one.question, one.date, one.source, one.text);
  });
  to.list(submission.progress, (one) => {
    to.strings(one.action, one.state, one.on, one.by, one.role, one.note);
  });
  return to.bytes.slice(0, to.length);
}

function encodeAnswer(answer, to) {
  to.strings(answer.questionnaire, answer.question, answer.state, answer.confidential);
  encodeSaid(answer, to);
  to.strings(answer.reason, answer.comment);
  to.list(answer.evidence, (one) => {
    to.strings(one.kind, one.title, one.file, one.address, one.sha256, one.issued, one.expires, one.confidential);
  });
  to.list(answer.validated ? [answer.validated] : [], (one) => {
    to.strings(one.by, one.on, one.state);
    encodeSaid(one, to);
    to.string(one.comment);
  });
}

function encodeSaid(said, to) {
  to.list(said.values, (value) => to.string(value));
  to.list(said.rows, (row) => to.list(row, ([column, text]) => to.strings(column, text)));
}
