// Offers a calendar beside the date fields of a form: a year, a month or a day, Gregorian or Solar Hijri. What is picked is written into the field as if it
// were typed; the server reads it, as it reads all that is typed. The Solar Hijri years come from the server, so that there is one calendar and not two.

const dayLength = 86400000, week = 7;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
let asked = null, prefersSolar = false;                   // Who picked of one calendar last begins there again.

/** Days are counted from 1970-01-01. */
export const iso = day => new Date(day * dayLength).toISOString().slice(0, 10);

const gregorian = {
  name: 'Gregorian', months, firstYear: 1000, lastYear: 9999, firstWeekday: 0,
  length: (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate(),
  day: (year, month, day) => Date.UTC(year, month - 1, day) / dayLength,
  date: day => iso(day).split('-').map(Number),
};

/** The Solar Hijri calendar between the New Year's Days that the server gives: six months of 31 days, five of 30, and what is left of the year. */
export function solarHijri({ firstYear, newYears, months: names }) {
  const newYear = year => newYears[year - firstYear], before = month => (month - 1) * 31 - Math.max(0, month - 7);
  return {
    name: 'Solar Hijri', months: names, firstYear, lastYear: firstYear + newYears.length - 2, firstWeekday: 5,
    length: (year, month) => month <= 6 ? 31 : month <= 11 ? 30 : newYear(year + 1) - newYear(year) - before(12),
    day: (year, month, day) => newYear(year) + before(month) + day - 1,
    date: day => {
      const year = firstYear + newYears.findIndex((_, place) => newYears[place + 1] > day), rest = day - newYear(year);
      const month = rest < 186 ? Math.floor(rest / 31) + 1 : Math.floor((rest - 186) / 30) + 7;
      return [year, month, rest - before(month) + 1];
    },
  };
}

/** What is written for a day, a month or a year: EDTF, or of the Solar Hijri calendar the words that the server reads. */
export function written(calendar, [year, month, day], about, uncertain) {
  const mark = about ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
  if (calendar.name === gregorian.name) return [year, month, day].filter(Boolean).map(part => String(part).padStart(2, '0')).join('-') + mark;
  if (!uncertain) return (about ? 'about ' : '') + (month ? [day, calendar.months[month - 1], year].filter(Boolean).join(' ') : 'SH' + year);
  if (day) return iso(calendar.day(year, month, day)) + mark;
  const first = calendar.day(year, month ?? 1, 1), last = calendar.day(year, month ?? 12, calendar.length(year, month ?? 12));
  return '[' + iso(first) + mark + '..' + iso(last) + mark + ']';
}

/** What stands in a field already: the calendar, the date and its marks; null for what no calendar shows. */
export function read(text, solar) {
  const plain = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/.exec(text);
  if (plain) return fit(gregorian, plain.slice(1, 4).map(Number), '~%'.includes(plain[4] || ' '), '?%'.includes(plain[4] || ' '));
  const named = solar && /^(about )?(?:SH(\d{4})|(?:(\d{1,2}) )?(\p{L}+) (\d{4}))$/u.exec(text);
  return named ? fit(solar, [Number(named[2] ?? named[5]), solar.months.indexOf(named[4]) + 1, Number(named[3] ?? 0)], !!named[1], false, !named[2]) : null;
}

const fit = (calendar, [year, month, day], about, uncertain, isNamed = false) =>
  year < calendar.firstYear || year > calendar.lastYear || (isNamed && month < 1) || month > 12 || (day && day > calendar.length(year, month)) ? null : { calendar, date: [year, month, day], about, uncertain };

/** Begins to serve the date fields of a form. */
export function start(form) {
  form.addEventListener('click', event => { const button = event.target.closest('[data-pick]'); if (button) open(button); });
  form.addEventListener('keydown', event => {
    const button = event.target.nextElementSibling;
    if (!event.altKey || event.key !== 'ArrowDown' || !button?.matches('[data-pick]')) return;
    event.preventDefault();
    open(button);
  });
}

async function open(button) {
  const field = button.previousElementSibling, isDay = button.dataset.pick === 'day';
  asked ??= fetch('/edit/calendar').then(answer => answer.ok ? answer.json() : Promise.reject()).then(solarHijri);
  const solar = await asked.catch(() => asked = null);   // Without the server there is the Gregorian one alone.
  if (document.querySelector('dialog.dates')) return;
  const standing = read(field.value.trim(), solar), now = Math.floor((Date.now() - new Date().getTimezoneOffset() * 60000) / dayLength);
  const state = { calendar: standing?.calendar ?? (prefersSolar && solar || gregorian), about: standing?.about ?? false, uncertain: standing?.uncertain ?? false };
  [state.year, state.month, state.day] = standing ? standing.date.map(part => part || 1) : state.calendar.date(now);

  const chosen = standing?.date[2] ? standing.calendar.day(...standing.date) : null;
  const year = make('input', { type: 'number', className: 'in' }), month = make('select', { className: 'in' }), grid = make('table'), other = make('p', { className: 'm' });
  const wholeMonth = make('button', { type: 'button', className: 'btn' }), wholeYear = make('button', { type: 'button', className: 'btn' });
  const marks = ['about', 'uncertain'].map(name => mark(name, state));
  const calendars = [gregorian, solar].filter(Boolean).map(calendar => choice(calendar, state, draw));
  const dialog = make('dialog', { className: 'dates' },
    make('h2', { id: 'dates-h' }, button.getAttribute('aria-label')),
    make('fieldset', { className: 'dates-of' }, make('legend', { className: 'vh' }, 'Calendar'), ...calendars),
    make('div', { className: 'dates-of' }, make('label', {}, 'Year', year), make('label', {}, 'Month', month), turn('‹', 'Previous month', -1), turn('›', 'Next month', 1)),
    grid, other,
    ...isDay ? [] : [make('fieldset', { className: 'dates-of' }, make('legend', { className: 'vh' }, 'How sure'), ...marks), make('div', { className: 'dates-of' }, wholeMonth, wholeYear)],
    ...field.value && !standing ? [make('p', { className: 'm' }, 'What is picked takes the place of “' + field.value + '”.')] : [],
    make('button', { type: 'button', className: 'lnk', onclick: () => dialog.close() }, 'Close'));
  dialog.setAttribute('aria-labelledby', 'dates-h');
  dialog.setAttribute('closedby', 'any');
  grid.setAttribute('role', 'grid');
  year.addEventListener('input', () => { if (inRange(Number(year.value))) go(Number(year.value), state.month, state.day, false); });
  year.addEventListener('change', () => { year.value = state.year; });
  month.addEventListener('change', () => go(state.year, month.selectedIndex + 1, state.day, false));
  wholeMonth.onclick = () => pick([state.year, state.month]);
  wholeYear.onclick = () => pick([state.year]);
  grid.addEventListener('keydown', keys);
  grid.addEventListener('click', event => { if (event.target.matches('button')) pick([state.year, state.month, Number(event.target.textContent)]); });
  dialog.addEventListener('keydown', event => event.stopPropagation());   // What the form and the page do at a key is not meant here.
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  draw(true);

  function inRange(one) { return one >= state.calendar.firstYear && one <= state.calendar.lastYear; }

  function go(toYear, toMonth, toDay, focuses) {
    const at = toYear * 12 + toMonth - 1;
    if (!inRange(Math.floor(at / 12))) return;
    [state.year, state.month] = [Math.floor(at / 12), at % 12 + 1];
    state.day = Math.min(toDay, state.calendar.length(state.year, state.month));
    draw(focuses);
  }

  function keys(event) {
    const day = state.calendar.day(state.year, state.month, state.day), column = (day + 3 - state.calendar.firstWeekday + week * 1e6) % week;
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -week, ArrowDown: week, Home: -column, End: week - 1 - column }[event.key];
    const leap = { PageUp: -1, PageDown: 1 }[event.key];
    if (step === undefined && leap === undefined) return;
    event.preventDefault();
    if (leap) return go(state.year, state.month + leap * (event.shiftKey ? 12 : 1), state.day, true);
    const ends = [state.calendar.day(state.calendar.firstYear, 1, 1), state.calendar.day(state.calendar.lastYear, 12, state.calendar.length(state.calendar.lastYear, 12))];
    go(...state.calendar.date(Math.max(ends[0], Math.min(ends[1], day + step))), true);
  }

  function draw(focuses) {
    const { calendar } = state, names = calendar.months;
    if (document.activeElement !== year) year.value = state.year;
    [year.min, year.max] = [calendar.firstYear, calendar.lastYear];
    month.replaceChildren(...names.map((name, place) => make('option', { selected: place === state.month - 1 }, name)));
    grid.setAttribute('aria-label', names[state.month - 1] + ' ' + state.year);
    wholeMonth.textContent = 'All of ' + names[state.month - 1] + ' ' + state.year;
    wholeYear.textContent = 'All of ' + state.year;
    const heads = weekdays.map((_, place) => weekdays[(place + calendar.firstWeekday) % week]);
    const first = calendar.day(state.year, state.month, 1), blank = (first + 3 - calendar.firstWeekday + week * 1e6) % week, count = calendar.length(state.year, state.month);
    const rows = Array.from({ length: Math.ceil((blank + count) / week) }, (_, row) => make('tr', {}, ...heads.map((_, column) => cell(row * week + column - blank + 1))));
    grid.replaceChildren(make('thead', {}, make('tr', {}, ...heads.map(name => make('th', { scope: 'col', abbr: name }, name.slice(0, 2))))), make('tbody', {}, ...rows));
    other.textContent = twin(first + state.day - 1);
    if (focuses) grid.querySelector('[tabindex="0"]').focus();

    function cell(number) {
      if (number < 1 || number > count) return make('td');
      const day = first + number - 1, one = make('button', { type: 'button', tabIndex: number === state.day ? 0 : -1 }, String(number)), box = make('td', {}, one);
      one.setAttribute('aria-label', [weekdays[(day + 3 + week * 1e6) % week] + ' ' + number + ' ' + names[state.month - 1] + ' ' + state.year, twin(day)].filter(Boolean).join(', '));
      if (day === now) one.setAttribute('aria-current', 'date');
      box.setAttribute('aria-selected', String(day === chosen));
      return box;
    }
  }

  // The same day in the other calendar.
  function twin(day) {
    const to = state.calendar === gregorian ? solar : gregorian;
    if (!to || day < to.day(to.firstYear, 1, 1) || day > to.day(to.lastYear, 12, 1)) return '';
    const [inYear, inMonth, inDay] = to.date(day);
    return inDay + ' ' + to.months[inMonth - 1] + ' ' + inYear;
  }

  function pick(date) {
    const text = isDay ? iso(state.calendar.day(...date)) : written(state.calendar, date, state.about, state.uncertain);
    prefersSolar = state.calendar === solar;
    dialog.close();
    field.focus();
    field.select();
    // As if it were typed, so that the browser can take it back too; where it does not write so, the value is set.
    if (document.execCommand?.('insertText', false, text) && field.value === text) return;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function turn(sign, name, months) {
    const one = make('button', { type: 'button', className: 'btn', onclick: () => go(state.year, state.month + months, state.day, false) }, sign);
    one.setAttribute('aria-label', name);
    return one;
  }
}

function choice(calendar, state, draw) {
  const input = make('input', { type: 'radio', name: 'dates-calendar', checked: calendar === state.calendar });
  input.addEventListener('change', () => {
    const day = state.calendar.day(state.year, state.month, state.day), ends = [calendar.day(calendar.firstYear, 1, 1), calendar.day(calendar.lastYear, 12, 1)];
    state.calendar = calendar;
    [state.year, state.month, state.day] = calendar.date(Math.max(ends[0], Math.min(ends[1], day)));
    draw(false);
  });
  return make('label', {}, input, ' ' + calendar.name);
}

function mark(name, state) {
  const input = make('input', { type: 'checkbox', checked: state[name] });
  input.addEventListener('change', () => { state[name] = input.checked; });
  return make('label', {}, input, ' ' + name);
}

function make(name, properties = {}, ...children) {
  const one = Object.assign(document.createElement(name), properties);
  one.append(...children);
  return one;
}
