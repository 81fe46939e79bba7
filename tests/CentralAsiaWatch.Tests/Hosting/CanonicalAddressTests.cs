using System.Net;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Hosting;

/// <summary>One address for one page, so that what is copied says what was asked for and nothing else.</summary>
public sealed class CanonicalAddressTests(SeededApp seeded)
{
    [Theory]
    [InlineData("/timeline?actor=&type=MEET&from=", "/timeline?type=MEET")]
    [InlineData("/timeline?pair=uzbekistan&pair=afghanistan&text=", "/timeline?pair=uzbekistan,afghanistan")]
    [InlineData("/timeline?pair=&pair=&conditions=", "/timeline")]
    [InlineData("/search?q=%20", "/search")]
    [InlineData("/countries/Uzbekistan", "/countries/uzbekistan")]
    [InlineData("/relations/Iran/AFGHANISTAN?from=2022", "/relations/iran/afghanistan?from=2022")]
    public async Task AddressWithMoreThanItSays_LeadsToTheShortOne(string asked, string expected)
    {
        var answer = await seeded.App.GetAsync(asked);

        Assert.Equal((HttpStatusCode.Redirect, expected), (answer.Status, answer.Header("Location")));
    }

    [Theory]
    [InlineData("/timeline?type=MEET,CONSULT")]
    [InlineData("/timeline?text=Qosh%20Tepa")]
    [InlineData("/countries/uzbekistan")]
    [InlineData("/api/v1/events?text=")]
    public async Task AddressThatSaysNoMore_IsAnsweredWhereItIs(string asked) => Assert.Equal(HttpStatusCode.OK, (await seeded.App.GetAsync(asked)).Status);

    [Fact]
    public async Task AddressOfAnotherPlace_IsNeverLedTo()
    {
        var answer = await seeded.App.GetAsync($"{seeded.App.Address}/elsewhere.example/timeline?actor=");

        Assert.Equal((HttpStatusCode.NotFound, null), (answer.Status, answer.Header("Location")));
    }
}
