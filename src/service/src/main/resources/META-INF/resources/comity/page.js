// The start page: scores what is typed, and lets one browse the sample threads.

import {highest, inHundred, languageName, score, sentence, whyNot} from './scoring.js';
import {marked} from './marking.js';
import {openThread} from './threads.js';

const PAUSE_MS = 120;

const box = document.getElementById('comment');
const status = document.getElementById('status');
const list = document.getElementById('scores');
const reading = document.getElementById('marked');
const context = document.getElementById('context');
const hint = reading.firstElementChild;

const attributes = new Map(
  [...list.children].map((row) => [row.dataset.attribute, {...row.dataset, row, meaning: row.querySelector('.sentence').textContent}]),
);

let answers = null;
let timer = 0;
let running = new AbortController();

/** Waits for a pause in the typing: the last text wins, older answers are dropped. */
function later(pause) {
  clearTimeout(timer);
  running.abort();
  reading.classList.add('stale');
  timer = setTimeout(scoreBox, pause);
}

async function scoreBox() {
  running = new AbortController();
  const text = box.value;
  if (text.trim() === '') {
    showNothing('Waiting for a comment.');
    return;
  }
  try {
    const [assessment] = await score([{text, ...answers}], running.signal);
    show(text, assessment);
  } catch (failure) {
    if (failure.name !== 'AbortError') {
      showNothing(`Not scored. ${failure.message}`);
    }
  }
}

function show(text, assessment) {
  if (assessment.not_scored) {
    showNothing(whyNot(assessment));
    return;
  }
  list.classList.remove('waiting');
  for (const [name, value] of Object.entries(assessment.scores)) {
    showScore(attributes.get(name), value);
  }
  reading.classList.remove('stale');
  reading.replaceChildren(marked(text, assessment.spans, attributes));
  const [name, value] = highest(assessment.scores);
  const top = attributes.get(name);
  status.textContent =
    `Read as ${languageName(assessment.language)}. Highest: ${top.title.toLowerCase()}, ${inHundred(value)} in 100.`;
}

function showScore(attribute, value) {
  if (!attribute) {
    return;
  }
  const {row} = attribute;
  const percent = Math.round(value * 100);
  row.querySelector('.value').textContent = inHundred(value);
  row.querySelector('.sentence').textContent = sentence(value, attribute.finding);
  const bar = row.querySelector('.bar');
  bar.setAttribute('aria-valuenow', String(percent));
  bar.setAttribute('aria-valuetext', `${inHundred(value)} in 100`);
  // Set through the object model: a style attribute would be against the page's content policy.
  bar.firstElementChild.style.width = `${value * 100}%`;
}

function showNothing(why) {
  list.classList.add('waiting');
  status.textContent = why;
  reading.classList.remove('stale');
  reading.replaceChildren(box.value === '' ? hint : document.createTextNode(box.value));
  for (const {row, meaning} of attributes.values()) {
    row.querySelector('.value').textContent = '–';
    row.querySelector('.sentence').textContent = meaning;
    row.querySelector('.bar').setAttribute('aria-valuenow', '0');
    row.querySelector('.fill').style.width = '0';
  }
}

/** Puts a text in the box, with what it answers. */
function load(text, given) {
  box.value = text;
  setContext(given);
  // On a phone the keyboard would slide over the scores.
  if (matchMedia('(pointer: fine)').matches) {
    box.focus({preventScroll: true});
  }
  box.scrollIntoView({block: 'center'});
  later(0);
}

function setContext(given) {
  answers = given;
  context.hidden = !given;
  if (given) {
    document.getElementById('context-label').textContent = given.parent ? 'In reply to' : 'Under';
    document.getElementById('context-text').textContent = given.parent?.text || given.article.title;
  }
}

box.addEventListener('input', () => later(PAUSE_MS));
document.getElementById('context-clear').addEventListener('click', () => load(box.value, null));
for (const chip of document.querySelectorAll('[data-try]')) {
  chip.addEventListener('click', () => load(chip.dataset.try, null));
}
for (const title of document.querySelectorAll('[data-thread]')) {
  title.addEventListener('click', () => openThread(title, attributes, load));
}
if (box.value !== '') {
  later(0);
}
