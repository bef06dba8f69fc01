// One decision on many comments: asked once more with their number, and shown how far it is.

const dialog = document.getElementById('sure');
const title = document.getElementById('sure-title');
const yes = document.getElementById('yes');
const no = document.getElementById('no');
const answers = document.getElementById('answers');
const running = document.getElementById('running');
const bar = document.getElementById('bar');
const soFar = document.getElementById('so-far');

/** Asks, decides, and opens the page that says what came of it. */
export async function decideOnMany(form, words, query, trouble) {
  const fields = new URLSearchParams(new FormData(form));
  const count = fields.getAll('pick').length;
  if (count === 0 || !(await isSure(form.dataset.sure.replace('#', count), form.dataset.many.replace('#', count)))) {
    return;
  }
  answers.hidden = true;
  running.hidden = false;
  title.focus();
  let end = null;
  try {
    end = await follow(words, fields, (line) => show(line, words));
  } catch {
    end = {fault: words.stopped};
  }
  dialog.close();
  running.hidden = true;
  answers.hidden = false;
  if (end.fault) {
    trouble(end.fault);
  } else if (end.bulk) {
    const address = query();
    address.set('bulk', end.bulk);
    address.set('meanwhile', end.meanwhile);
    address.set('aside', end.aside);
    location.assign(`${words.page}?${address}`);
  } else {
    trouble(words.nothing);
  }
}

/** Asks in a dialog of the page: Escape says no. */
function isSure(question, answer) {
  title.textContent = question;
  yes.textContent = answer;
  dialog.showModal();
  no.focus();
  return new Promise((resolve) => {
    const say = (isYes) => () => {
      yes.onclick = no.onclick = null;
      // While it runs nothing is closed.
      dialog.oncancel = isYes ? (event) => event.preventDefault() : null;
      if (!isYes) {
        dialog.close();
      }
      resolve(isYes);
    };
    yes.onclick = say(true);
    no.onclick = say(false);
    dialog.oncancel = say(false);
  });
}

function show({done, of}, words) {
  bar.max = of;
  bar.value = done;
  soFar.textContent = words.progress.replace('##', of).replace('#', done);
}

/** Reads the answer line by line as it comes: how far it is, and at last what came of it. */
async function follow(words, fields, onLine) {
  const response = await fetch(words.bulk, {method: 'POST', body: fields, headers: {'X-Requested-With': 'fetch'}});
  if (!response.ok) {
    const answer = await response.json().catch(() => ({}));
    return {fault: answer.fault || words.away};
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const {value, done} = await reader.read();
    if (done) {
      throw new Error('the answer has no end');
    }
    const lines = (rest + value).split('\n');
    rest = lines.pop();
    for (const line of lines.filter((each) => each.trim() !== '')) {
      const told = JSON.parse(line);
      if (told.end || told.fault) {
        return told.end ?? told;
      }
      onLine(told);
    }
  }
}
