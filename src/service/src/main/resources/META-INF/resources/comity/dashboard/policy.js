// The editor of a policy: numbers its lines, and shows what is wrong beside them while one types.
import {post, fragment} from './ask.js';

const form = document.getElementById('editor');
const text = document.getElementById('yaml');
const gutter = form.querySelector('.gutter');
const faults = document.getElementById('faults');
const trial = document.getElementById('trial');
const words = {away: form.dataset.away};
const PATIENCE = 250;
let waiting = 0;
let asked = 0;
let wrong = new Map();

gutter.hidden = false;
remember();
number();

text.addEventListener('scroll', () => { gutter.scrollTop = text.scrollTop; });
text.addEventListener('input', () => {
  number();
  clearTimeout(waiting);
  waiting = setTimeout(check, PATIENCE);
});
faults.addEventListener('click', (event) => {
  const place = event.target.closest('[data-line]');
  if (place) {
    event.preventDefault();
    goTo(Number(place.dataset.line), Number(place.dataset.column));
  }
});
document.getElementById('try')?.addEventListener('click', (event) => {
  event.preventDefault();
  tryIt(event.currentTarget);
});

/** The faults that came with the page. */
function remember() {
  for (const place of faults.querySelectorAll('[data-line]')) {
    wrong.set(Number(place.dataset.line), place.parentElement.textContent);
  }
}

function number() {
  const count = text.value.split('\n').length;
  const lines = [];
  for (let line = 1; line <= count; line++) {
    const place = document.createElement('span');
    place.textContent = wrong.has(line) ? `✗ ${line}` : line;
    if (wrong.has(line)) {
      place.className = 'wrong';
      place.title = wrong.get(line);
    }
    lines.push(place);
  }
  gutter.replaceChildren(...lines);
  gutter.scrollTop = text.scrollTop;
}

async function check() {
  const mine = ++asked;
  try {
    const found = (await (await post(form.dataset.check, new FormData(form), words)).json()).faults;
    if (mine === asked) {
      show(found);
    }
  } catch (refusal) {
    say(refusal.message);
  }
}

function show(found) {
  wrong = new Map(found.map((fault) => [fault.line, fault.sentence]));
  text.toggleAttribute('aria-invalid', false);
  if (found.length === 0) {
    faults.textContent = faults.dataset.none;
  } else {
    text.setAttribute('aria-invalid', 'true');
    const heading = document.createElement('p');
    heading.className = 'fault-heading';
    heading.textContent = faults.dataset.heading;
    const list = document.createElement('ol');
    list.append(...found.map(line));
    faults.replaceChildren(heading, list);
  }
  number();
}

function line(fault) {
  const item = document.getElementById('fault').content.firstElementChild.cloneNode(true);
  const place = item.querySelector('a');
  place.textContent = fault.place;
  place.dataset.line = fault.line;
  place.dataset.column = fault.column;
  item.querySelector('span').textContent = fault.sentence;
  return item;
}

function say(sentence) {
  const notice = document.createElement('p');
  notice.className = 'notice bad';
  notice.textContent = sentence;
  faults.replaceChildren(notice);
}

function goTo(lineNumber, column) {
  const lines = text.value.split('\n');
  const before = lines.slice(0, lineNumber - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const at = before + Math.min(column - 1, (lines[lineNumber - 1] || '').length);
  text.focus();
  text.setSelectionRange(at, before + (lines[lineNumber - 1] || '').length);
}

async function tryIt(button) {
  button.disabled = true;
  trial.textContent = button.dataset.trying;
  try {
    trial.replaceChildren(await fragment(await post(button.formAction, new FormData(form), words)));
  } catch (refusal) {
    trial.textContent = refusal.message;
  } finally {
    button.disabled = false;
    button.focus();
  }
}
