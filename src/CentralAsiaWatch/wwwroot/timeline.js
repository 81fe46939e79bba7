// Pan, zoom and brush for charts over time. Loaded when a pointer first meets such a chart; without it the links above the chart do the same.
// A figure says what it shows: data-from and data-to, its first and last day; data-brush where dragging chooses days instead of moving them.
// What changes is the address: the server draws the new window, so that a copied address shows the same thing.

const plotLeft = 186, plotRight = 1384, width = 1392;   // LaneLayout.Wide
const day = 86400000;
const settle = 220;                                     // ms of quiet after which a new window is asked for
const started = new WeakSet();
let scroll = null, shift = 0, factor = 1, timer = 0;

export function start(figure, first) {
  if (started.has(figure)) return;
  started.add(figure);
  show(first.target.closest('a[href^="/events/"]'));
  figure.addEventListener('pointerdown', event => down(figure, event));
  figure.addEventListener('wheel', event => wheel(figure, event), { passive: false });
  figure.addEventListener('dragstart', event => event.preventDefault());
  figure.addEventListener('pointerover', event => show(event.target.closest('a[href^="/events/"]')));
  figure.addEventListener('focusin', event => show(event.target.closest('a[href^="/events/"]')));
}

// After a window was asked for, the page stays where the reader had it.
window.Blazor?.addEventListener?.('enhancedload', () => { if (scroll !== null) { window.scrollTo(0, scroll); scroll = null; } });

function days(figure) { return [Date.parse(figure.dataset.from), Date.parse(figure.dataset.to) + day]; }

// The moment under a place on the screen.
function at(figure, x) {
  const box = figure.querySelector('svg').getBoundingClientRect(), [from, to] = days(figure);
  const part = ((x - box.left) / box.width * width - plotLeft) / (plotRight - plotLeft);
  return from + Math.min(1, Math.max(0, part)) * (to - from);
}

function iso(moment) { return new Date(moment).toISOString().slice(0, 10); }

function go(from, to) {
  const url = new URL(location.href), years = [from, to].map(moment => new Date(moment).getUTCFullYear());
  if (!(years[0] >= 1 && years[1] <= 9999)) return;
  // Whole days: a window zoomed in and out again is the window it was.
  const first = Math.round(from / day) * day, last = Math.max(first, Math.round(to / day) * day - day);
  url.searchParams.set('from', iso(first));
  url.searchParams.set('to', iso(last));
  url.searchParams.delete('after');
  scroll = window.scrollY;
  const link = document.createElement('a');
  link.href = url.pathname + url.search.replaceAll('%2C', ',');
  document.body.append(link);
  link.click();
  link.remove();
}

function down(figure, event) {
  if (event.button !== 0 || event.pointerType === 'touch') return;
  const brush = 'brush' in figure.dataset, x = event.clientX, [from, to] = days(figure);
  const plot = figure.querySelector('svg'), band = brush ? document.createElement('div') : null;
  let moved = false;
  const move = next => {
    if (!moved && Math.abs(next.clientX - x) < 4) return;
    moved = true;
    if (brush) {
      const box = figure.getBoundingClientRect();
      band.className = 'brush';
      band.style.left = Math.min(x, next.clientX) - box.left + 'px';
      band.style.width = Math.abs(next.clientX - x) + 'px';
      figure.append(band);
    } else plot.style.transform = `translateX(${next.clientX - x}px)`;
  };
  const up = last => {
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', up);
    band?.remove();
    if (!moved) return;
    // A drag that began on a mark is no click on it.
    const eat = click => { click.preventDefault(); click.stopPropagation(); };
    addEventListener('click', eat, true);
    const then = (first, second) => setTimeout(() => { removeEventListener('click', eat, true); go(first, second); }, 30);
    if (brush) {
      const [one, other] = [at(figure, x), at(figure, last.clientX)].sort((a, b) => a - b);
      then(one, other);
    } else {
      const box = plot.getBoundingClientRect(), by = (x - last.clientX) / (box.width / width * (plotRight - plotLeft)) * (to - from);
      then(from + by, to + by);
    }
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', up);
}

// With Ctrl or a pinch the wheel zooms about the pointer, sideways it moves; alone it scrolls the page, as everywhere.
function wheel(figure, event) {
  const zooms = event.ctrlKey || event.metaKey, moves = !zooms && (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY));
  if (!zooms && !moves) return;
  event.preventDefault();
  const [from, to] = days(figure), plot = figure.querySelector('svg'), middle = at(figure, event.clientX);
  if (zooms) factor = Math.min(8, Math.max(1 / 8, factor * Math.exp(event.deltaY / 300)));
  else shift += (event.deltaX || event.deltaY) / 1000 * (to - from);
  const origin = (middle - from) / (to - from) * (plotRight - plotLeft) + plotLeft;
  plot.style.transformOrigin = origin / width * 100 + '% 0';
  plot.style.transform = zooms ? `scaleX(${1 / factor})` : `translateX(${-shift / (to - from) * 80}%)`;
  clearTimeout(timer);
  timer = setTimeout(() => {
    const [first, last] = zooms ? [middle - (middle - from) * factor, middle + (to - middle) * factor] : [from + shift, to + shift];
    factor = 1;
    shift = 0;
    go(first, last);
  }, settle);
}

// The event under the pointer or the focus, in one line: from its row where the table has it, else from the public JSON.
async function show(link) {
  if (!link) return;
  const figure = link.closest('figure'), number = link.getAttribute('href').split('/').pop();
  let line = figure.nextElementSibling;
  if (!line?.classList.contains('pick')) {
    line = Object.assign(document.createElement('p'), { className: 'pick' });
    line.setAttribute('aria-live', 'polite');
    figure.after(line);
  }
  line.dataset.number = number;
  const row = document.getElementById('e' + number);
  const words = row
    ? [...row.cells].map(cell => cell.textContent.trim()).filter(text => text).join(' · ')
    : await fetch('/api/v1/events/' + number).then(answer => answer.json()).then(one => [one.id, one.date, one.title, one.type, one.grade].filter(text => text).join(' · ')).catch(() => '');
  if (words && line.dataset.number === number) line.textContent = words;
}
