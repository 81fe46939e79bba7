namespace CentralAsiaWatch.Hosting;

/// <summary>Says of an address that what it answers with 200 depends on the store, the program and the address alone, whoever asks: it can be asked whether anything is new.</summary>
/// <param name="KnowsToday">True where it is also reckoned from today, such as what is overdue.</param>
public sealed record ReadsStore(bool KnowsToday)
{
    /// <summary>The store alone.</summary>
    public static ReadsStore Alone { get; } = new(false);

    /// <summary>The store and the day on which it is read.</summary>
    public static ReadsStore OfToday { get; } = new(true);
}
