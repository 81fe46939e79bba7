using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Events;

/// <summary>In which quarter an event is counted.</summary>
public static class EventQuarter
{
    /// <summary>Year × 4 + quarter (0–3) when both bounds lie in one calendar quarter, else <see cref="FacetQuarter.Vaguer"/>.</summary>
    public static int Of(DateOnly? earliest, DateOnly? latest) =>
        earliest is { } first && latest is { } last && Index(first) == Index(last) ? Index(first) : FacetQuarter.Vaguer;

    /// <summary>The year and quarter (1–4) of an index.</summary>
    public static (int Year, int Quarter) Split(int index) => (index / 4, (index % 4) + 1);

    private static int Index(DateOnly day) => (day.Year * 4) + ((day.Month - 1) / 3);
}
