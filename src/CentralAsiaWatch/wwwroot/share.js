// Share: the parts of the share page as a dialog over the view, copying by button or key, and the phone's own sheet. Without it the link leads to the page.

const label = 'Share this view';
let from = null;

/** Begins with what was pressed: the link that opens the dialog, or a button on the share page. */
export function start(pressed) {
  if (pressed.matches('a[data-share]')) return open(pressed).catch(() => { location.href = pressed.href; });
  return pressed.matches('[data-send]') ? send(pressed) : copy(pressed);
}

async function open(link) {
  if (document.querySelector('dialog.share')) return;
  const answer = await fetch(link.href, { credentials: 'same-origin' });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const parts = page.getElementById('share-parts');
  if (!answer.ok || !parts) throw new Error();
  const sheet = page.querySelector('link[rel=stylesheet][href*="work"]');
  if (sheet && ![...document.styleSheets].some(one => one.href?.includes('/work.'))) await load(sheet.getAttribute('href'));
  const heading = make('h2', { id: 'share-title', tabIndex: -1 }, label);
  const close = make('button', { type: 'button', className: 'lnk' }, 'Close');
  const dialog = make('dialog', { className: 'share' }, make('header', {}, heading, close), document.importNode(parts, true), make('p', { className: 'vh', role: 'status' }));
  dialog.setAttribute('aria-labelledby', 'share-title');
  dialog.setAttribute('closedby', 'any');
  if (navigator.share) for (const button of dialog.querySelectorAll('[data-send]')) button.hidden = false;
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('keydown', event => {
    event.stopPropagation();   // What the page does at a key is not meant here.
    if (event.target.closest('input:not([readonly]), textarea:not([readonly]), select') || event.ctrlKey || event.metaKey || event.altKey) return;
    const button = dialog.querySelector(`[data-copy][aria-keyshortcuts="${CSS.escape(event.key)}"]`);
    if (!button) return;
    event.preventDefault();
    copy(button);
  });
  dialog.addEventListener('close', () => { dialog.remove(); from?.focus(); from = null; });
  from = link;
  document.body.append(dialog);
  dialog.showModal();
  heading.focus();
}

// What is copied is what stands there: the text is marked too, for who has no clipboard.
async function copy(button) {
  const field = document.getElementById(button.dataset.copy);
  if (!field) return;
  const text = field.value ?? field.textContent;
  field.select?.();
  try {
    await navigator.clipboard.writeText(text);
    say(button, 'Copied');
  } catch {
    say(button, document.execCommand('copy') ? 'Copied' : 'Marked');
  }
}

async function send(button) {
  try {
    await navigator.share({ title: document.title, url: document.getElementById(button.dataset.send).value });
  } catch {
    // Whoever turns the sheet away means it.
  }
}

function say(button, words) {
  const status = button.closest('dialog')?.querySelector('[role=status]') ?? button.parentElement.appendChild(make('span', { className: 'm', role: 'status' }));
  status.textContent = `${words}: ${button.closest('.copyrow')?.querySelector('label b')?.textContent ?? 'the text'}`;
  const word = button.firstChild;   // Before the rest of its name and its key.
  word.data = words;
  setTimeout(() => { word.data = 'Copy'; }, 2000);
}

function load(href) {
  return new Promise(done => {
    const sheet = make('link', { rel: 'stylesheet', href, onload: done, onerror: done });
    document.head.append(sheet);
  });
}

function make(name, members, ...children) {
  const element = Object.assign(document.createElement(name), members);
  element.append(...children);
  return element;
}
