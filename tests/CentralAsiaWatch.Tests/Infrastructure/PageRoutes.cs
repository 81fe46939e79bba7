using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>Every page of the program with addresses to try it at. A page that is added is tried too; one with new parameters asks for an address here.</summary>
public static partial class PageRoutes
{
    // What the five documents fill, and what they leave almost empty.
    private static readonly Dictionary<string, string[]> s_samples = new(StringComparer.Ordinal)
    {
        ["/actors/{}"] = ["/actors/taliban", "/actors/uzbekistan", "/actors/iskp"],
        ["/agreements/{}"] = ["/agreements/4", "/agreements/1"],
        ["/countries/{}"] = ["/countries/kazakhstan", "/countries/kyrgyzstan", "/countries/tajikistan", "/countries/turkmenistan", "/countries/uzbekistan"],
        ["/events/{}"] = ["/events/65", "/events/27", "/events/1"],
        ["/figures/{}"] = ["/figures/1", "/figures/2"],
        ["/leverage/{}/{}"] = ["/leverage/afghanistan/uzbekistan", "/leverage/afghanistan/turkmenistan"],
        ["/projects/{}"] = ["/projects/qosh-tepa-canal", "/projects/trans-afghan-railway"],
        ["/relations/{}/{}"] = ["/relations/uzbekistan/afghanistan", "/relations/pakistan/taliban", "/relations/kazakhstan/qatar", "/relations/central-asia/afghanistan"],
        ["/sources/{}"] = ["/sources/leverage-and-diplomacy-2025", "/sources/detente-2023"],
    };

    private static readonly Dictionary<string, string[]> s_more = new(StringComparer.Ordinal)
    {
        ["/timeline"] = ["/timeline?pair=uzbekistan,afghanistan&from=2024", "/timeline?text=canal&order=newest", "/timeline?actor=kyrgyzstan&contested=true", "/timeline?quad=4&limit=5", "/timeline?order=entered&limit=5", "/timeline?actor=atlantis"],
        ["/search"] = ["/search?q=canal", "/search?q=qosh+tepa", "/search?q=%D0%9A%D0%BE%D1%88-%D0%A2%D0%B5%D0%BF%D0%B0", "/search?q=tolibon"],
        ["/agreements"] = ["/agreements?actor=uzbekistan&from=2024", "/agreements?from=SH1403&calendar=solar-hijri"],
        ["/map"] = ["/map?from=2024&to=2024", "/map?actor=taliban&quad=4", "/map?text=border", "/map?place=beijing&from=1995&to=1996"],
        ["/network"] = ["/network?from=2024&to=2024", "/network?actor=taliban&quad=4", "/network?text=railway", "/network?place=beijing&from=1995&to=1996"],
        ["/contested"] = ["/contested?field=date", "/contested?actor=uzbekistan&kind=events&conditions=open"],
        ["/promises"] = ["/promises?actor=uzbekistan&kind=railway", "/promises?step=signed&conditions=open"],
        ["/leverage"] = ["/leverage?holder=afghanistan&dimension=water", "/leverage?weight-trade=2&weight-energy=0"],
        ["/compare"] = ["/compare?pairs=uzbekistan:afghanistan,tajikistan:afghanistan,kazakhstan:afghanistan", "/compare?pairs=atlantis&counting=both"],
        ["/explain"] = ["/explain?number=balance&relation=tajikistan,afghanistan", "/explain?number=trend&relation=tajikistan,afghanistan&to=2025-12", "/explain?actor=uzbekistan&counting=pairs", "/explain?number=mood"],
        ["/relations"] = ["/relations?counting=pairs"],
        ["/changes"] = ["/changes?record=event:17", "/changes?kind=events&person=seeds&action=entered&below=200", "/changes?person=seeds", "/changes?action=corrected&from=2025-11&to=2025-11-03", "/changes?kind=agreements&conditions=open", "/changes?record=nothing"],
    };

    // Pages that are about a view, and are nowhere without one.
    private static readonly Dictionary<string, string> s_about = new(StringComparer.Ordinal)
    {
        [AppUrls.Share] = AppUrls.ShareOf("/method"),
        [AppUrls.Since] = AppUrls.SinceOf($"/method?asof={new CentralAsiaWatch.Past.AsOf(TestClock.Start.UtcDateTime).Text}"),
    };

    /// <summary>Pages that are for errors or for Development.</summary>
    private static readonly string[] s_others = ["/error", "/not-found", "/diagnostics"];

    /// <summary>The templates of the pages that a reader is offered.</summary>
    public static IReadOnlyList<string> Templates { get; } =
    [
        // Pages that say who may open them are for accounts and for work.
        .. typeof(WatchApplication).Assembly.GetTypes().Where(type => !type.GetCustomAttributes().Any(one => one is IAuthorizeData or IAllowAnonymous)).SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template)
            .Where(template => !s_others.Contains(template)).Order(StringComparer.Ordinal),
    ];

    /// <summary>An address or several of every page that a reader is offered.</summary>
    public static IReadOnlyList<string> Addresses { get; } = [.. Templates.SelectMany(AddressesOf)];

    /// <summary>One address of every page that a reader is offered.</summary>
    public static IReadOnlyList<string> OneOfEach { get; } = [.. Templates.Select(template => AddressesOf(template).First())];

    /// <summary>Whether a page serves an address; its records may still not be there.</summary>
    public static bool Serves(string path) => Templates.Any(template => Regex.IsMatch(path, $"^{Parameter().Replace(template, "[^/]+")}$"));

    private static IEnumerable<string> AddressesOf(string template)
    {
        var shape = Parameter().Replace(template, "{}");
        if (shape == template)
        {
            return [s_about.GetValueOrDefault(template, template), .. s_more.GetValueOrDefault(template) ?? []];
        }

        return s_samples.GetValueOrDefault(shape)
            ?? throw new InvalidOperationException($"Give {nameof(PageRoutes)} an address of the new page {template}, so that it is tested.");
    }

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
