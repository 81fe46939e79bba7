// Keeps a form's fields on the server as they are typed. The fields belong to the browser: the page renders them once and never writes into them again.
// Saving goes by fetch and not over the circuit, so that it works while the circuit is away, and so that a paste of any length arrives whole or is refused.

const most = 1000000;                                    // characters, as DraftFields.Most
const quiet = 300, longest = 900, retries = [500, 1000, 2000, 4000];   // ms
const forms = new Map();

/** Begins to keep the form with this id. */
export function start(name) {
  const form = document.getElementById(name), draft = {
    form, id: form.dataset.draft, saving: Number(form.dataset.saving), timer: 0, since: 0, sent: null, busy: null, tries: 0, refused: false,
  };
  draft.sent = body(draft);
  forms.set(form.id, draft);
  form.addEventListener('input', () => typed(draft));
  form.addEventListener('change', () => typed(draft));
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('click', event => {
    if (event.target.closest('[data-empty]')) empty(draft, event.target.closest('[data-row]'));
    const paragraph = event.target.closest('[data-paragraph]');
    if (paragraph) cite(paragraph.dataset.paragraph);
  });
  form.addEventListener('click', event => { if (event.target.closest('[data-main], [data-next], [data-same]')) held(draft, event); }, true);
  document.addEventListener('click', event => { const to = event.target.closest('[data-focus]'); if (to) focus(to.dataset.focus); });
  document.addEventListener('keydown', event => keys(form, event));
  addEventListener('pagehide', () => { if (isDirty(draft)) send(draft, true); });
  addEventListener('beforeunload', event => { if (draft.refused || (isDirty(draft) && draft.tries > 1)) event.preventDefault(); });
  addEventListener('online', () => { if (isDirty(draft)) save(draft); });
  for (const part of ['/names.js', '/choices.js', '/dates.js']) import(part).then(module => module.start(form));
  recover(draft);
  // Who works without a mouse begins at the first field.
  const here = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (here && form.contains(here)) here.focus();
  else if (document.activeElement === document.body) form.querySelector('.f input:not([type=hidden]), .f select, .f textarea')?.focus();
  line(draft).dataset.kept = String(draft.saving > 0);
  form.dataset.ready = 'true';
}

/** Everything typed is kept before this answers true; false says why not beside the buttons. */
export async function flush(id) {
  const draft = forms.get(id);
  clearTimeout(draft.timer);
  if (draft.busy) await draft.busy;
  if (draft.saving === 0 && Object.keys(fields(draft.form)).length === 0) return true;   // Nothing is typed: what is missing is said, and no empty draft made.
  if (isDirty(draft) || draft.saving === 0) await save(draft);
  return !isDirty(draft) && draft.saving > 0;
}

/** Writes into a field as if it were typed. */
export function set(id, name, value) {
  const draft = forms.get(id), field = draft.form.elements.namedItem(name);
  if (!field) return;
  if (field instanceof RadioNodeList) [...field].forEach(one => { one.checked = one.value === value; });
  else field.value = value;
  typed(draft);
}

