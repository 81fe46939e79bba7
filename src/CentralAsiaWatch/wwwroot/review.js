// The page of a review: keys, and the note kept on the server while it is typed. Keeping goes by fetch and not over the circuit, so that a lost circuit loses nothing.

const quiet = 400, retries = [500, 1000, 2000, 4000];   // ms

/** Begins on the page that is shown. */
export function start() {
  const note = document.querySelector('[data-note]');
  if (note && !note.dataset.ready) keepNote(note);
  if (document.body.dataset.keys) return;
  document.body.dataset.keys = 'true';
  document.addEventListener('keydown', event => {
    if (event.target.closest('input, select, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
    const note = document.querySelector('[data-note]'), key = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (event.key === 'r' && note) note.focus();
    else if (event.key === 'a' && key) key.focus();          // pressed by Enter: no record is published by a slip of one finger
    else if ((event.key === 'j' || event.key === 'k') && key) key.click();
    else return;
    event.preventDefault();
  });
}

/** Goes to what comes after a decision. */
export function leadOn() { document.getElementById('next')?.focus(); }

function keepNote(note) {
  const line = document.getElementById('note-saved');
  let timer = 0, kept = note.value, tries = 0, busy = false;
  note.dataset.ready = 'true';
  const later = wait => { clearTimeout(timer); timer = setTimeout(send, wait); };
  const say = (words, good) => { line.textContent = words; line.classList.toggle('bad', !good); };
  note.addEventListener('input', () => later(quiet));
  addEventListener('online', () => later(0));
  addEventListener('pagehide', () => { if (note.isConnected && note.value !== kept) put(note.value, true).catch(() => {}); });
  addEventListener('beforeunload', event => { if (note.isConnected && note.value !== kept && tries > 1) event.preventDefault(); });

  const put = (text, leaving) => fetch(note.dataset.note, {
    method: 'PUT', body: text, keepalive: leaving, credentials: 'same-origin', redirect: 'manual',
    headers: { 'Content-Type': 'text/plain;charset=utf-8', RequestVerificationToken: document.querySelector('[name=__RequestVerificationToken]')?.value ?? '' },
  });

  async function send() {
    if (!note.isConnected || note.value === kept) return;
    if (busy) return later(quiet);
    const text = note.value;
    busy = true;
    try {
      const answer = await put(text, false);
      if (answer.ok) {
        kept = text;
        tries = 0;
        const at = new Date((await answer.json()).savedAt);
        say('Note kept ' + at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }), true);
        if (note.value !== kept) later(quiet);
      } else if (answer.status === 401 || answer.status >= 500 || answer.type === 'opaqueredirect') {
        throw new Error();
      } else {
        say('Note not kept: ' + ((await answer.json().catch(() => ({}))).detail ?? 'the server did not take it; it still stands here.'), false);
      }
    } catch {
      say('Note not kept yet: the server cannot be reached, or you are signed out. It stands here and is sent as soon as it can be.', false);
      later(retries[Math.min(tries++, retries.length - 1)]);
    } finally {
      busy = false;
    }
  }
}
