using System.Diagnostics;

namespace CentralAsiaWatch.Benchmarks.Measuring;

/// <summary>Runs two operations turn and turn about, so that a disturbance from outside falls on both.</summary>
internal static class Rounds
{
    private const int Count = 25;
    private const int CallsEach = 40;
    private const int CallsOfWarmUp = 600;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(1.5);

    /// <summary>Warms both up, then measures them in turn.</summary>
    /// <param name="ours">The operation; it is given the number of the call, to ask for something else each time.</param>
    /// <param name="baseline">What it is measured against, given the same numbers.</param>
    public static async Task<Comparison> CompareAsync(Func<int, Task> ours, Func<int, Task> baseline)
    {
        // Long enough for the compiler to come to its last word on the hot methods.
        await WarmUpAsync(ours);
        await WarmUpAsync(baseline);
        var comparison = new Comparison(new Samples(), new Samples());
        for (var round = 0; round < Count; round++)
        {
            var first = round * CallsEach;
            if (round % 2 == 0)
            {
                await MeasureAsync(ours, first, comparison.Ours);
                await MeasureAsync(baseline, first, comparison.Baseline);
            }
            else
            {
                await MeasureAsync(baseline, first, comparison.Baseline);
                await MeasureAsync(ours, first, comparison.Ours);
            }
        }

        return comparison;
    }

    private static async Task WarmUpAsync(Func<int, Task> operation)
    {
        var until = Stopwatch.StartNew();
        for (var call = 0; until.Elapsed < s_warmUp || call < CallsOfWarmUp; call++)
        {
            await operation(call);
        }
    }

    private static async Task MeasureAsync(Func<int, Task> operation, int first, Samples samples)
    {
        // What an earlier operation left behind is not collected in this one's time.
        GC.Collect();
        var ticks = new long[CallsEach];
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        for (var call = 0; call < CallsEach; call++)
        {
            var started = Stopwatch.GetTimestamp();
            await operation(first + call);
            ticks[call] = Stopwatch.GetTimestamp() - started;
        }

        samples.Add(ticks, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }
}
