// The chart of all that waits: a band is marked by dragging or by two fields, what is in it is
// fetched, and what is selected of it is decided on at once.

import {fragment, get, post} from './ask.js';
import {decideOnMany} from './bulk.js';
import {remind, reveal} from './care.js';
import {listenForKeys} from './keys.js';
import {listen} from './live.js';

const QUIET_MS = 250;
const NEAR_AN_END = 0.015;
const PULSE_MS = 120_000;

const room = document.getElementById('room');
const choose = document.getElementById('choose');
const from = document.getElementById('w-from');
const to = document.getElementById('w-to');
const dots = document.getElementById('dots');
const mark = document.getElementById('band-mark');
const news = document.getElementById('news');
const words = room.dataset;

/** What somebody selected or not by hand, by comment: it stays when the list is fetched anew. */
const touched = new Map();
let isActChosen = new URLSearchParams(location.search).has('act');
let asked = 0;
let timer = 0;
let changes = 0;

/** What the address says of what is looked at. */
function query() {
  const fields = new URLSearchParams(new FormData(choose));
  if (!isActChosen) {
    fields.delete('act');
  }
  [...fields].filter(([, value]) => value === '').forEach(([name]) => fields.delete(name));
  return fields;
}

function ends() {
  const one = from.value === '' ? 0 : Number(from.value);
  const other = to.value === '' ? 1 : Number(to.value);
  return [Math.min(one, other), Math.max(one, other)];
}

/** Draws the band where the fields say it is. */
function draw() {
  const width = Number(dots.dataset.width);
  const [low, high] = ends();
  const isMarked = from.value !== '' || to.value !== '';
  mark.setAttribute('x', width * ('mirrored' in dots.dataset ? 1 - high : low));
  mark.setAttribute('width', isMarked ? width * (high - low) : 0);
}

function set(low, high) {
  from.value = low.toFixed(2);
  to.value = high.toFixed(2);
  draw();
}

function later() {
  draw();
  clearTimeout(timer);
  timer = setTimeout(load, QUIET_MS);
}

/** Fetches what is in the band; only the last answer counts. */
async function load() {
  clearTimeout(timer);
  const mine = ++asked;
  const band = document.getElementById('band');
  band.setAttribute('aria-busy', 'true');
  try {
    const fresh = await fragment(await get(`${words.part}?${query()}`, words));
    if (mine === asked) {
      const active = band.contains(document.activeElement) ? keyOf(document.activeElement) : '';
      document.getElementById('band').replaceWith(fresh);
      takeOver();
      if (active) {
        fresh.querySelector(active)?.focus();
      }
      document.getElementById('said').textContent = document.getElementById('band-title').textContent;
      document.getElementById('trouble').replaceChildren();
      history.replaceState(null, '', `${words.page}?${query()}`);
    }
  } catch (refusal) {
    band.removeAttribute('aria-busy');
    trouble(refusal.message);
  }
}

function keyOf(element) {
  return element.name === 'act' ? `[name="act"][value="${element.value}"]` : '#band-title';
}

function trouble(sentence) {
  const line = document.createElement('p');
  line.className = 'notice bad';
  line.textContent = sentence;
  document.getElementById('trouble').replaceChildren(line);
}

function picks() {
  return [...document.querySelectorAll('#lines input[name="pick"]')];
}

function takeOver() {
  for (const pick of picks()) {
    pick.checked = touched.get(pick.closest('li').dataset.comment) ?? pick.checked;
  }
  count();
}

/** How many are selected, on the button. */
function count() {
  const act = document.getElementById('act');
  if (act) {
    const selected = picks().filter((pick) => pick.checked).length;
    act.textContent = act.form.dataset.many.replace('#', selected);
    act.disabled = selected === 0;
  }
}

function score(event) {
  const box = dots.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
  return 'mirrored' in dots.dataset ? 1 - share : share;
}

