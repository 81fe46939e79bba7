// What the search box offers while somebody types. Loaded when the box first has the focus; without it Enter searches, as it does with it.
// Titles come from the store and are set as text, never as markup.

const quiet = 120;                                      // ms without a key before the store is asked
let list = null, timer = 0, asked = 0;

export function start(box) {
  if (box.dataset.offers) return;
  box.dataset.offers = 'true';
  Object.entries({ role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'found' })
    .forEach(([name, value]) => box.setAttribute(name, value));
  box.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(() => offer(box), quiet); });
  box.addEventListener('keydown', event => key(box, event));
  box.addEventListener('blur', () => setTimeout(() => { if (document.activeElement !== box && !list?.contains(document.activeElement)) close(box); }, 150));
  // What was typed while this was on its way.
  if (box.value !== box.defaultValue) timer = setTimeout(() => offer(box), quiet);
}

async function offer(box) {
  const words = box.value.trim(), mine = ++asked;
  if (!words) return close(box);
  let items = [];
  try { items = (await (await fetch('/search/suggest?q=' + encodeURIComponent(words.slice(0, 200)))).json()).items ?? []; } catch { /* Enter still searches. */ }
  if (mine !== asked || document.activeElement !== box) return;
  close(box);
  if (items.length === 0) return;
  list = Object.assign(document.createElement('ul'), { id: 'found', className: 'found' });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Found so far');
  items.forEach((item, index) => {
    const line = document.createElement('li'), link = document.createElement('a'), kind = document.createElement('span');
    line.id = 'found' + index;
    line.setAttribute('role', 'option');
    line.setAttribute('aria-selected', 'false');
    link.href = item.url;
    link.tabIndex = -1;
    link.textContent = item.title;
    kind.className = 'm';
    kind.textContent = ' ' + item.kind + (item.why ? ', ' + item.why : '');
    link.append(kind);
    line.append(link);
    list.append(line);
  });
  box.form.append(list);
  box.setAttribute('aria-expanded', 'true');
}

function key(box, event) {
  if (!list) return;
  const lines = [...list.children], at = lines.findIndex(line => line.getAttribute('aria-selected') === 'true');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const next = (at + (event.key === 'ArrowDown' ? 1 : at < 0 ? 0 : -1) + lines.length) % lines.length;
    lines.forEach((line, index) => line.setAttribute('aria-selected', String(index === next)));
    box.setAttribute('aria-activedescendant', lines[next].id);
    event.preventDefault();
  } else if (event.key === 'Enter' && at >= 0) {
    lines[at].firstChild.click();
    close(box);
    event.preventDefault();
  } else if (event.key === 'Escape') {
    // A search box empties itself on Escape: the words stay, only the offers go.
    close(box);
    event.stopPropagation();
    event.preventDefault();
  }
}

function close(box) {
  list?.remove();
  list = null;
  box.setAttribute('aria-expanded', 'false');
  box.removeAttribute('aria-activedescendant');
}
