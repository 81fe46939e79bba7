// A group of many boxes is one stop of the Tab key: the arrows, Home, End and the first letter of a word go through it, and Space ticks.
export function start(form) {
  for (const group of form.querySelectorAll('[data-choices]')) {
    const boxes = [...group.querySelectorAll('input[type=checkbox]')];
    const stop = at => boxes.forEach(box => { box.tabIndex = box === at ? 0 : -1; });
    stop(boxes.find(box => box.checked) ?? boxes[0]);
    group.addEventListener('focusin', event => { if (boxes.includes(event.target)) stop(event.target); });
    group.addEventListener('keydown', event => {
      const at = boxes.indexOf(event.target);
      const to = at < 0 || event.ctrlKey || event.metaKey || event.altKey ? null : next(boxes, at, event.key);
      if (!to) return;
      to.focus();
      event.preventDefault();
    });
  }
}

function next(boxes, at, key) {
  if (key === 'ArrowRight' || key === 'ArrowDown') return boxes[(at + 1) % boxes.length];
  if (key === 'ArrowLeft' || key === 'ArrowUp') return boxes[(at + boxes.length - 1) % boxes.length];
  if (key === 'Home') return boxes[0];
  if (key === 'End') return boxes[boxes.length - 1];
  const letter = key.length === 1 && key !== ' ' ? key.toLowerCase() : null;
  const after = [...boxes.slice(at + 1), ...boxes.slice(0, at)];
  return letter && after.find(box => box.closest('label').textContent.trim().toLowerCase().startsWith(letter));
}