/** Cites a paragraph, beside those that are cited already: in the first citation that names none. What is there is never written over. */
export function cite(paragraph, source) {
  const draft = forms.values().next().value, at = (place, name) => draft?.form.elements.namedItem('citations.' + place + '.' + name);
  for (let place = 0; at(place, 'paragraph'); place++) {
    const field = at(place, 'paragraph'), from = at(place, 'source');
    if (field.value === paragraph && (!source || !from.value || from.value === source)) return true;
    if (field.value || field.closest('[hidden]')) continue;
    field.value = paragraph;
    from.value ||= source || at(0, 'source').value;
    for (const [name, usual] of [['stance', 'supports'], ['credibility', at(0, 'credibility')?.value]]) if (at(place, name) && !at(place, name).value) at(place, name).value = usual ?? '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  }
  return false;
}

/** Puts the focus on a field. */
export function focus(id) {
  const fields = 'input:not([type=hidden]), select, textarea';
  let at = document.getElementById(id) ?? document.querySelector(`:is(${fields})[id^="${CSS.escape(id)}-"]`);
  for (let near = id; !at && near.includes('-'); at = document.getElementById(near)) near = near.slice(0, near.lastIndexOf('-'));
  (at?.matches(fields + ', button, [tabindex]') ? at : at?.querySelector(fields))?.focus();
}

const token = () => document.querySelector('[name=__RequestVerificationToken]');

const put = (id, saving, text, keepalive) => fetch('/edit/drafts/' + id + '?saving=' + saving, {
  method: 'PUT', body: text, credentials: 'same-origin', redirect: 'manual', keepalive,
  headers: { 'Content-Type': 'application/json', RequestVerificationToken: token()?.value ?? '' },
});

// Who signed in again has a new token; the form that stood open gets it without being loaded again.
async function renew() {
  const answer = await fetch('/edit/token', { credentials: 'same-origin', redirect: 'manual' });
  if (!answer.ok || !token()) return false;
  token().value = await answer.json();
  return true;
}

function fields(form) {
  const found = {}, counts = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || name.startsWith('__')) continue;
    if (name.endsWith('[]')) {
      const list = name.slice(0, -2);
      counts[list] = (counts[list] ?? -1) + 1;
      found[list + '.' + counts[list]] = value;
    } else if (value !== '' && name !== 'why') found[name] = value;
  }
  return found;
}

function body(draft) {
  const data = draft.form.dataset;
  return JSON.stringify({
    kind: data.kind, number: data.number ? Number(data.number) : null, baseVersion: Number(data.base), fields: fields(draft.form),
    why: draft.form.elements.namedItem('why')?.value || null,
  });
}

const isDirty = draft => body(draft) !== draft.sent;

function typed(draft) {
  draft.refused = false;
  line(draft).dataset.kept = 'false';
  draft.since ||= Date.now();
  clearTimeout(draft.timer);
  draft.timer = setTimeout(() => save(draft), Math.max(0, Math.min(quiet, draft.since + longest - Date.now())));
}

function save(draft) {
  clearTimeout(draft.timer);
  if (draft.busy) return draft.busy.then(() => { if (isDirty(draft) && !draft.refused) return save(draft); });
  draft.since = 0;
  draft.busy = send(draft, false).finally(() => { draft.busy = null; });
  return draft.busy;
}

async function send(draft, leaving) {
  const text = body(draft);
  if (text.length > most) {
    draft.refused = true;
    return say(draft, 'Not saved: this is ' + text.length.toLocaleString() + ' characters, and ' + most.toLocaleString() + ' can be kept of one draft. Nothing was cut: shorten it here.');
  }
  keep(draft, text);
  let answer;
  try {
    answer = await put(draft.id, draft.saving, text, leaving && text.length < 60000);
    if (answer.status === 400 && await renew()) answer = await put(draft.id, draft.saving, text, false);
  } catch {
    return later(draft, 'Not saved yet: the server cannot be reached. What you type is kept in this window and sent as soon as it answers.');
  }
  if (answer.ok) {
    const saved = await answer.json();
    Object.assign(draft, { saving: saved.saving, sent: text, tries: 0, refused: false });
    keep(draft, null);
    say(draft, 'Saved ' + new Date(saved.savedAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }), true);
    const address = '/edit/draft/' + draft.id;
    // Who was signed out and is back has a new sign-in, and the page the old one: with everything kept it is loaded anew, at the same field.
    if (draft.isOut && !isDirty(draft)) return location.replace(address + location.search + (document.activeElement?.id ? '#' + document.activeElement.id : ''));
    const desk = new URLSearchParams(location.search).get('desk');   // The article beside the form stays where it is.
    if (location.pathname !== address) history.replaceState(history.state, '', address + (desk ? '?desk=' + desk : ''));
    if (isDirty(draft)) typed(draft); else line(draft).dataset.kept = 'true';
    return;
  }
  if (answer.status === 401 || answer.type === 'opaqueredirect') {
    draft.isOut = true;
    return later(draft, 'Not saved yet: you are signed out. What you typed is kept in this window; sign in here and it is sent.', ['Sign in', '/account/sign-in']);
  }
  if (answer.status >= 500) return later(draft, 'Not saved yet: the server is not ready. What you type is kept in this window and sent as soon as it is.');
  draft.refused = true;
  const problem = await answer.json().catch(() => ({}));
  say(draft, 'Not saved: ' + (problem.detail ?? 'the server did not take it. What you typed still stands here.'), false,
    answer.status === 409 ? ['Load the other', location.href] : null, answer.status === 409 ? ['Save this as a draft of its own', () => apart(draft)] : null);
}

