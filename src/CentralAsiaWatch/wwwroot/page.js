// Keys and the theme switch: enhancements only, every page works without. One small file that a browser keeps, so that a page need not carry it;
// what only some readers turn to comes on demand: timeline.js when a pointer or the focus meets a chart over time, palette.js at the search box,
// share.js at the link Share or its key, live.js once a page that can be told of new events is loaded and idle.
// The focus that a key took away with the chart it was in comes back to the link that the key pressed.
// A link to a place on another page loads it in full, because only that lights the place up (:target).
(d => {
    const go = { s: '/', t: '/timeline', c: '/countries', a: '/agreements', p: '/projects', f: '/figures', l: '/leverage', o: '/sources' };
    let g = -9000, back = null;
    const open = path => { const a = d.createElement('a'); a.href = path; d.body.append(a); a.click(); a.remove(); };
    const step = by => {
        const rows = [...d.querySelectorAll('main a.num, table.ev td:nth-child(3) a')];
        rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(d.activeElement) + by))]?.focus();
    };
    const zoom = { ']': 'in', '[': 'out', ArrowLeft: 'earlier', ArrowRight: 'later', 0: 'all', '.': 'today' };
    for (const type of ['pointerover', 'focusin', 'wheel']) d.addEventListener(type, e => {
        const chart = e.target.closest?.('figure[data-from]');
        if (chart) import('/timeline.js').then(m => m.start(chart, e));
    }, { passive: true });
    d.addEventListener('focusin', e => { if (e.target.id === 'q') import('/palette.js').then(m => m.start(e.target)); });
    d.addEventListener('keydown', e => {
        if (e.key === 'k' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); d.getElementById('q')?.focus(); }
        if (e.key === 'Escape' && e.target.id === 'q') e.target.blur();
        if (e.target.closest('input, select, textarea') || e.ctrlKey || e.metaKey || e.altKey) return;
        const to = e.timeStamp - g < 9000 ? go[e.key] : e.key === '?' ? '/method#keys' : null;
        g = e.key === 'g' ? e.timeStamp : -9000;
        if (to) open(to);
        else if (e.key === '/') d.getElementById('q')?.focus();
        else if (e.key === 'j') step(1);
        else if (e.key === 'k') step(-1);
        else if (e.key === 'y' && d.querySelector('a[data-share]')) d.querySelector('a[data-share]').click();
        else if (zoom[e.key] && d.querySelector('[data-z]')) {
            const link = `[data-z=${zoom[e.key]}]`;
            if (d.activeElement !== d.body) back = link;
            d.querySelector(link).click();
        }
        else return;
        e.preventDefault();
    });
    const live = () => { if (d.querySelector('[data-live]')) (window.requestIdleCallback ?? setTimeout)(() => import('/live.js').then(m => m.start())); };
    addEventListener('load', () => { live(); window.Blazor?.addEventListener?.('enhancedload', () => { live(); if (back) d.querySelector(back)?.focus({ preventScroll: true }); back = null; }); });
    d.addEventListener('click', e => {
        const pressed = e.target.closest?.('a[data-share], [data-copy], [data-send]');
        if (!pressed || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
        e.preventDefault();
        import('/share.js').then(m => m.start(pressed), () => { if (pressed.href) location.href = pressed.href; });
    });
    addEventListener('click', e => { if (e.target.closest('a[href*="#"]')) e.stopPropagation(); }, true);
    d.addEventListener('submit', e => {
        if (e.target.id !== 'theme') return;
        e.preventDefault();
        const button = e.target.querySelector('button'), theme = button.value, data = d.documentElement.dataset;
        d.cookie = 'theme=' + theme + ';path=/;max-age=31536000;samesite=lax';
        if (theme === 'auto') delete data.theme; else data.theme = theme;
        button.value = { auto: 'light', light: 'dark', dark: 'auto' }[theme];
        button.textContent = 'Theme: ' + theme;
    });
})(document);
