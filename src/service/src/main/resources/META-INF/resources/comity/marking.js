// Shows a text with the words that the model marks. A comment is only ever put in as a text node.

const STRENGTHS = ['slightly', 'clearly', 'strongly'];

/** From 1 to 3, beside the words that weigh most in the same text: raw scales differ by bundle. */
function strength(contribution, most) {
  const share = most > 0 ? contribution / most : 0;
  return share < 0.34 ? 1 : share < 0.67 ? 2 : 3;
}

/** Spans neither overlap nor come out of order; offsets are UTF-16, as JavaScript's are. */
export function marked(text, spans, attributes) {
  const fragment = document.createDocumentFragment();
  const most = Math.max(0, ...spans.map((span) => span.contribution));
  let end = 0;
  for (const span of spans) {
    if (span.begin < end) {
      continue;
    }
    fragment.append(document.createTextNode(text.slice(end, span.begin)));
    fragment.append(mark(text.slice(span.begin, span.end), span, strength(span.contribution, most), attributes));
    end = span.end;
  }
  fragment.append(document.createTextNode(text.slice(end)));
  return fragment;
}

function mark(words, span, level, attributes) {
  const attribute = attributes.get(span.attribute);
  const element = document.createElement('mark');
  element.className = `look-${attribute ? attribute.style : 'other'} strength-${level}`;
  element.title = `${attribute ? attribute.title : span.attribute}: weighs ${STRENGTHS[level - 1]}`;
  element.textContent = words;
  return element;
}