/** The end that does not move: the other one if an end is taken hold of, or where dragging began. */
function anchor(at) {
  const [low, high] = ends();
  if (from.value !== '' && to.value !== '') {
    if (Math.abs(at - low) < NEAR_AN_END) {
      return high;
    }
    if (Math.abs(at - high) < NEAR_AN_END) {
      return low;
    }
  }
  return at;
}

dots.addEventListener('pointerdown', (event) => {
  if (event.button !== 0) {
    return;
  }
  event.preventDefault();
  const still = anchor(score(event));
  const move = (moved) => {
    const [low, high] = [still, score(moved)].sort((a, b) => a - b);
    set(Math.floor(low * 100 + 1e-6) / 100, Math.ceil(high * 100 - 1e-6) / 100);
  };
  const end = (ended) => {
    dots.removeEventListener('pointermove', move);
    dots.removeEventListener('pointerup', end);
    dots.removeEventListener('pointercancel', end);
    if (ended.type === 'pointerup') {
      move(ended);
    }
    load();
  };
  dots.setPointerCapture(event.pointerId);
  dots.addEventListener('pointermove', move);
  dots.addEventListener('pointerup', end);
  dots.addEventListener('pointercancel', end);
});

[from, to].forEach((field) => field.addEventListener('input', later));

choose.addEventListener('submit', (event) => {
  // The button beside the two ends; the other one draws the whole page anew.
  if (event.submitter?.classList.contains('main')) {
    event.preventDefault();
    load();
  } else if (!isActChosen) {
    document.querySelectorAll('[name="act"]').forEach((act) => (act.disabled = true));
  }
});

document.addEventListener('change', (event) => {
  if (event.target.name === 'act') {
    isActChosen = true;
    load();
  } else if (event.target.name === 'pick') {
    touched.set(event.target.closest('li').dataset.comment, event.target.checked);
    count();
  }
});

document.addEventListener('click', (event) => {
  const tenth = event.target.closest('a[data-from]');
  const select = event.target.closest('[data-select]');
  if (tenth && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    set(Number(tenth.dataset.from), Number(tenth.dataset.to));
    load();
  } else if (select) {
    for (const pick of picks().filter((each) => !each.disabled)) {
      pick.checked = select.dataset.select === 'all';
      touched.set(pick.closest('li').dataset.comment, pick.checked);
    }
    count();
  } else if (event.target.closest('.reveal')) {
    reveal(event.target.closest('.example'), words);
  } else if (event.target.closest('#news')) {
    location.reload();
  } else if (event.target.closest('[data-hide]')) {
    document.getElementById(event.target.closest('[data-hide]').dataset.hide).hidden = true;
  }
});

document.addEventListener('submit', (event) => {
  if (event.target.id === 'bulk') {
    event.preventDefault();
    decideOnMany(event.target, words, query, trouble);
  } else if (event.target.id === 'undo-bulk') {
    const button = event.target.querySelector('button');
    button.textContent = words.undoing;
    button.after(document.createElement('progress'));
    button.disabled = true;
  }
});

/** What changes is said and not moved: what others decided on cannot be selected any more. */
listen(words.live, (change) => {
  for (const [name, number] of Object.entries(change.counts)) {
    const shown = document.querySelector(`[data-count="${CSS.escape(name)}"]`);
    if (shown) {
      shown.textContent = number;
    }
  }
  for (const comment of change.left) {
    const line = document.querySelector(`#lines li[data-comment="${comment}"]`);
    if (line) {
      line.dataset.left = '';
      line.querySelector('.gone').hidden = false;
      line.querySelectorAll('input').forEach((pick) => {
        pick.checked = false;
        pick.disabled = true;
      });
    }
  }
  changes += change.arrived.length + change.left.length;
  news.hidden = changes === 0;
  news.querySelector('.count').textContent = changes;
  count();
});

setInterval(() => {
  if (!document.hidden) {
    post('/dashboard/me/exposures/pulse', {}, words).then(async (response) => remind(await response.json()), () => {});
  }
}, PULSE_MS);

listenForKeys();
takeOver();
document.getElementById('past')?.focus({preventScroll: true});
