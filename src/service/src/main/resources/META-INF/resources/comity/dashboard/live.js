// What changes while one reads: counts and new comments. The list never moves by itself.

const AGAIN_MS = 3000;

/** Listens, and begins anew when the connection is lost; what it returns ends that. */
export function listen(path, onChange) {
  let source = null;
  let isOver = false;
  const open = () => {
    if (isOver) {
      return;
    }
    source = new EventSource(path);
    source.addEventListener('queue', (event) => onChange(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(open, AGAIN_MS);
      }
    });
  };
  open();
  // A page in the background keeps no connection: browsers have but six for each site.
  document.addEventListener('visibilitychange', () => {
    source.close();
    if (!document.hidden) {
      open();
    }
  });
  return () => {
    isOver = true;
    source.close();
  };
}
