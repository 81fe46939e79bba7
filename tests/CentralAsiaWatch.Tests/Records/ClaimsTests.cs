using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Tests.Records;

public sealed class ClaimsTests
{
    [Fact]
    public void Citations_StandByFieldWithTheWholeRecordFirst()
    {
        var fields = Claims.ByField([Of("date", "2024"), Of(null, "x"), Of("count", "35"), Of("date", "2025", "contradicts")]);

        Assert.Equal([null, "date", "count"], fields.Select(field => field.Field));
        Assert.Equal([false, true, false], fields.Select(field => field.Contest is not null));
    }

    [Fact]
    public void CitationThatOnlyQualifies_ContestsNothing() =>
        Assert.All(Claims.ByField([Of("date", "2024"), Of("date", "2025", "qualifies")]), field => Assert.Null(field.Contest));

    [Theory]
    [InlineData("1 citation of 1 paragraph in 1 source: 1 supports, none contradicts.", "supports")]
    [InlineData("3 citations of 1 paragraph in 1 source: 1 supports, 1 qualifies, 1 contradicts.", "supports", "qualifies", "contradicts")]
    [InlineData("Nothing is cited for this record.")]
    public void Sentence_CountsWhatThereIs(string sentence, params string[] stances) =>
        Assert.Equal(sentence, Claims.Sentence([.. stances.Select(stance => Of(null, "x", stance))]));

    private static CitationContent Of(string? field, string says, string stance = "supports") => new("detente-2023", 3, 2, stance, field, says, null);
}
