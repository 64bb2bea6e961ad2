// Reads a review that somebody sent, as JSON of the shape `urn:assay:review:1`.

import { UnreadableFile, attributeOf, attributesOf, childrenOf, readSaid, textOf } from "./xml-read.js";
import { cleanText } from "./text.js";

const VERDICTS = ["accepted", "corrected", "sent-back"];
const DECISIONS = ["agreed", "returned", "extended", "waived"];

/**
 * What the root of a review says; what is empty is left out.
 *
 * One that holds reports from outside is the reviewer's own, and nothing of it is shown: whoever spoke could be found.
 */
export function readReview(root) {
  const [reviewer] = childrenOf(root, "reviewer");
  if (!reviewer) throw new UnreadableFile("open.noSubmission", "reviewer");
  if (childrenOf(root, "observation").length) throw new UnreadableFile("open.privateReview");
  return {
    schema: "urn:assay:review:1",
    ...attributesOf(root, ["supplier", "submission", "on"]),
    reviewer: stated(attributesOf(reviewer, ["name", "function", "party"])),
    answers: childrenOf(root, "answers").flatMap((group) => VERDICTS.flatMap((verdict) => (
      childrenOf(group, verdict).map((answer) => readVerdict(answer, attributeOf(group, "questionnaire")))))),
    progress: childrenOf(root, "progress").map((one) => stated({
      ...attributesOf(one, ["action", "state", "on"]), note: cleanText(one.text),
    })),
    conversations: childrenOf(root, "conversation").map(readConversation),
    decisions: DECISIONS.flatMap((decision) => childrenOf(root, decision).map((one) => stated({
      action: attributeOf(one, "action"), decision,
      ...attributesOf(one, ["on", "until", "due", "by", "person", "reason", "cost", "evidence"]),
      comment: cleanText(one.text),
    }))),
  };
}

function readVerdict(answer, questionnaire) {
  return stated({
    questionnaire, question: attributeOf(answer, "question"), verdict: answer.name,
    ...attributesOf(answer, ["state", "reason"]), ...said(answer),
    evidence: ["seen", "rejected"].flatMap((name) => childrenOf(answer, name).map((one) => stated({
      piece: Number(attributeOf(one, "piece")), as: attributeOf(one, "as"), rejected: attributeOf(one, "reason"),
      comment: cleanText(one.text),
    }))),
    comment: textOf(answer, "comment"),
  });
}

function readConversation(conversation) {
  const words = (name, member) => childrenOf(conversation, name)
    .map((one) => ({ party: attributeOf(one, "party"), [member]: cleanText(one.text) }));
  return stated({
    ...attributesOf(conversation, ["on", "next"]), present: words("present", "function"), said: words("said", "text"),
    changes: words("change", "text"),
    replies: childrenOf(conversation, "reply").map((reply) => stated({
      ...attributesOf(reply, ["questionnaire", "question", "state"]), ...said(reply),
    })),
  });
}

function said(parent) {
  const { values, rows } = readSaid(parent);
  return { values, rows: rows.map(Object.fromEntries) };
}

/** The members of a record that say something. */
function stated(record) {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== "" && value.length !== 0));
}
