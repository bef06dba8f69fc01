// Asks the service for scores and turns its answer into words.

const COUNTS = {'<': 'fewer than ', '>': 'more than ', '': 'about '};

/** Scores comments in one request; the order is kept. */
export async function score(comments, signal) {
  const response = await fetch('/api/v1/score', {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({comments}),
    signal,
  });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Error(problem.detail || 'The service did not answer as expected.');
  }
  return (await response.json()).assessments;
}

/** A score as people say it: a count in 100. Nothing is ever certain, so that 0 and 100 do not occur. */
export function inHundred(value) {
  const count = Math.round(value * 100);
  return count < 1 ? '<1' : count > 99 ? '>99' : String(count);
}

/** "Of 100 such comments about 83 would be found insulting." */
export function sentence(value, finding) {
  const count = inHundred(value).replace(/^<|^>|^/, (sign) => COUNTS[sign]);
  return `Of 100 such comments ${count} would be ${finding}.`;
}

const languages = new Intl.DisplayNames(['en'], {type: 'language'});

/** Why a comment was not scored, and what follows. */
export function whyNot(assessment) {
  switch (assessment.not_scored) {
    case 'EMPTY':
      return 'Waiting for a comment.';
    case 'TOO_LONG':
      return 'Not scored: it is longer than 20,480 bytes. A person should look at it.';
    case 'LANGUAGE_NOT_SUPPORTED':
      return `Not scored: it reads as ${languageName(assessment.language)}, which the model has not learnt. A person should look at it.`;
    case 'NOTHING_KNOWN':
      return 'Not scored: the model knows nothing in it. A person should look at it.';
    default:
      return 'Not scored: this is not text. A person should look at it.';
  }
}

/** The language's English name, or its tag. */
export function languageName(tag) {
  try {
    return languages.of(tag);
  } catch {
    return tag || 'another language';
  }
}

/** The attribute with the highest score, as [name, value]. */
export function highest(scores) {
  return Object.entries(scores).reduce((best, next) => (next[1] > best[1] ? next : best));
}
