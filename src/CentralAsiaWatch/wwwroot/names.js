// Offers actors, sources and events while somebody types into a field of a form. What is offered comes from the store and is set as text, never as markup.

const quiet = 120;                                      // ms without a key before the store is asked
let list = null, box = null, timer = 0, asked = 0;

export function start(form) {
  form.addEventListener('input', event => {
    if (!event.target.matches('[data-names]')) return;
    clearTimeout(timer);
    timer = setTimeout(() => offer(event.target), quiet);
  });
  form.addEventListener('keydown', event => { if (list && event.target === box) key(event); });
  // Not what has been offered meanwhile in the field that the focus went to.
  form.addEventListener('focusout', () => setTimeout(() => { if (document.activeElement !== box && !list?.contains(document.activeElement)) close(); }, 150));
}

async function offer(field) {
  const words = field.value.trim(), mine = ++asked;
  close();
  if (!words) return;
  let items = [], isAnswered = true;
  try { items = await (await fetch('/edit/names?of=' + field.dataset.names + '&q=' + encodeURIComponent(words.slice(0, 200)))).json(); } catch { isAnswered = false; /* A name can be typed whole. */ }
  if (mine !== asked || document.activeElement !== field || !Array.isArray(items)) return;
  const adds = isAnswered && items.length === 0 && words.length > 2 ? { actor: '/edit/actors/new', source: '/edit/sources/new' }[field.dataset.names] : null;
  if (adds) items = [{ name: 'Nobody and nothing is called so', also: 'add it in a new window', adds }];
  if (items.length === 0) return;
  box = field;
  list = Object.assign(document.createElement('ul'), { id: 'offers', className: 'menu' });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Offered');
  items.forEach((item, index) => {
    const line = document.createElement('li'), name = document.createElement('b'), also = document.createElement('span');
    line.id = 'offer' + index;
    line.setAttribute('role', 'option');
    line.setAttribute('aria-selected', 'false');
    line.dataset.value = item.value;
    if (item.adds) line.dataset.adds = item.adds;
    line.dataset.fills = JSON.stringify(item.fills ?? {});
    name.textContent = item.name;
    also.className = 'm';
    also.textContent = item.also ? ' ' + item.also : '';
    line.append(name, also);
    line.addEventListener('mousedown', event => { event.preventDefault(); choose(line); });
    list.append(line);
  });
  field.after(list);
  Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'true', 'aria-controls': 'offers' }).forEach(([name, value]) => field.setAttribute(name, value));
}

function key(event) {
  const lines = [...list.children], at = lines.findIndex(line => line.getAttribute('aria-selected') === 'true');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const next = (at + (event.key === 'ArrowDown' ? 1 : at < 0 ? 0 : -1) + lines.length) % lines.length;
    lines.forEach((line, index) => line.setAttribute('aria-selected', String(index === next)));
    box.setAttribute('aria-activedescendant', lines[next].id);
    event.preventDefault();
  } else if ((event.key === 'Enter' || event.key === 'Tab') && at >= 0 && !event.ctrlKey) {
    choose(lines[at]);
    if (event.key === 'Enter') event.preventDefault();
  } else if (event.key === 'Escape') {
    close();
    event.preventDefault();
  }
}

function choose(line) {
  const field = box;
  if (line.dataset.adds) {
    close();
    window.open(line.dataset.adds, '_blank');
    return;
  }
  field.value = line.dataset.value;
  const beside = field.name.slice(0, field.name.lastIndexOf('.') + 1);
  for (const [part, value] of Object.entries(JSON.parse(line.dataset.fills))) {
    const other = field.form.elements.namedItem(beside + part);
    if (other && value && !other.value) other.value = value;
  }
  close();
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function close() {
  list?.remove();
  list = null;
  for (const name of ['aria-controls', 'aria-activedescendant']) box?.removeAttribute(name);
  box?.setAttribute('aria-expanded', 'false');             // A combobox it stays, and has to say that it is closed.
}
