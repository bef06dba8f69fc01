// The queue: one comment after another. The next one is fetched while one is read, so that it is
// there when a decision is made; the decision is saved behind it.

import {Refusal, fragment, get, post} from './ask.js';
import {remind, reveal} from './care.js';
import {listenForKeys} from './keys.js';
import {correct} from './labels.js';
import {listen} from './live.js';
import {Saves} from './saves.js';

const RENEW_MS = 120_000;
const AGAIN_MS = 3000;

/** Nobody reads a comment so fast: a key that comes sooner was pressed twice, and meant the one before. */
const UNREAD_MS = 350;

const desk = document.getElementById('desk');
const stage = document.getElementById('stage');
const empty = document.getElementById('empty');
const list = document.getElementById('list');
const news = document.getElementById('news');
const tray = document.getElementById('tray');
const troubles = document.getElementById('troubles');
const words = desk.dataset;
const saves = new Saves(words, bringBack);

/** Whoever may not decide opens comments from the list. */
const isReader = 'reader' in words;

/** The comment that comes next: a promise, so that nobody asks for it twice. */
let coming = null;
const arrived = new Set();
let shownAt = -UNREAD_MS;

/** What was done is told for so long; it can be taken back for longer. */
const TOLD_MS = 10_000;

const FEW = 5;
const UNAUTHORIZED = 401;
const SERVER_ERROR = 500;
let telling = 0;
let isOver = false;

function current() {
  return stage.querySelector('.panel');
}

/** Asks for the next comment; it is ours from then on, for some minutes. */
function fetchNext() {
  const fields = new URLSearchParams(location.search);
  [current()?.dataset.comment, ...saves.open.keys()].filter(Boolean).forEach((id) => fields.append('screen', id));
  coming ??= post(words.next, fields, words).then(fragment);
  return coming;
}

async function showNext() {
  const asked = fetchNext();
  try {
    show(await asked);
  } catch (refusal) {
    standStill(refusal);
  }
  coming = null;
  if (current()) {
    fetchNext().catch(() => (coming = null));
  }
}

/** Why there is no comment, when that is not because none waits. */
function standStill(refusal) {
  if (refusal.status === UNAUTHORIZED) {
    endSession();
    return;
  }
  stage.replaceChildren(document.getElementById('away').content.cloneNode(true));
  stage.querySelector('.what').textContent = refusal.message;
  if (refusal.status === 0 || refusal.status >= SERVER_ERROR) {
    // The service may be starting anew.
    setTimeout(() => current() || coming || isOver || showNext(), AGAIN_MS);
  }
}

/** Nothing more is asked for: whoever logs in comes back to where they were. */
function endSession() {
  isOver = true;
  stopListening();
  stage.replaceChildren(document.getElementById('ended').content.cloneNode(true));
  stage.querySelector('a').href = loginPath();
  stage.querySelector('h1').focus();
}

function loginPath() {
  return `/dashboard/login?to=${encodeURIComponent(location.pathname + location.search)}`;
}

function show(panel) {
  if (!panel) {
    stage.replaceChildren(empty.content.cloneNode(true));
    stage.querySelector('h1').focus();
    return;
  }
  stage.replaceChildren(panel);
  shownAt = performance.now();
  panel.focus({preventScroll: true});
  scrollTo({top: 0});
  markInList(panel.dataset.comment);
}

function markInList(comment) {
  list.querySelector('[aria-current]')?.removeAttribute('aria-current');
  list.querySelector(`[data-comment="${comment}"]`)?.setAttribute('aria-current', 'true');
}

/** Decides, hands on or passes: the comment leaves the screen at once, the save follows it. */
async function leave(form, submitter) {
  const panel = form.closest('.panel');
  const {comment} = panel.dataset;
  if (saves.has(comment)) {
    return;
  }
  if (performance.now() - shownAt < UNREAD_MS) {
    panel.classList.add('unheard');
    setTimeout(() => panel.classList.remove('unheard'), UNREAD_MS);
    return;
  }
  const fields = new URLSearchParams(new FormData(form, submitter));
  const path = submitter?.hasAttribute('formaction') ? submitter.formAction : form.action;
  const saving = saves.save(comment, path, fields).then((response) => response?.json());
  list.querySelector(`li:has([data-comment="${comment}"])`)?.remove();
  const line = say(words.saving);
  const shown = showNext();
  const done = await saving;
  if (line.isConnected) {
    done ? say(done.sentence, done.undo) : line.remove();
  }
  await shown;
  if (list.querySelectorAll('li').length < FEW) {
    refreshList().catch(() => {});
  }
}

/** A decision that was not saved: says so until it is looked at. */
function bringBack(comment, refusal) {
  const item = document.getElementById('trouble').content.firstElementChild.cloneNode(true);
  item.querySelector('.what').textContent = refusal.message;
  const link = item.querySelector('a');
  if (refusal.status === UNAUTHORIZED) {
    link.href = loginPath();
    link.textContent = words.login;
  } else {
    link.href = `/dashboard/comments/${comment}`;
    link.dataset.comment = comment;
  }
  item.querySelector('button').addEventListener('click', () => item.remove());
  troubles.append(item);
}

