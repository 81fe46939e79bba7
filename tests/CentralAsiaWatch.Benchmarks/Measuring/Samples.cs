using System.Diagnostics;

namespace CentralAsiaWatch.Benchmarks.Measuring;

/// <summary>The times of one operation over all rounds, and what it allocated.</summary>
internal sealed class Samples
{
    private readonly List<long> _ticks = [];
    private readonly List<double> _roundMedians = [];
    private long _bytes;

    /// <summary>The median of each round, in microseconds.</summary>
    public IReadOnlyList<double> RoundMedians => _roundMedians;

    public double Median => At(_ticks, 0.50);

    public double P99 => At(_ticks, 0.99);

    /// <summary>Bytes per call.</summary>
    public double Bytes => _bytes / (double)_ticks.Count;

    public void Add(IReadOnlyCollection<long> round, long bytes)
    {
        _ticks.AddRange(round);
        _roundMedians.Add(At(round, 0.50));
        _bytes += bytes;
    }

    private static double At(IEnumerable<long> ticks, double part)
    {
        var sorted = ticks.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))] * 1_000_000.0 / Stopwatch.Frequency;
    }
}

/// <summary>Two operations measured in turn.</summary>
/// <param name="Ours">Ours, or the one over the bigger store.</param>
/// <param name="Baseline">What it is measured against.</param>
internal sealed record Comparison(Samples Ours, Samples Baseline)
{
    /// <summary>The median over rounds of the ratio of their medians: what disturbs a whole round disturbs both.</summary>
    public double MedianRatio
    {
        get
        {
            var ratios = Ours.RoundMedians.Zip(Baseline.RoundMedians, (ours, baseline) => ours / baseline).Order().ToArray();
            return ratios[ratios.Length / 2];
        }
    }

    public double P99Ratio => Ours.P99 / Baseline.P99;

    public double BytesRatio => Ours.Bytes / Baseline.Bytes;
}
