using System.Diagnostics;
using System.Globalization;

namespace CentralAsiaWatch.Benchmarks.Measuring;

/// <summary>How much else goes on on this machine: one and the same reckoning, timed many times.</summary>
internal sealed class MachineNoise
{
    private const int Repeats = 400;
    private readonly List<double> _micros = [];

    /// <summary>Times the reckoning; called several times in a run.</summary>
    public void Listen()
    {
        for (var i = 0; i < Repeats; i++)
        {
            var started = Stopwatch.GetTimestamp();
            Reckon();
            _micros.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }
    }

    /// <summary>What was heard, in one sentence.</summary>
    public override string ToString()
    {
        var sorted = _micros.Order().ToArray();
        var (best, median, p99) = (sorted[sorted.Length / 20], sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.99)]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Machine noise: one and the same reckoning took {median / best:0.00} × its best time at the median and {p99 / best:0.00} × at the 99th of a hundred ({Environment.ProcessorCount} processors, {Load()}). Ratios hold within a run; p99 is only as good as this.");
    }

    private static string Load() =>
        File.Exists("/proc/loadavg") ? $"load {string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3))}" : "load unknown";

    private static double Reckon()
    {
        var sum = 0.0;
        for (var i = 1; i < 40_000; i++)
        {
            sum += 1.0 / ((double)i * i);
        }

        return sum;
    }
}
