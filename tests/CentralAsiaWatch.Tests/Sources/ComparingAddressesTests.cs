using CentralAsiaWatch.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Sources;

/// <summary>Two addresses that lead to one page have one key.</summary>
public sealed class ComparingAddressesTests
{
    [Theory]
    [InlineData("https://example.org/news/12", "example.org/news/12")]
    [InlineData("http://www.Example.org/news/12/", "example.org/news/12")]
    [InlineData("https://example.org/news/12?utm_source=mail&UTM_Medium=x&fbclid=abc#top", "example.org/news/12")]
    [InlineData("example.org/news/12", "example.org/news/12")]
    [InlineData("https://example.org:443/news/12?page=2&id=7", "example.org/news/12?id=7&page=2")]
    [InlineData("https://example.org/news/12?id=7&ref=home&page=2", "example.org/news/12?id=7&page=2")]
    [InlineData("https://example.org/News/12", "example.org/News/12")]
    [InlineData("https://example.org:8443/news", "example.org:8443/news")]
    [InlineData("https://www.example.org", "example.org")]
    [InlineData("https://пример.рф/новости", "xn--e1afmkfd.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8")]
    [InlineData("https://example.org/news?t=1&?b=2", "example.org/news??b=2&t=1")]
    [InlineData("example.org/news??b=2&t=1", "example.org/news??b=2&t=1")]
    [InlineData("https://example.org/B:\\/Y", "example.org/B://Y")]
    [InlineData("example.org/B://Y", "example.org/B://Y")]
    [InlineData("https://example.org/?%%58", "example.org?%25X")]
    [InlineData("https://someone:secret@example.org/a", "example.org/a")]
    public void Address_HasTheKeyOfItsPage(string address, string key) => Assert.Equal(key, SourceAddress.Key(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("in the library")]
    [InlineData("library")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:a@example.org")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://")]
    [InlineData("https://exa mple.org/")]
    public void WhatIsNoAddressOfTheWeb_HasNone(string? address) => Assert.Null(SourceAddress.Key(address));

    [Fact]
    public void Key_IsItsOwnKeyWhateverIsTyped() => Prop.ForAll(
        (from text in ArbMap.Default.GeneratorFor<string>()
         from begin in Gen.Elements("", "https://", "http://www.", "https://example.org/", "https://www.example.org/?")
         select begin + text).ToArbitrary(),
        address =>
        {
            var key = SourceAddress.Key(address);
            Assert.True(key is null || SourceAddress.Key(key) == key, $"{address} {key} {SourceAddress.Key(key)}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
}
