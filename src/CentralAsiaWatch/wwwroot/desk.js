// The article beside a form: a press on ¶3 writes the paragraph, and the source where it is known, into the first citation, as if they were typed.
addEventListener('click', event => {
  const button = event.target.closest('[data-cite]'), form = document.getElementById('draft-form');
  if (!button || !form) return;
  write(form, 'citations.0.paragraph', button.dataset.cite);
  if (button.dataset.source && !form.elements.namedItem('citations.0.source')?.value) write(form, 'citations.0.source', button.dataset.source);
  document.querySelector('[data-cited]').textContent = 'Paragraph ' + button.dataset.cite + ' is cited.';
});

function write(form, name, value) {
  const field = form.elements.namedItem(name);
  if (!field) return;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
