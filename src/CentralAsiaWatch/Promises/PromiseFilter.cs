using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;
using CentralAsiaWatch.Vocabulary;
using Microsoft.Extensions.Primitives;

namespace CentralAsiaWatch.Promises;

/// <summary>Which promises are asked for. It spans projects and agreements, and so is no filter of one kind, but it makes one for each.</summary>
/// <param name="Values">What was given and could be read, by parameter.</param>
/// <param name="Problems">What could not be read.</param>
/// <param name="References">What the values name.</param>
public sealed record PromiseFilter(IReadOnlyDictionary<string, string> Values, IReadOnlyList<FilterProblem> Problems, References References)
{
    /// <summary>Between whom.</summary>
    public const string Actor = "actor";

    /// <summary>A kind of project or of agreement.</summary>
    public const string Kind = "kind";

    /// <summary>How far it came.</summary>
    public const string Step = "step";

    /// <summary>Words in its texts.</summary>
    public const string Text = "text";

    private static readonly FilterKind[] s_kinds = [ProjectFilter.Kind, AgreementFilter.Kind];

    /// <summary>The parameters, in the order in which they are said.</summary>
    public static IReadOnlyList<string> Names { get; } = [Actor, Kind, Step, Text];

    /// <summary>The kinds of project and of agreement.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Vocabularies.ProjectKinds.Terms.Concat(Vocabularies.AgreementKinds.Terms).Select(term => term.Code)];

    /// <summary>True where every promise is asked for.</summary>
    public bool IsEmpty => Values.Count == 0;

    /// <summary>The address of this filter.</summary>
    public string Url => Address(Names);

    /// <summary>The value of a parameter; null for none.</summary>
    public string? Value(string name) => Values.GetValueOrDefault(name);

    /// <summary>The address of this filter without one part.</summary>
    public string UrlWithout(string name) => Address(Names.Where(other => other != name));

    /// <summary>A part in words: its lead and its value.</summary>
    public (string Lead, string Words) Words(string name) => name switch
    {
        Actor => ("involving", References.Actor(Values[name]).Name),
        Kind => ("of the kind", Values[name]),
        Step => ("that came as far as", Values[name]),
        _ => ("with the words", $"“{Values[name]}”"),
    };

    /// <summary>Reads the query of an address; what cannot be read becomes a problem and is left out.</summary>
    public static PromiseFilter Read(IQueryCollection query, References references)
    {
        var (values, problems) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<FilterProblem>());
        foreach (var (name, given) in query)
        {
            if (name == RecordFilter.ConditionsParameter || RecordFilter.OfEveryPage.Contains(name) || StringValues.IsNullOrEmpty(given) || string.IsNullOrWhiteSpace(given))
            {
                continue;
            }

            var value = SearchText.WithoutControls(given.ToString()).Trim();
            if (!Names.Contains(name))
            {
                problems.Add(new FilterProblem(FilterProblem.Shorten(name), FilterProblem.Shorten(value), $"one of {string.Join(", ", Names)}") { IsUnknown = true });
            }
            else if (Accepted(name, value, references) is { } accepted)
            {
                problems.Add(new FilterProblem(name, FilterProblem.Shorten(value), accepted));
            }
            else
            {
                values[name] = value;
            }
        }

        return new PromiseFilter(values, problems, references);
    }

    /// <summary>The filters that find the promises whose state stands for a step, one for each kind of record that can be meant.</summary>
    public IEnumerable<RecordFilter> Of(string step) =>
        from kind in s_kinds
        let terms = kind.Record == RecordKind.Project ? Vocabularies.ProjectKinds : Vocabularies.AgreementKinds
        where (Value(Step) is not { } asked || asked == step) && (Value(Kind) is not { } only || terms.Terms.Any(term => term.Code == only))
        select RecordFilter.Of(
            kind,
            References,
            [
                .. Values.Where(one => one.Key != Step),
                KeyValuePair.Create("state", string.Join(',', PromiseSteps.States(kind.Record, step))),
            ]);

    // What is accepted in place of the value; null where it can be read.
    private static string? Accepted(string name, string value, References references) => name switch
    {
        Actor => references.Actors.ContainsKey(value) ? null : "a slug of an actor such as uzbekistan",
        Kind => Kinds.Contains(value) ? null : $"one of {string.Join(", ", Kinds)}",
        Step => PromiseSteps.All.Contains(value) ? null : $"one of {string.Join(", ", PromiseSteps.All)}",
        _ => FilterParameters.Text.Read(value, references) is FilterReading.Unreadable ? FilterParameters.Text.Accepted : null,
    };

    private string Address(IEnumerable<string> names) => AppUrls.With(AppUrls.Promises, names.Select(name => KeyValuePair.Create(name, Value(name))));
}