// What is pressed while nobody answers would be done, unasked, whenever somebody does again.
function held(draft, event) {
  if (navigator.onLine && draft.tries === 0) return;
  event.preventDefault();
  event.stopPropagation();
  say(draft, 'Not handed over: the server cannot be reached. What you typed is kept in this window; press again once it is saved.');
}

function later(draft, words, link) {
  const wait = retries[Math.min(draft.tries++, retries.length - 1)];
  say(draft, words, false, link);
  draft.timer = setTimeout(() => save(draft), wait);
}

function apart(draft) {
  keep(draft, null);
  Object.assign(draft, { id: crypto.randomUUID(), saving: 0, sent: null, refused: false });
  save(draft);
}

// Until the server has it, a copy stays in this window's own storage, and there only that long: a server that was killed loses nothing.
function keep(draft, text) {
  try {
    if (text) sessionStorage.setItem('draft:' + draft.id, JSON.stringify({ saving: draft.saving, text }));
    else sessionStorage.removeItem('draft:' + draft.id);
  } catch { /* Full or switched off: the fields themselves still hold it. */ }
}

// What a window kept and never got sent, after it was loaded again.
async function recover(draft) {
  for (const name of Object.keys(sessionStorage).filter(one => one.startsWith('draft:'))) {
    const id = name.slice(6), { saving, text } = JSON.parse(sessionStorage.getItem(name));
    const answer = await put(id, saving, text, false).catch(() => null);
    if (!answer?.ok) continue;
    sessionStorage.removeItem(name);
    if (id === draft.id) { if (text !== draft.sent) location.reload(); } else say(draft, 'A draft that had not been sent is saved now.', true, ['Open it', '/edit/draft/' + id]);
  }
}

// Says what became of what was typed; data-kept is whether the server has all of it.
const line = draft => draft.form.querySelector('[data-saved]');

function say(draft, words, good, ...links) {
  const text = document.createElement(good ? 'b' : 'span');
  text.textContent = words;
  line(draft).replaceChildren(text);
  line(draft).classList.toggle('bad', !good);
  for (const link of links.filter(Boolean)) {
    const [name, to] = link, one = document.createElement(typeof to === 'string' ? 'a' : 'button');
    one.textContent = name;
    if (typeof to === 'string') { one.href = to; if (to.startsWith('/account')) one.target = '_blank'; } else { one.type = 'button'; one.className = 'lnk'; one.onclick = to; }
    line(draft).append(' ', one);
  }
}

function empty(draft, row) {
  for (const field of row.querySelectorAll('input, select, textarea')) { if (field.type === 'checkbox') field.checked = false; else field.value = ''; }
  row.hidden = true;
  const next = row.nextElementSibling?.querySelector('input, select, textarea');
  next?.focus();
  typed(draft);
}

// Ctrl+Enter hands over, Ctrl+Shift+Enter goes on with the next from the same paragraph.
function keys(form, event) {
  if (event.key !== 'Enter' || !form.isConnected) return;
  if (event.ctrlKey || event.metaKey) {
    form.querySelector(event.shiftKey ? '[data-next]' : '[data-main]')?.click();
    event.preventDefault();
  } else if (form.contains(event.target) && event.target.matches('input:not([type=checkbox]):not([type=radio])') && !event.defaultPrevented) event.preventDefault();
}
