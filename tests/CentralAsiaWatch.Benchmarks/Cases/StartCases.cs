using CentralAsiaWatch.Benchmarks.Measuring;

namespace CentralAsiaWatch.Benchmarks.Cases;

internal static class StartCases { public static Task RunAsync(ResultTable table, string file) => Task.CompletedTask; }
