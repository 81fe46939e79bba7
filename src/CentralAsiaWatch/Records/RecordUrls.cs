namespace CentralAsiaWatch.Records;

/// <summary>The page of a record of any kind.</summary>
public static class RecordUrls
{
    /// <summary>The address of a stored record. An assessment stands on the page of its pair, which only its public form names.</summary>
    public static string Of(RecordKind kind, int number, string key, string json) => kind switch
    {
        RecordKind.Actor => AppUrls.Actor(key),
        RecordKind.Source => AppUrls.Source(key),
        RecordKind.Project => AppUrls.Project(key),
        RecordKind.Event => AppUrls.Event(number),
        RecordKind.Agreement => AppUrls.Agreement(number),
        RecordKind.Figure => AppUrls.Figure(number),
        _ => RecordQueries.Read<Leverage.LeverageItem>(json).Url,
    };
}
