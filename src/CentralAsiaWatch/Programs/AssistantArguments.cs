using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace CentralAsiaWatch.Programs;

/// <summary>The arguments of one call, read by name. Sample: <c>{ "actor": "uzbekistan", "limit": 5 }</c>.</summary>
internal sealed class AssistantArguments
{
    private const int LongestText = 4_000;
    private readonly string _tool;
    private readonly Dictionary<string, JsonElement> _given = new(StringComparer.Ordinal);

    /// <summary>Reads what is given.</summary>
    /// <param name="tool">What is called, for the messages.</param>
    /// <param name="given">The arguments; undefined for none.</param>
    /// <param name="known">The names that it takes.</param>
    /// <exception cref="AssistantProblemException">They are no object, or one of them is not known.</exception>
    public AssistantArguments(string tool, JsonElement given, IReadOnlyCollection<string> known)
    {
        _tool = tool;
        if (given.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return;
        }

        if (given.ValueKind != JsonValueKind.Object)
        {
            throw Problem("its arguments are no object");
        }

        foreach (var one in given.EnumerateObject())
        {
            if (!known.Contains(one.Name))
            {
                throw Problem($"it takes no argument of that name; accepted are {string.Join(", ", known)}");
            }

            _given[one.Name] = one.Value;
        }
    }

    /// <summary>A text; null where it is left out.</summary>
    public string? Text(string name)
    {
        if (!_given.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        // Numbers and truth are taken as they would stand in an address.
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => throw Problem($"{name} is no text"),
        };
        return text.Length <= LongestText ? text : throw Problem($"{name} has more than {LongestText} characters");
    }

    /// <summary>A text that must be there.</summary>
    public string Required(string name) => Text(name) is { Length: > 0 } text ? text : throw Problem($"{name} is missing");

    /// <summary>A whole number between bounds; <paramref name="otherwise"/> where it is left out.</summary>
    public int Number(string name, int least, int most, int otherwise) =>
        Text(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw Problem(string.Create(CultureInfo.InvariantCulture, $"{name} is no whole number from {least} to {most}"));

    /// <summary>Some of them as the query of an address.</summary>
    public QueryCollection Query(IEnumerable<string> names) =>
        new(names.Select(name => (name, Value: Text(name))).Where(one => !string.IsNullOrEmpty(one.Value)).ToDictionary(one => one.name, one => new StringValues(one.Value)));

    /// <summary>The refusal of an argument.</summary>
    public AssistantProblemException Problem(string sentence) => new(AssistantProblemException.NoParameters, $"{_tool}: {sentence}.");
}
