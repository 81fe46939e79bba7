namespace CentralAsiaWatch.Dates;

/// <summary>What several phrases say together.</summary>
internal enum DateJoin
{
    /// <summary>One date.</summary>
    Single,

    /// <summary>"from March to May": from the first to the second.</summary>
    Span,

    /// <summary>"between 2021 and 2023": some day between the two.</summary>
    Between,

    /// <summary>"2022 or 2023": one of them.</summary>
    OneOf,

    /// <summary>"since 2022".</summary>
    Since,

    /// <summary>"from 2022": nobody says until when.</summary>
    From,

    /// <summary>"until 2021".</summary>
    Until,

    /// <summary>"ongoing in 2025".</summary>
    Ongoing,

    /// <summary>"by 2023", "2023 or earlier".</summary>
    By,

    /// <summary>"2023 or later".</summary>
    OrLater,

    /// <summary>"before 2023".</summary>
    Before,

    /// <summary>"after 2023".</summary>
    After,
}

/// <summary>Phrases and how they are joined, as they were found in a text.</summary>
/// <param name="Start">The first piece that belongs to it.</param>
/// <param name="End">The piece after its last.</param>
/// <param name="Join">How they are joined.</param>
/// <param name="Phrases">At least one; two for a span.</param>
/// <param name="Marks">The mark of each: <c>~</c>, <c>?</c>, <c>%</c> or nothing.</param>
internal sealed record DateSentence(int Start, int End, DateJoin Join, IReadOnlyList<DatePhrase> Phrases, IReadOnlyList<string> Marks);