/** Says what was done, with a button that undoes it, and makes room again after a while. */
function say(sentence, undo = '') {
  const line = document.createElement('p');
  line.textContent = sentence;
  if (undo) {
    const form = document.getElementById('undo').content.firstElementChild.cloneNode(true);
    form.action = undo;
    line.append(' ', form);
  }
  tray.replaceChildren(line);
  clearTimeout(telling);
  telling = setTimeout(() => tray.contains(document.activeElement) || line.remove(), TOLD_MS);
  return line;
}

async function undo(path) {
  try {
    const done = await (await post(path, {}, words)).json();
    document.querySelector('dialog[open]')?.close();
    say(done.sentence);
    if (done.open) {
      await open(done.open);
    }
  } catch (refusal) {
    say(refusal.message);
  }
}

/** Takes the last decision back that was made alone, be it still on its way; again the one before. */
async function undoLast() {
  await saves.settled();
  try {
    const past = await fragment(await get(words.past, words));
    const last = past.querySelector('form[action^="/dashboard/decisions/"]');
    await (last ? undo(last.getAttribute('action')) : say(words.nothing));
  } catch (refusal) {
    say(refusal.message);
  }
}

/** Opens a comment that was chosen; it stays with whoever has it. */
async function open(path) {
  try {
    const panel = await fragment(await post(`${path}/claim`, {}, words));
    free(current());
    show(panel);
    return true;
  } catch (refusal) {
    say(refusal.message);
    return false;
  }
}

/** Gives back what is not going to be decided. */
function free(panel) {
  if (panel) {
    post(`/dashboard/comments/${panel.dataset.comment}/release`, {}, words).catch(() => {});
  }
}

async function refreshList() {
  const fresh = await fragment(await get(words.list + location.search, words));
  list.replaceChildren(...fresh.children);
  arrived.clear();
  news.hidden = true;
  markInList(current()?.dataset.comment);
}

function onChange(change) {
  for (const [name, count] of Object.entries(change.counts)) {
    const shown = document.querySelector(`[data-count="${CSS.escape(name)}"]`);
    if (shown) {
      shown.textContent = count;
    }
  }
  for (const comment of change.left) {
    arrived.delete(comment);
    list.querySelector(`[data-comment="${comment}"]`)?.setAttribute('data-left', '');
  }
  change.arrived.forEach((comment) => arrived.add(comment));
  news.hidden = arrived.size === 0;
  news.querySelector('.count').textContent = arrived.size;
  if (!current() && arrived.size > 0 && !coming && !isReader) {
    showNext();
  }
}

function claimed() {
  return current() ? [current().dataset.comment] : [];
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  const act = form.dataset.act;
  if (!act) {
    return;
  }
  event.preventDefault();
  if (act === 'leave') {
    leave(form, event.submitter);
  } else if (act === 'undo') {
    form.querySelector('button').disabled = true;
    undo(form.action);
  } else if (act === 'undo-last') {
    undoLast();
  } else if (act === 'correct') {
    correct(form, event.submitter, words, say);
  } else if (act === 'next') {
    showNext();
  }
});

document.addEventListener('click', async (event) => {
  const chosen = event.target.closest('a[data-comment]');
  const dialog = event.target.closest('[data-dialog]');
  if (chosen && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    if (await open(chosen.getAttribute('href'))) {
      chosen.closest('.trouble')?.remove();
    }
  } else if (dialog) {
    await openDialog(dialog.dataset.dialog);
  } else if (event.target.closest('[data-hide]')) {
    document.getElementById(event.target.closest('[data-hide]').dataset.hide).hidden = true;
  } else if (event.target.closest('.reveal')) {
    reveal(current(), words);
  } else if (event.target.closest('#news')) {
    refreshList().catch((refusal) => say(refusal.message));
  } else if (event.target.closest('[data-step]')) {
    step(Number(event.target.closest('[data-step]').dataset.step));
  }
});

/** Some dialogs are fetched when they are opened. */
async function openDialog(id) {
  const dialog = document.getElementById(id);
  if (dialog.dataset.from) {
    try {
      const content = await fragment(await get(dialog.dataset.from, words));
      dialog.querySelector('.content').replaceChildren(content);
    } catch (refusal) {
      say(refusal instanceof Refusal ? refusal.message : words.away);
      return;
    }
  }
  // One that stands beside the text leaves it to be selected.
  'modeless' in dialog.dataset ? dialog.show() : dialog.showModal();
}

/** Up and down the list. */
function step(by) {
  const items = [...list.querySelectorAll('a[data-comment]')];
  const at = items.findIndex((item) => item === document.activeElement || item.hasAttribute('aria-current'));
  items[Math.min(items.length - 1, Math.max(0, at + by))]?.focus();
}

setInterval(() => {
  if (!document.hidden && !isOver && claimed().length > 0) {
    post(words.renew, {}, words).catch(() => {});
    post('/dashboard/me/exposures/pulse', {}, words).then(async (response) => remind(await response.json()), () => {});
  }
}, RENEW_MS);

listenForKeys();
const stopListening = listen(words.live + location.search, onChange);
if (current()) {
  current().focus({preventScroll: true});
  fetchNext().catch(() => (coming = null));
} else if (!isReader && !stage.querySelector('[data-still]')) {
  showNext();
}
