// Keys: a button or link says its own in data-key; "shift+u" is one with Shift. What a key does is
// what a click does.

const SILENCED = 'comity.keys';

/** Keys by their place on the keyboard too: whoever writes Arabic gets another letter from the same key. */
function nameOf(event) {
  if (event.key === '\u061F') {
    return '?';
  }
  const typed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const plain = /^[a-z0-9?/ ]$/.test(typed) || event.key.length > 1;
  const name = plain ? typed : event.code.replace(/^Key|^Digit/, '').toLowerCase();
  return event.shiftKey && /^[a-z]$/.test(name) ? `shift+${name}` : name;
}

function isTyping(target) {
  return target.closest('textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"])');
}

/** WCAG 2.2, 2.1.4: whoever dictates or trembles can do without single keys. */
export function areSilenced() {
  return localStorage.getItem(SILENCED) === 'off';
}

/** Listens. */
export function listenForKeys() {
  const choice = document.getElementById('single-keys');
  if (choice) {
    choice.checked = !areSilenced();
    choice.addEventListener('change', () => localStorage.setItem(SILENCED, choice.checked ? 'on' : 'off'));
  }
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || areSilenced() || isTyping(event.target)) {
      return;
    }
    const open = document.querySelector('dialog[open]') || document;
    const found = [...open.querySelectorAll(`[data-key="${CSS.escape(nameOf(event))}"]`)].find((each) => each.checkVisibility() && !each.disabled);
    // A key that is held down would decide on one comment after another.
    if (found && !event.repeat) {
      event.preventDefault();
      found.click();
    }
  });
}
