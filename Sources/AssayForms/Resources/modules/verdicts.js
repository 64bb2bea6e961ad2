// What reviews say of single answers: which are asked again, which were corrected, and which evidence was refused.

/**
 * The last verdict on each answer, by key: `{ verdict, reason, comment, evidence, party, on }`.
 *
 * The reviews may come from a file that somebody changed, so nothing of their shape is relied on.
 */
export function verdictsOf(reviews) {
  const verdicts = new Map();
  const inOrder = [...reviews].sort((one, other) => (String(one.on) < String(other.on) ? -1 : 1));
  for (const { answers, reviewer, on } of inOrder) {
    for (const one of listIn(answers)) {
      verdicts.set(`${one?.questionnaire}:${one?.question}`, {
        ...one, values: listIn(one?.values).map(String), rows: listIn(one?.rows).map((row) => new Map(Object.entries(
          row ?? {}))),
        evidence: listIn(one?.evidence).filter((piece) => piece?.rejected), party: String(reviewer?.party),
        on: String(on), comment: String(one?.comment ?? ""), reason: String(one?.reason ?? ""),
      });
    }
  }
  return verdicts;
}

/** Whether a verdict asks for the answer again, or for a piece of its evidence. */
export function asksAgain(verdict) {
  return verdict !== undefined && (verdict.verdict === "sent-back" || verdict.evidence.length > 0);
}

function listIn(value) {
  return Array.isArray(value) ? value : [];
}
