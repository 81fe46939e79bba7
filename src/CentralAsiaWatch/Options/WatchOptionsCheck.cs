using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Options;

/// <summary>Checks the whole configuration at start. Each message names the key and the cure.</summary>
public sealed class WatchOptionsCheck(IConfiguration configuration) : IValidateOptions<WatchOptions>
{
    private const int MostReaders = 100_000;

    private static readonly string[] s_keys =
        ["Watch:Database:Provider", "Watch:Database:ConnectionString", "Watch:Seeds:Path", "Watch:Logs:Path", "Watch:Sources:Path", "Watch:Sources:KeepText", "Watch:Access:AnonymousReading", "Watch:Live:MaximumReaders"];

    /// <summary>Every key there is.</summary>
    public static IReadOnlyList<string> Keys => s_keys;

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, WatchOptions options)
    {
        var problems = Unknown().Concat(Database(options.Database)).Concat(Live(options.Live)).ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Unknown() =>
        from key in configuration.GetSection(WatchOptions.Section).AsEnumerable()
        where key.Value is not null && !s_keys.Contains(key.Key, StringComparer.OrdinalIgnoreCase)
        select $"{key.Key} is no configuration key; use one of {string.Join(", ", s_keys)}.";

    private static IEnumerable<string> Live(LiveOptions live) => live.MaximumReaders is < 0 or > MostReaders
        ? [FormattableString.Invariant($"Watch:Live:MaximumReaders is {live.MaximumReaders}; write a whole number from 0 to {MostReaders}.")]
        : [];

    private static IEnumerable<string> Database(DatabaseOptions database)
    {
        if (string.Equals(database.Provider, "Postgres", StringComparison.OrdinalIgnoreCase))
        {
            yield return "Watch:Database:Provider is Postgres, which this version does not serve yet; use Sqlite.";
        }
        else if (!string.Equals(database.Provider, "Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"Watch:Database:Provider is '{database.Provider}', which is no provider; use Sqlite.";
        }
        else if (Problem(database.ConnectionString) is { } problem)
        {
            yield return problem;
        }
    }

    private static string? Problem(string connectionString)
    {
        try
        {
            var source = new SqliteConnectionStringBuilder(connectionString).DataSource;
            return source.Length == 0 || source.Contains(":memory:", StringComparison.OrdinalIgnoreCase)
                ? "Watch:Database:ConnectionString names no file; write it as Data Source=store/watch.db."
                : null;
        }
        catch (ArgumentException)
        {
            return "Watch:Database:ConnectionString cannot be read; write it as Data Source=store/watch.db.";
        }
    }
}
