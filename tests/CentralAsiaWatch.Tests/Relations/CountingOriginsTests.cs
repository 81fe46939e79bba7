using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.Tests.Relations;

public sealed class CountingOriginsTests
{
    private static readonly SourceOrigins s_origins = new(new Dictionary<string, string?>
    {
        ["paper"] = null,
        ["agency"] = null,
        ["outlet"] = "Agency",
        ["echo"] = "outlet",
        ["one"] = "A ministry it does not name",
        ["other"] = "a ministry, it does not name",
        ["ring"] = "wheel",
        ["wheel"] = "ring",
    });

    [Theory]
    [InlineData(1, "paper", "paper")]
    [InlineData(2, "paper", "agency")]
    [InlineData(1, "agency", "outlet", "echo")]
    [InlineData(1, "one", "other")]
    [InlineData(1, "ring", "wheel")]
    [InlineData(0)]
    [InlineData(4, "paper", "echo", "one", "wheel")]
    public void SourcesThatRepeatOneOrigin_AreOne(int origins, params string[] sources) => Assert.Equal(origins, s_origins.Count(sources));
}
