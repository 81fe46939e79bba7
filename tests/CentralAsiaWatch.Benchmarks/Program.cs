using CentralAsiaWatch.Benchmarks;
using CentralAsiaWatch.Benchmarks.Baselines;
using CentralAsiaWatch.Benchmarks.Working;

string[] sections = [.. ValuesOf("--only").SelectMany(list => list.Split(','))];
if (ValuesOf("--application").FirstOrDefault() is { } folder)
{
    ChildApplication.IsPublishedIn(Path.GetFullPath(folder));
}

ChildApplication.Collections = ValuesOf("--collections").FirstOrDefault();
var (peer, documents, named) = (ValuesOf("--peer").FirstOrDefault(), ValuesOf("--documents").FirstOrDefault(), ValuesOf("--rows").FirstOrDefault());
switch (args.FirstOrDefault())
{
    case "hello":
        return await HelloApplication.RunAsync(args[1..]);
    case "counter":
        return await CounterApplication.RunAsync(args[1..]);
    case "working":
        return await WorkingApplication.RunAsync(args[1..]);
    case "quick":
        return await new BenchmarkRun([10_000, 100_000], sections, peer, documents, named).RunAsync(args.Contains("--strict"));
    case "full":
        return await new BenchmarkRun([100_000, 1_000_000], sections, peer, documents, named).RunAsync(args.Contains("--strict"));
    default:
        Console.Error.WriteLine("Write quick or full, and after it --strict to fail on a missed target, --only P1,P2 for some of the rows, --rows TEXT for those of P2 whose names hold it, --application FOLDER for a published program, --peer FOLDER to measure the vis-timeline installed there beside ours, --documents FOLDER for the reading desk over the documents that the seeds cite, --collections NAMES for pages over other seeds (docs/benchmarks.md).");
        return 2;
}

IEnumerable<string> ValuesOf(string option) => args.SkipWhile(arg => arg != option).Skip(1).Take(1);
