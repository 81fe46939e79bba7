namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>What the browser says of one load, in milliseconds.</summary>
/// <param name="Paint">Largest contentful paint.</param>
/// <param name="Interactive">The document was read and could be used.</param>
/// <param name="Loaded">Everything it names was loaded.</param>
/// <param name="Shift">Sum of layout shifts.</param>
internal sealed record PageLoad(double Paint, double Interactive, double Loaded, double Shift)
{
    /// <summary>For the deserializer of the browser's answer.</summary>
    public PageLoad()
        : this(0, 0, 0, 0)
    {
    }
}

/// <summary>A chart as it stands in a page.</summary>
/// <param name="Markup">Its elements.</param>
/// <param name="Style">The rules of the page.</param>
internal sealed record DrawnChart(string Markup, string Style)
{
    /// <summary>For the deserializer of the browser's answer.</summary>
    public DrawnChart()
        : this("", "")
    {
    }
}

/// <summary>What is asked in the browser.</summary>
internal static class BrowserScripts
{
    /// <summary>The charts of a timeline; the first is the one that is moved.</summary>
    public const string Chart = "figure.chart[data-from]";

    /// <summary>Begins to write down when frames are drawn.</summary>
    public const string RecordFrames = """
        () => {
          const times = window.frameTimes = [];
          const next = time => { if (window.frameTimes !== times) return; times.push(time); requestAnimationFrame(next); };
          requestAnimationFrame(next);
        }
        """;

    /// <summary>The milliseconds from frame to frame since <see cref="RecordFrames"/>.</summary>
    public const string Frames = "() => { const times = window.frameTimes; window.frameTimes = null; return times.slice(1).map((time, i) => time - times[i]); }";

    /// <summary>Whether the chart stands elsewhere than it was drawn.</summary>
    public const string IsMoved = "() => document.querySelector('" + Chart + " svg').style.transform !== ''";

    /// <summary>The charts of a page with the rules they are drawn by.</summary>
    public const string TakeChart = """
        async () => ({
          Markup: [...document.querySelectorAll('svg.defs, figure.chart')].map(one => one.outerHTML).join(''),
          Style: (await Promise.all([...document.querySelectorAll('link[rel=stylesheet]')].map(link => fetch(link.href).then(answer => answer.text())))).join(''),
        })
        """;

    /// <summary>Milliseconds from markup to the second frame after it was put into the document, by which it is painted.</summary>
    public const string Draw = """
        markup => new Promise(done => {
          const started = performance.now();
          document.querySelector('main').innerHTML = markup;
          requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - started)));
        })
        """;

    /// <summary>Milliseconds from 1,000 items over 23 years in twelve groups to the second frame after vis-timeline said that it had drawn, with all of them in the document; it goes on to stack them after that.</summary>
    public const string DrawPeer = """
        () => new Promise(done => {
          const first = Date.UTC(2004, 0, 1), step = (Date.UTC(2026, 10, 1) - first) / 1000;
          const groups = [...Array(12).keys()].map(n => ({ id: n, content: 'Lane ' + n }));
          const items = [...Array(1000).keys()].map(n => ({ id: n, group: n * 7 % 12, start: new Date(first + n * step), content: 'Delegation, talks and railway ' + n }));
          let drawn = false;
          const started = performance.now();
          const timeline = new vis.Timeline(document.querySelector('main'), new vis.DataSet(items), new vis.DataSet(groups), {});
          timeline.on('changed', () => {
            if (drawn || document.querySelectorAll('.vis-item.vis-box').length < items.length) return;
            drawn = true;
            requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - started)));
          });
        })
        """;

    /// <summary>The marks of this load, once a little quiet has passed in which late shifts would come.</summary>
    public const string Load = """
        () => new Promise(done => setTimeout(() => {
          let paint = 0, shift = 0;
          const read = (type, each) => { const o = new PerformanceObserver(() => {}); o.observe({ type, buffered: true }); o.takeRecords().forEach(each); o.disconnect(); };
          read('largest-contentful-paint', entry => paint = entry.startTime);
          read('layout-shift', entry => { if (!entry.hadRecentInput) shift += entry.value; });
          const load = performance.getEntriesByType('navigation')[0];
          done({ Paint: paint, Interactive: load.domInteractive, Loaded: load.loadEventEnd, Shift: shift });
        }, 300))
        """;

    /// <summary>Follows the n-th link from one timeline to another; the milliseconds until the page changed, −1 where there is no such link, −2 where nothing changed.</summary>
    public const string Click = """
        n => new Promise(done => {
          const links = [...document.querySelectorAll('main a[href*="timeline?"]')].filter(link => link.href !== location.href && !link.closest('svg'));
          if (links.length === 0) { done(-1); return; }
          const main = document.querySelector('main');
          const started = performance.now();
          const late = setTimeout(() => done(-2), 5000);
          new MutationObserver((_, self) => { self.disconnect(); clearTimeout(late); done(performance.now() - started); })
            .observe(main, { childList: true, characterData: true, subtree: true });
          links[n % links.length].click();
        })
        """;
}
