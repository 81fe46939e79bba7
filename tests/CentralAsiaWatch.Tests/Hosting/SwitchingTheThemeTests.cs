using System.Net;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Hosting;

/// <summary>The theme without a script: a form, a cookie, and back to where one was.</summary>
public sealed class SwitchingTheThemeTests(SeededApp seeded)
{
    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("light", "light")]
    [InlineData("auto", null)]
    public async Task Choice_IsKeptAndShownInTheNextPage(string theme, string? shown)
    {
        var answer = await PostAsync(theme, "/timeline?quad=4");

        Assert.Equal((HttpStatusCode.SeeOther, "/timeline?quad=4"), (answer.Status, answer.Header("Location")));
        var cookie = answer.Header("Set-Cookie")!;
        Assert.StartsWith($"theme={theme};", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        var page = await seeded.App.GetAsync("/timeline", new KeyValuePair<string, string>("Cookie", $"theme={theme}"));
        Assert.Equal(shown is not null, page.Body.Contains($"data-theme=\"{theme}\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("solarized")]
    [InlineData("")]
    [InlineData("dark; domain=example.org")]
    public async Task UnknownChoice_IsTheSystems(string theme)
    {
        var answer = await PostAsync(theme, "/");

        Assert.StartsWith("theme=auto;", answer.Header("Set-Cookie"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dark\" onload=\"x")]
    [InlineData("<script>")]
    public async Task ForgedCookie_IsNotShown(string theme)
    {
        var answer = await seeded.App.GetAsync("/timeline", new KeyValuePair<string, string>("Cookie", $"theme={theme}"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.DoesNotContain("data-theme", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("https:evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("%2f%2fevil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\r\nSet-Cookie: x=y")]
    [InlineData("evil.example")]
    [InlineData("")]
    public async Task ReturnToElsewhere_IsRefused(string back)
    {
        var answer = await PostAsync("dark", back);

        Assert.Equal((HttpStatusCode.SeeOther, "/"), (answer.Status, answer.Header("Location")));
    }

    [Fact]
    public async Task ReturnToAnAddressInAnotherScript_Works()
    {
        var answer = await PostAsync("dark", "/search?q=Қўштепа");

        Assert.Equal((HttpStatusCode.SeeOther, "/search?q=Қўштепа"), (answer.Status, Uri.UnescapeDataString(answer.Header("Location")!)));
    }

    [Fact]
    public async Task WithoutAForm_IsNoServerError()
    {
        var answer = await seeded.App.PostJsonAsync("/theme", "{}");

        Assert.InRange((int)answer.Status, 300, 499);
    }

    private Task<Answer> PostAsync(string theme, string back) => seeded.App.PostAsync("/theme", [new("theme", theme), new("return", back)]);
}
