using CentralAsiaWatch.Citing;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Briefs;

/// <summary>What every part of a brief needs to know.</summary>
/// <param name="Host">Scheme and host, before every address.</param>
/// <param name="Pinned">The time as of which it is made.</param>
/// <param name="References">Actors and sources as of then.</param>
public sealed record BriefFrame(string Host, AsOf Pinned, References References)
{
    /// <summary>A page of ours as of the time, with an anchor where it has one.</summary>
    public string Address(string url)
    {
        var mark = url.IndexOf('#', StringComparison.Ordinal);
        return mark < 0 ? Citables.Address(Host, url, Pinned) : Citables.Address(Host, url[..mark], Pinned) + url[mark..];
    }
}
