// The tour: a few sentences, each beside the thing that it is about. The page stays in use meanwhile.

import {post} from './ask.js';

const GAP = 12;
const NARROW = matchMedia('(max-width: 52rem)');

const tour = document.getElementById('tour');
const [on, back] = tour.querySelectorAll('[data-tour="1"], [data-tour="-1"]');
let steps = [];
let at = 0;
let before = null;

/** What a step is about, if it is on the screen now. */
function target(step) {
  return [...document.querySelectorAll(step.dataset.at)].find((each) => each.checkVisibility() && !tour.contains(each));
}

/** Begins; steps about what is not on the screen are left out. */
export function begin() {
  steps = [...tour.querySelectorAll('[data-at]')].filter(target);
  before = document.activeElement;
  at = 0;
  tour.hidden = false;
  show();
  on.focus({preventScroll: true});
}

function show() {
  document.querySelector('.toured')?.classList.remove('toured');
  tour.querySelectorAll('[data-at]').forEach((step) => (step.hidden = step !== steps[at]));
  tour.querySelector('#tour-step').textContent = tour.dataset.step.replace('##', steps.length).replace('#', at + 1);
  on.textContent = at === steps.length - 1 ? tour.dataset.last : tour.dataset.next;
  back.disabled = at === 0;
  const thing = target(steps[at]);
  thing?.classList.add('toured');
  const isLong = thing && thing.getBoundingClientRect().height > innerHeight / 2;
  thing?.scrollIntoView({block: NARROW.matches || isLong ? 'start' : 'center'});
  place(thing?.getBoundingClientRect());
}

/** Below the thing if there is room, above it if there is room there, and else in the corner; on a phone always at the bottom. */
function place(thing) {
  tour.style.removeProperty('top');
  tour.style.removeProperty('left');
  if (!thing || NARROW.matches) {
    return;
  }
  const {width, height} = tour.getBoundingClientRect();
  const below = thing.bottom + GAP;
  const above = thing.top - GAP - height;
  const top = below + height < innerHeight ? below : above > 0 ? above : null;
  if (top !== null) {
    const start = document.dir === 'rtl' ? thing.right - width : thing.left;
    tour.style.top = `${top}px`;
    tour.style.left = `${Math.min(Math.max(GAP, start), innerWidth - width - GAP)}px`;
  }
}

function end() {
  tour.hidden = true;
  document.querySelector('.toured')?.classList.remove('toured');
  (before?.isConnected ? before : document.querySelector('.panel') ?? document.body).focus({preventScroll: true});
  // Single keys act on the comment: it has to be on the screen.
  scrollTo({top: 0});
  post(tour.dataset.end, {}, {away: ''}).catch(() => {});
}

tour.addEventListener('click', (event) => {
  const move = event.target.closest('[data-tour]')?.dataset.tour;
  if (move === 'end' || (move === '1' && at === steps.length - 1)) {
    end();
  } else if (move) {
    at += Number(move);
    show();
  }
});

// Also where single keys are switched off: a dialog closes by Escape.
tour.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    event.preventDefault();
    end();
  }
});

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-tour-again]')) {
    document.querySelector('dialog[open]')?.close();
    begin();
  }
});

addEventListener('resize', () => tour.hidden || show());

// The first comment is what it is about: it begins when one is on the screen.
if ('due' in tour.dataset) {
  const stage = document.getElementById('stage');
  const look = () => {
    if (stage.querySelector('.panel')) {
      watch.disconnect();
      begin();
    }
  };
  const watch = new MutationObserver(look);
  watch.observe(stage, {childList: true});
  look();
}
