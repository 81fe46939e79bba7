// Offers what was entered since the page was made. Loaded when a page that can be told is idle; the page works without.
// An element with data-live names the stream. It is open while the page is seen: a browser has few connections to one host, and many pages may be open.

let stream = null, open = null;

export function start() {
  const place = document.querySelector('[data-live]');
  const url = document.hidden ? null : place?.dataset.live ?? null;
  if (url === open) return;
  stream?.close();
  [stream, open] = [url && new EventSource(url), url];
  stream?.addEventListener('new', event => tell(place, JSON.parse(event.data)));
}

// 1 new event · show it
function tell(place, news) {
  const link = document.createElement('a');
  link.href = location.pathname + location.search;
  link.dataset.enhanceNav = 'false';
  link.textContent = news.link;
  place.replaceChildren(`· ${news.words} · `, link);
}

document.addEventListener('visibilitychange', start);
window.Blazor?.addEventListener?.('enhancedload', start);
