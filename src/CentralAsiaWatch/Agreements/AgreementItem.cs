using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Agreements;

/// <summary>An agreement in the public JSON.</summary>
public sealed record AgreementItem : RecordItem
{
    public required string Title { get; init; }
    public required string? Summary { get; init; }
    public required string Kind { get; init; }
    public required IReadOnlyList<ActorReference> Parties { get; init; }
    public required string? Date { get; init; }
    /// <summary>How the date was inferred; null where a source states it.</summary>
    public string? DateBasis { get; init; }
    public required DateOnly? Earliest { get; init; }
    public required DateOnly? Latest { get; init; }
    public required string State { get; init; }
    public required IReadOnlyList<AgreementStepItem> History { get; init; }
    public required MoneyItem? Value { get; init; }
    public required int? Count { get; init; }
    /// <summary>By when it is to be delivered: EDTF; null where no source names a deadline.</summary>
    public string? Due { get; init; }
    public required IReadOnlyList<EventLink> Events { get; init; }
}

/// <summary>One step of an agreement's history, in the public JSON.</summary>
public sealed record AgreementStepItem(string State, string? Date, EventLink? Event);

/// <summary>An amount of money, in the public JSON.</summary>
public sealed record MoneyItem(double Amount, string Currency);
