namespace CentralAsiaWatch.Benchmarks.Generation;

/// <summary>Draws one of several values, some more often than others.</summary>
/// <typeparam name="TValue">What is drawn.</typeparam>
internal sealed class WeightedChoice<TValue>
{
    private readonly TValue[] _values;
    private readonly int[] _ends;

    public WeightedChoice(IEnumerable<(TValue Value, int Weight)> choices)
    {
        var all = choices.ToArray();
        var end = 0;
        _values = [.. all.Select(choice => choice.Value)];
        _ends = [.. all.Select(choice => end += choice.Weight)];
    }

    public TValue Draw(Random random)
    {
        var found = Array.BinarySearch(_ends, random.Next(_ends[^1]) + 1);
        return _values[found < 0 ? ~found : found];
    }
}
