// Asks the service. A failure is an error whose message a moderator can read.

/** What went wrong, with the status of HTTP; 0 if there was no answer at all. */
export class Refusal extends Error {
  constructor(status, sentence, standing) {
    super(sentence);
    this.status = status;
    this.standing = standing;
  }
}

/** Sends a form's fields, and gives the answer back if it is a good one. */
export async function post(path, fields, words) {
  return send(path, {method: 'POST', body: new URLSearchParams(fields), keepalive: true}, words);
}

/** Fetches a part of a page. */
export async function get(path, words) {
  return send(path, {}, words);
}

async function send(path, options, words) {
  const headers = {Accept: 'text/html, application/json', 'X-Requested-With': 'fetch'};
  let response;
  try {
    response = await fetch(path, {...options, headers});
  } catch {
    throw new Refusal(0, words.away);
  }
  if (!response.ok) {
    const answer = await response.json().catch(() => ({}));
    throw new Refusal(response.status, answer.fault || words.away, answer.standing);
  }
  return response;
}

/** The first element of an answer that is a part of a page; null if the answer is empty. */
export async function fragment(response) {
  if (response.status === 204) {
    return null;
  }
  const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
  return document.adoptNode(parsed.body.firstElementChild);
}
