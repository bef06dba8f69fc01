// A sample thread: its article, its comments, and what each scores.

import {highest, inHundred, score, whyNot} from './scoring.js';
import {marked} from './marking.js';

const MILD = 0.5;
const panel = document.getElementById('thread');
let running = new AbortController();

/** Fetches a thread, scores all its comments in one request and shows them. */
export async function openThread(button, attributes, load) {
  running.abort();
  running = new AbortController();
  const {signal} = running;
  document.querySelector('.title[aria-current]')?.removeAttribute('aria-current');
  button.setAttribute('aria-current', 'true');
  try {
    const response = await fetch(`/api/v1/samples/${encodeURIComponent(button.dataset.thread)}`, {signal});
    const thread = await response.json();
    const contexts = contextsOf(thread);
    const sent = thread.comments.map((comment, i) => ({text: comment.text, ...contexts[i]}));
    show(thread, await score(sent, signal), contexts, attributes, load);
  } catch (failure) {
    if (failure.name !== 'AbortError') {
      panel.replaceChildren(element('p', 'hint', `The thread could not be opened. ${failure.message}`));
    }
  }
}

function contextsOf(thread) {
  const texts = new Map(thread.comments.map((comment) => [comment.id, comment.text]));
  return thread.comments.map((comment) => {
    const parent = texts.get(comment.parent_id);
    return parent ? {article: thread.article, parent: {text: parent}} : {article: thread.article};
  });
}

function show(thread, assessments, contexts, attributes, load) {
  const comments = document.createElement('ol');
  thread.comments.forEach((comment, i) => {
    const item = element('li', comment.parent_id ? 'reply' : '');
    const pick = element('button', 'pick');
    pick.type = 'button';
    const by = element('span', 'by');
    by.append(bidi(element('span', '', comment.author)), tag(assessments[i], attributes));
    const says = bidi(element('span', 'says'));
    says.append(marked(comment.text, assessments[i].spans || [], attributes));
    pick.append(by, says);
    pick.addEventListener('click', () => load(comment.text, contexts[i]));
    item.append(pick);
    comments.append(item);
  });
  panel.replaceChildren(
    bidi(element('h3', '', thread.article.title)),
    bidi(element('p', 'story', thread.article.text)),
    comments,
  );
  panel.focus({preventScroll: true});
  if (panel.getBoundingClientRect().top > window.innerHeight * 0.7) {
    panel.scrollIntoView();
  }
}

/** The highest score in short, in the look of its attribute; "civil" would be more than is known. */
function tag(assessment, attributes) {
  if (assessment.not_scored) {
    return Object.assign(element('span', 'tag mild', 'not scored'), {title: whyNot(assessment)});
  }
  const [name, value] = highest(assessment.scores);
  const attribute = attributes.get(name);
  const text = `${attribute.title.toLowerCase()} ${inHundred(value)}`;
  return value < MILD
    ? element('span', 'tag mild', text)
    : element('span', `tag look-${attribute.style}`, text);
}

function bidi(node) {
  node.dir = 'auto';
  return node;
}

function element(name, className, text = '') {
  const node = document.createElement(name);
  node.className = className;
  node.textContent = text;
  return node;
}
