namespace CentralAsiaWatch.Method;

/// <summary>An event that two coders coded from the same text, the second without seeing what the first wrote.</summary>
/// <param name="Number">The event.</param>
/// <param name="First">What the first coder wrote.</param>
/// <param name="Second">What the second wrote.</param>
public sealed record CodedTwice(int Number, Coding First, Coding Second);

/// <summary>What is compared of one coding.</summary>
/// <param name="Type">PLOVER type.</param>
/// <param name="Date">EDTF, as written.</param>
/// <param name="Participants">Slugs of those who act or are acted on, in no order that matters.</param>
public sealed record Coding(string Type, string Date, IReadOnlyList<string> Participants);

/// <summary>How far two coders agree. Pure.</summary>
/// <param name="Events">How many events both coded.</param>
/// <param name="EqualTypes">Of these, how many have one type.</param>
/// <param name="Kappa">Cohen's κ of the types, −1 to 1; 1 where both give one and the same type throughout.</param>
/// <param name="EqualDates">How many have one date, letter by letter.</param>
/// <param name="EqualParticipants">How many have the same participants.</param>
public sealed record CodingAgreement(int Events, int EqualTypes, double Kappa, int EqualDates, int EqualParticipants)
{
    /// <summary>The agreement over some events.</summary>
    /// <exception cref="ArgumentException">There is no event.</exception>
    public static CodingAgreement Of(IReadOnlyCollection<CodedTwice> coded)
    {
        if (coded.Count == 0)
        {
            throw new ArgumentException("Agreement is reckoned over at least one event.", nameof(coded));
        }

        var equal = coded.Count(one => one.First.Type == one.Second.Type);
        // What chance alone would make agree: each coder keeps to the shares in which they use the types (Cohen 1960).
        var second = coded.CountBy(one => one.Second.Type).ToDictionary();
        var chance = coded.CountBy(one => one.First.Type).Sum(type => (double)type.Value * second.GetValueOrDefault(type.Key)) / ((double)coded.Count * coded.Count);
        var observed = (double)equal / coded.Count;
        return new CodingAgreement(
            coded.Count,
            equal,
            chance >= 1 ? 1 : (observed - chance) / (1 - chance),
            coded.Count(one => one.First.Date == one.Second.Date),
            coded.Count(one => one.First.Participants.ToHashSet(StringComparer.Ordinal).SetEquals(one.Second.Participants)));
    }
}
