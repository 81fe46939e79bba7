using System.Globalization;
using CentralAsiaWatch.Benchmarks.Generation;

namespace CentralAsiaWatch.Benchmarks.Working;

/// <summary>The fields of an event as a person types them into the form.</summary>
internal static class DraftTexts
{
    /// <summary>A sound event.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="summary">What was typed so far of what happened.</param>
    public static Dictionary<string, string> Event(string title, string summary) => new(StringComparer.Ordinal)
    {
        ["citations.0.source"] = "report-7",
        ["citations.0.paragraph"] = "12",
        ["citations.0.credibility"] = "3",
        ["citations.0.stance"] = "supports",
        ["title"] = title,
        ["label"] = title.Length <= 32 ? title : title[..32],
        ["summary"] = summary,
        ["date"] = "2026-10-29",
        ["type"] = "CONSULT",
        ["contexts.0"] = "diplomatic",
        ["actors.0.actor"] = "uzbekistan",
        ["actors.0.role"] = "actor",
        ["actors.1.actor"] = "taliban",
        ["actors.1.role"] = "recipient",
        ["places.0.name"] = "Termez",
        ["places.0.country"] = "uzbekistan",
        ["places.0.precision"] = "city",
    };

    /// <summary>A summary as it stands after so many keys were pressed.</summary>
    public static string Summary(int editor, int keys)
    {
        var random = new Random(editor);
        var text = string.Join(' ', Enumerable.Range(0, 1 + (keys / 40)).Select(_ => Wording.Sentence(random)));
        return text[..Math.Min(text.Length, keys)];
    }

    /// <summary>A title that no other event has.</summary>
    public static string Title(int number) => string.Create(CultureInfo.InvariantCulture, $"Delegation comes to Termez, {number}");
}
