// Copies what is to be pasted. Without this, one selects it by hand.

const said = document.getElementById('copied');

function select(text) {
  const range = document.createRange();
  range.selectNodeContents(text);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

document.querySelectorAll('[data-copy]').forEach((button) => {
  const text = button.parentElement.querySelector('code');
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = said.dataset.copied;
      said.textContent = said.dataset.copied;
      setTimeout(() => (button.textContent = label), 2000);
    } catch {
      // Where the connection is not encrypted there is no clipboard for scripts: it is selected, to be copied by key.
      select(text);
    }
  });
});
