// The article beside a form: a press on ¶3 cites it, and so do words selected in it where nothing is cited yet.
import { cite } from '/draft.js';

const article = document.querySelector('[data-desk]'), said = article?.querySelector('[data-cited]');
const form = () => document.getElementById('draft-form');
const cited = () => new Set([...form()?.elements ?? []].filter(field => /^citations\.\d+\.paragraph$/.test(field.name) && field.value).map(field => field.value));

addEventListener('click', event => {
  const button = event.target.closest('[data-cite]');
  if (button) choose(button);
});

// Words selected in a paragraph cite it where none is cited yet; where one is, somebody may only be copying a name.
document.addEventListener('selectionchange', () => {
  const selection = getSelection(), node = selection.anchorNode;
  const row = selection.isCollapsed || !article?.contains(node) ? null : (node.nodeType === 1 ? node : node.parentElement).closest('li');
  if (row && !cited().size) choose(row.querySelector('[data-cite]'));
});

// The form opens after the article: the paragraph it cites is brought into sight once, and marked for as long as it is cited.
new MutationObserver((_, seen) => { if (form()) { seen.disconnect(); mark(true); } }).observe(document.body, { childList: true, subtree: true });
addEventListener('input', event => { if (event.target.name?.endsWith('.paragraph')) mark(true); });

function choose(button) {
  if (!cite(button.dataset.cite, button.dataset.source)) return;
  said.textContent = 'Paragraph ' + button.dataset.cite + ' is cited.';
  mark(false);
}

function mark(isBrought) {
  const numbers = cited();
  for (const row of article?.querySelectorAll('li') ?? []) {
    const is = numbers.has(row.querySelector('[data-cite]').dataset.cite);
    row.toggleAttribute('aria-current', is);
    if (is) row.setAttribute('aria-current', 'true');
    if (is && isBrought) row.parentElement.scrollTop = row.offsetTop - row.parentElement.offsetTop - 40;
  }
}
