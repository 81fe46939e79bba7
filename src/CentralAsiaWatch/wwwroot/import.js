// Of the pages of imports: a file that is too big is refused before it is sent, and a run shows how far it is. Both pages work without it. A note is kept as on the page of a review.
const form = document.querySelector('form[data-upload]');
form?.addEventListener('submit', event => {
  const most = Number(form.dataset.upload);
  const file = form.elements.file.files[0];
  if (file && file.size > most) {
    event.preventDefault();
    document.getElementById('file-problem').textContent = `The file has ${Math.round(file.size / 1e6)} MB; at most ${most / 1e6} MB are taken at once. Nothing was sent: divide it, and import the parts.`;
    form.elements.file.focus();
  }
});

const section = document.querySelector('[data-progress]');
if (section) {
  const number = new Intl.NumberFormat('en');
  const bar = section.querySelector('progress');
  const words = section.querySelector('[role=status]');
  const look = async () => {
    try {
      const answer = await fetch(section.dataset.progress, { headers: { accept: 'application/json' } });
      const run = await answer.json();
      if (run.isOver) {
        location.reload();
        return;
      }
      bar.max = Math.max(run.total, 1);
      bar.value = run.done;
      words.textContent = `${number.format(run.done)} of ${number.format(run.total)} records`;
    } catch {
      words.textContent = 'The server does not answer just now; it is asked again.';
    }
    setTimeout(look, 1000);
  };
  setTimeout(look, 500);
}

if (document.querySelector('[data-note]')) import('/review.js').then(review => review.start());
