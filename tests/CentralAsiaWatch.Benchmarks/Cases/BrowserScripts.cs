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

/// <summary>What is asked in the browser.</summary>
internal static class BrowserScripts
{
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
