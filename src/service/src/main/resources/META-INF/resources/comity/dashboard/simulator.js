// Moves bands: a slider and its field go together, and what they would do follows.
import {get} from './ask.js';

const form = document.getElementById('bands');
const trouble = document.getElementById('trouble');
const PATIENCE = 100;
let waiting = 0;
let asked = 0;

for (const slider of form.querySelectorAll('[data-slider]')) {
  slider.hidden = false;
}
form.querySelector('[data-without-script]').hidden = true;
form.addEventListener('input', (event) => {
  const attribute = event.target.closest('[data-attribute]');
  if (attribute) {
    goTogether(attribute, event.target);
  }
  clearTimeout(waiting);
  waiting = setTimeout(() => ask(attribute?.dataset.attribute), PATIENCE);
});

/** A band never rejects before it holds: the other edge is pushed along. */
function goTogether(attribute, moved) {
  const edge = moved.dataset.edge || moved.dataset.slider;
  const value = moved.valueAsNumber;
  if (Number.isNaN(value) || value < 0 || value > 1) {
    return;
  }
  set(attribute, edge, value, moved);
  const other = edge === 'hold' ? 'reject' : 'hold';
  const standing = attribute.querySelector(`[data-edge="${other}"]`).valueAsNumber;
  if (edge === 'hold' ? standing < value : standing > value) {
    set(attribute, other, value, moved);
  }
}

function set(attribute, edge, value, moved) {
  for (const input of attribute.querySelectorAll(`[data-edge="${edge}"], [data-slider="${edge}"]`)) {
    if (input !== moved) {
      input.value = value;
    }
  }
}

async function ask(moved) {
  const mine = ++asked;
  if (!form.checkValidity()) {
    form.reportValidity();
    return;
  }
  const query = new URLSearchParams(new FormData(form));
  const path = `${form.dataset.result}?${query}`;
  try {
    const response = await get(moved ? `${path}&moved=${encodeURIComponent(moved)}` : path, {away: ''});
    const parts = new DOMParser().parseFromString(await response.text(), 'text/html');
    // An answer that was overtaken by another is no longer true.
    if (mine === asked) {
      trouble.hidden = true;
      [...parts.body.children].forEach(put);
      history.replaceState(null, '', `${form.action}?${query}`);
    }
  } catch (refusal) {
    trouble.textContent = refusal.message;
    trouble.hidden = false;
  }
}

/** A table that was opened stays open. */
function put(part) {
  const standing = document.getElementById(part.id);
  const isOpen = standing.querySelector('details')?.open;
  standing.replaceChildren(...part.childNodes);
  if (isOpen) {
    standing.querySelector('details').open = true;
  }
}
