// Corrections: an attribute of the comment, or of words that are selected. The first key opens the
// list, the second gives the label.

import {fragment, post} from './ask.js';

/** The selected words as UTF-16 offsets into the comment's text, as it was sent; null without any. */
export function selected(panel) {
  const selection = getSelection();
  const text = panel.querySelector('.comment-text');
  if (!selection || selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) {
    return null;
  }
  const range = selection.getRangeAt(0);
  const begin = offset(range.startContainer, range.startOffset);
  const end = offset(range.endContainer, range.endOffset);
  return begin === null || end === null || end <= begin ? null : {begin, end};
}

function offset(node, within) {
  const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest('[data-begin]');
  if (!piece) {
    return null;
  }
  // What stands for an unseen character is longer than the character.
  const isUnseen = piece.classList.contains('unseen-character');
  return Number(piece.dataset.begin) + (isUnseen ? Math.min(within, 1) : within);
}

/** Words that the model marks are not what it says; others are. */
function contraryOf(panel, span, attribute) {
  const marks = [...panel.querySelectorAll(`mark[data-attribute="${CSS.escape(attribute)}"]`)];
  const isMarked = marks.some((mark) => {
    const begin = Number(mark.dataset.begin);
    return begin < span.end && span.begin < begin + mark.textContent.length;
  });
  return isMarked ? 0 : 1;
}

/** Gives a label, and shows what there is now. */
export async function correct(form, submitter, words, say) {
  const panel = form.closest('.panel');
  const fields = new FormData(form, submitter);
  const {contrary} = submitter.dataset;
  if (contrary !== undefined) {
    const span = selected(panel);
    fields.set('label', span ? contraryOf(panel, span, submitter.value) : contrary);
    for (const [name, offset] of Object.entries(span || {})) {
      fields.set(name, offset);
    }
  }
  try {
    const given = await fragment(await post(form.action, fields, words));
    panel.querySelector('.labels-given').replaceWith(given);
    say(given.dataset.thanks);
  } catch (refusal) {
    say(refusal.message);
  }
}
