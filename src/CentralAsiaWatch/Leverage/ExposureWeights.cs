using System.Globalization;
using CentralAsiaWatch.Filtering;

namespace CentralAsiaWatch.Leverage;

/// <summary>How much each dimension counts in the index, as the address says it: <c>weight-trade=2</c>. Left out, a dimension counts once.</summary>
/// <param name="Given">The weights that the address gives, by dimension.</param>
/// <param name="Problems">What could not be read.</param>
public sealed record ExposureWeights(IReadOnlyDictionary<string, double> Given, IReadOnlyList<FilterProblem> Problems)
{
    /// <summary>Begins every parameter that weighs, so that none is taken for a filter.</summary>
    public const string Prefix = "weight-";

    /// <summary>The highest weight.</summary>
    public const int Most = 10;

    /// <summary>Every dimension once.</summary>
    public static ExposureWeights Even { get; } = new(new Dictionary<string, double>(), []);

    /// <summary>The weight of a dimension.</summary>
    public double this[string dimension] => Given.GetValueOrDefault(dimension, 1);

    /// <summary>The weights as they stand in an address.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parameters =>
        ExposureDimension.All.Where(dimension => Given.ContainsKey(dimension.Code)).Select(dimension => KeyValuePair.Create(Prefix + dimension.Code, (string?)Text(dimension.Code)));

    /// <summary>A weight as it is written.</summary>
    public string Text(string dimension) => this[dimension].ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Reads the weights of an address; what cannot be read becomes a problem and counts once.</summary>
    public static ExposureWeights Read(IQueryCollection query)
    {
        var (given, problems) = (new Dictionary<string, double>(StringComparer.Ordinal), new List<FilterProblem>());
        foreach (var (name, values) in query.Where(one => one.Key.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var (code, value) = (name[Prefix.Length..], values.ToString().Trim());
            if (ExposureDimension.All.All(dimension => dimension.Code != code))
            {
                problems.Add(new FilterProblem(FilterProblem.Shorten(name), FilterProblem.Shorten(value), $"one of {string.Join(", ", ExposureDimension.All.Select(dimension => Prefix + dimension.Code))}") { IsUnknown = true });
            }
            else if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight <= Most)
            {
                given[code] = weight;
            }
            else if (value.Length > 0)
            {
                problems.Add(new FilterProblem(name, FilterProblem.Shorten(value), $"a number from 0 to {Most}"));
            }
        }

        return new ExposureWeights(given, problems);
    }

    /// <summary>The query without the weights, for the filter.</summary>
    public static IQueryCollection Without(IQueryCollection query) =>
        new QueryCollection(query.Where(one => !one.Key.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(StringComparer.OrdinalIgnoreCase));
}
