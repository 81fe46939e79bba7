// The article beside a form: a press on ¶3, or words selected in it, write the paragraph, and the source where it is known, into the first citation, as if they were typed.
const article = document.querySelector('[data-desk]'), said = article?.querySelector('[data-cited]');
const form = () => document.getElementById('draft-form');
const field = name => form()?.elements.namedItem(name);
const cited = () => field('citations.0.paragraph')?.value;

addEventListener('click', event => {
  const button = event.target.closest('[data-cite]');
  if (button) cite(button);
});

// Words selected in a paragraph cite it where none is cited yet; where one is, somebody may only be copying a name.
document.addEventListener('selectionchange', () => {
  const selection = getSelection(), node = selection.anchorNode;
  const row = selection.isCollapsed || !article?.contains(node) ? null : (node.nodeType === 1 ? node : node.parentElement).closest('li');
  if (row && !cited()) cite(row.querySelector('[data-cite]'));
});

// The form opens after the article: the paragraph it cites is brought into sight once, and marked for as long as it is cited.
new MutationObserver((_, seen) => { if (form()) { seen.disconnect(); mark(true); } }).observe(document.body, { childList: true, subtree: true });
addEventListener('input', event => { if (event.target.name === 'citations.0.paragraph') mark(true); });

function cite(button) {
  if (!field('citations.0.paragraph')) return;
  write('citations.0.paragraph', button.dataset.cite);
  if (button.dataset.source && !field('citations.0.source')?.value) write('citations.0.source', button.dataset.source);
  said.textContent = 'Paragraph ' + button.dataset.cite + ' is cited.';
  mark(false);
}

function mark(isBrought) {
  const number = cited();
  for (const row of article?.querySelectorAll('li') ?? []) {
    const is = row.querySelector('[data-cite]').dataset.cite === number;
    row.toggleAttribute('aria-current', is);
    if (is) row.setAttribute('aria-current', 'true');
    if (is && isBrought) row.parentElement.scrollTop = row.offsetTop - row.parentElement.offsetTop - 40;
  }
}

function write(name, value) {
  if (!field(name)) return;
  field(name).value = value;
  field(name).dispatchEvent(new Event('input', { bubbles: true }));
}
