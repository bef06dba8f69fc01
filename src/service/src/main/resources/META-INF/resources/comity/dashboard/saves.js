// What was decided and is not saved yet. The screen goes on at once; what could not be saved comes
// back, and nothing is forgotten without being said.

import {post} from './ask.js';

const TRIES = 4;
const PAUSE_MS = 400;

export class Saves {
  constructor(words, onFailure) {
    this.words = words;
    this.onFailure = onFailure;
    this.open = new Map();
    addEventListener('beforeunload', (event) => {
      if (this.open.size > 0) {
        event.preventDefault();
      }
    });
  }

  /** Whether a comment is being saved; who presses a key twice is not heard twice. */
  has(comment) {
    return this.open.has(comment);
  }

  /** Saves, tries again if there was no answer or the service could not, and then gives up aloud. */
  async save(comment, path, fields) {
    if (this.open.has(comment)) {
      return null;
    }
    const saving = this.insist(path, fields);
    this.open.set(comment, saving);
    try {
      return await saving;
    } catch (refusal) {
      this.onFailure(comment, refusal);
      return null;
    } finally {
      this.open.delete(comment);
    }
  }

  /** Waits for all that is on its way, saved or not. */
  async settled() {
    await Promise.allSettled(this.open.values());
  }

  async insist(path, fields) {
    for (let failed = 1; ; failed++) {
      try {
        return await post(path, fields, this.words);
      } catch (refusal) {
        const mayPass = refusal.status === 0 || refusal.status >= 500;
        if (!mayPass || failed === TRIES) {
          throw refusal;
        }
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * 2 ** failed));
      }
    }
  }
}
