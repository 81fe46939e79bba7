using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Events;

/// <summary>Which bars a window of days is counted by. Pure.</summary>
public static class PeriodSizes
{
    /// <summary>More bars than this would be thinner than a line.</summary>
    public const int MostBars = 400;

    // So many bars are still told apart at a glance, and a dozen lanes of them still a light page.
    private const int UsualBars = 48;

    /// <summary>All of them, the finest first.</summary>
    public static IReadOnlyList<PeriodSize> All { get; } = Enum.GetValues<PeriodSize>();

    /// <summary>The finest size of which a window needs no more than some fifty.</summary>
    public static PeriodSize For(TimelineZoom window) => Finest(window, UsualBars);

    /// <summary>The size asked for, or the next that is not too fine for the window; without one the usual.</summary>
    public static PeriodSize For(TimelineZoom window, PeriodSize? asked) => asked is not { } size ? For(window) : Finest(window, MostBars) is var finest && finest > size ? finest : size;

    /// <summary>As it stands in an address and is read: <c>week</c>.</summary>
    public static string Word(PeriodSize size) => size.ToString().ToLowerInvariant();

    /// <summary>The size of a word; null for none.</summary>
    public static PeriodSize? Find(string word) => All.Cast<PeriodSize?>().FirstOrDefault(size => string.Equals(Word(size!.Value), word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The periods that have a day in a window, from the first to the last.</summary>
    public static (int First, int Last) Between(PeriodSize size, TimelineZoom window) => (CalendarPeriod.Of(size, window.From).Index, CalendarPeriod.Of(size, window.To).Index);

    /// <summary>The period of a size in which a date lies, or the shortest longer one; null for what is vaguer than a year. Weeks hold what is dated to a day.</summary>
    public static CalendarPeriod? Finest(PeriodSize size, DateOnly? earliest, DateOnly? latest) =>
        All.Where(one => one >= size && (one >= PeriodSize.Month || (one == size && earliest == latest))).Select(one => CalendarPeriod.Of(one, earliest, latest)).FirstOrDefault(period => period is not null);

    private static PeriodSize Finest(TimelineZoom window, int most) =>
        All.Cast<PeriodSize?>().FirstOrDefault(size => Between(size!.Value, window) is var (first, last) && last - first < most) ?? PeriodSize.Year;
}
