// "What if these actions were done": an estimate from the uplift that the plan names. It is never saved.

/**
 * The points that ticked actions could add to each questionnaire, and to the programme under the key `null`.
 *
 * Two actions for one question would count its points twice, so no more is added than the questions they are for lost.
 */
export function estimatedUplift(actions, ticked, lostOf) {
  const chosen = actions.filter(({ id }) => ticked.has(id));
  const sums = new Map();
  const questions = new Map();
  for (const action of chosen) {
    for (const { questionnaire, points } of action.uplift) {
      sums.set(questionnaire, (sums.get(questionnaire) ?? 0) + Number(points));
    }
    for (const key of action.questions) {
      const home = key.split(":")[0];
      questions.set(home, (questions.get(home) ?? new Set()).add(key));
    }
  }
  let kept = 0;
  let all = 0;
  for (const [home, points] of sums) {
    if (home === null) continue;
    const most = [...(questions.get(home) ?? [])].reduce((sum, key) => sum + lostOf(key), 0);
    const capped = most > 0 ? Math.min(points, most) : points;
    sums.set(home, capped);
    kept += capped;
    all += points;
  }
  // The programme's points shrink as those of its questionnaires do.
  if (sums.has(null) && all > 0) sums.set(null, sums.get(null) * (kept / all));
  return sums;
}

/** A score with an uplift, never above its maximum. */
export function raisedScore(score, points) {
  return Math.min(Number(score.maximum), Number(score.claimed) + points);
}
