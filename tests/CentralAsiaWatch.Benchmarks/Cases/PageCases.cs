using CentralAsiaWatch.Benchmarks.Measuring;

namespace CentralAsiaWatch.Benchmarks.Cases;

internal static class PageCases { public static Task RunAsync(ResultTable table) => Task.CompletedTask; }
