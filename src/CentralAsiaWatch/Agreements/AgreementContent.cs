using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Agreements;

/// <summary>What a coder says of an agreement: see seeds/README.md for each field.</summary>
public sealed record AgreementContent : RecordContent
{
    public override RecordKind Kind => RecordKind.Agreement;
    public required string Title { get; init; }
    public string? Summary { get; init; }
    public required string AgreementKind { get; init; }
    public IReadOnlyList<string> Parties { get; init; } = [];
    public string? Date { get; init; }
    public string? DateBasis { get; init; }
    public required string State { get; init; }
    public IReadOnlyList<AgreementStepContent> History { get; init; } = [];
    public MoneyContent? Value { get; init; }
    public int? Count { get; init; }

    /// <summary>By when it is to be delivered, where a source names a deadline: EDTF.</summary>
    public string? Due { get; init; }

    /// <summary>Keys of the events that carried it.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    public override IEnumerable<string> EventsNamed => Events.Concat(History.Select(step => step.Event).OfType<string>());
}

/// <summary>One step of an agreement's history.</summary>
/// <param name="State">A term of <see cref="Vocabulary.Vocabularies.AgreementStates"/>.</param>
/// <param name="Date">EDTF, or null.</param>
/// <param name="Event">Key of the event that carries it, or null.</param>
public sealed record AgreementStepContent(string State, string? Date, string? Event);

/// <summary>An amount of money.</summary>
/// <param name="Amount">In whole units of the currency.</param>
/// <param name="Currency">ISO 4217 code.</param>
public sealed record MoneyContent(double Amount, string Currency);
