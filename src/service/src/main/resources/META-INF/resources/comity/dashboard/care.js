// Severe text stays blurred until it is asked for; how much of it was read is counted, for the
// reader alone.

import {post} from './ask.js';

/** Shows the text of a panel. */
export function reveal(panel, words) {
  const text = panel.querySelector('.comment-text');
  if (!text?.classList.contains('blurred')) {
    return;
  }
  text.classList.remove('blurred');
  text.removeAttribute('aria-hidden');
  text.tabIndex = 0;
  panel.querySelector('.reveal')?.remove();
  panel.focus({preventScroll: true});
  post('/dashboard/me/exposures', {comment: panel.dataset.comment}, words).then(async (response) => remind(await response.json()), () => {});
}

/** Says that it is time for a break, once for each time that it is. */
export function remind({sentence}) {
  const reminder = document.getElementById('break');
  if (sentence && reminder) {
    reminder.querySelector('p').textContent = sentence;
    reminder.hidden = false;
  }
}
