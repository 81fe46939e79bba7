using System.Diagnostics;

namespace CentralAsiaWatch.Benchmarks.Measuring;

/// <summary>Runs two operations turn and turn about, so that a disturbance from outside falls on both.</summary>
internal static class Rounds
{
    private const int Count = 25;
    private const int FewRounds = 9;
    private const int MostCalls = 40;
    private const int LeastCalls = 8;
    private const int CallsOfWarmUp = 400;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan s_longWarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan s_round = TimeSpan.FromMilliseconds(150);

    /// <summary>Warms both up, then measures them in turn.</summary>
    /// <param name="ours">The operation; it is given the number of the call, to ask for something else each time.</param>
    /// <param name="baseline">What it is measured against, given the same numbers.</param>
    /// <param name="isTold">True where the ratio is only told: fewer rounds, for the time of a run.</param>
    public static async Task<Comparison> CompareAsync(Func<int, Task> ours, Func<int, Task> baseline, bool isTold = false)
    {
        // Long enough for the compiler to come to its last word on the hot methods.
        var longest = isTold ? s_warmUp : s_longWarmUp;
        await WarmUpAsync(ours, longest);
        var calls = Math.Clamp((int)(s_round / await WarmUpAsync(baseline, longest)), LeastCalls, MostCalls);
        var comparison = new Comparison(new Samples(), new Samples());
        for (var round = 0; round < (isTold ? FewRounds : Count); round++)
        {
            var first = round * calls;
            if (round % 2 == 0)
            {
                await MeasureAsync(ours, first, calls, comparison.Ours);
                await MeasureAsync(baseline, first, calls, comparison.Baseline);
            }
            else
            {
                await MeasureAsync(baseline, first, calls, comparison.Baseline);
                await MeasureAsync(ours, first, calls, comparison.Ours);
            }
        }

        return comparison;
    }

    // Answers how long a call took at the end of it.
    private static async Task<TimeSpan> WarmUpAsync(Func<int, Task> operation, TimeSpan longest)
    {
        var until = Stopwatch.StartNew();
        var last = TimeSpan.Zero;
        for (var call = 0; until.Elapsed < s_warmUp || (call < CallsOfWarmUp && until.Elapsed < longest); call++)
        {
            var started = Stopwatch.GetTimestamp();
            await operation(call);
            last = Stopwatch.GetElapsedTime(started);
        }

        return last;
    }

    private static async Task MeasureAsync(Func<int, Task> operation, int first, int calls, Samples samples)
    {
        // What an earlier operation left behind is not collected in this one's time.
        GC.Collect();
        var ticks = new long[calls];
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        for (var call = 0; call < calls; call++)
        {
            var started = Stopwatch.GetTimestamp();
            await operation(first + call);
            ticks[call] = Stopwatch.GetTimestamp() - started;
        }

        samples.Add(ticks, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }
}
