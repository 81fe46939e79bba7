using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Options;

/// <summary>Checks the whole configuration at start. Each message names the key and the cure.</summary>
public sealed class WatchOptionsCheck(IConfiguration configuration) : IValidateOptions<WatchOptions>
{
    private const int MostReaders = 100_000;
    private const int MostHstsDays = 730;
    private const int MostPerMinute = 1_000_000;
    private const int MostPort = 65_535;

    /// <summary>The platform's own key for the hosts that are answered.</summary>
    public const string AllowedHosts = "AllowedHosts";

    private static readonly string[] s_keys =
        ["Watch:Database:Provider", "Watch:Database:ConnectionString", "Watch:Seeds:Path", "Watch:Seeds:Collections", "Watch:Logs:Path", "Watch:Sources:Path", "Watch:Sources:KeepText", "Watch:Access:AnonymousReading", "Watch:Live:MaximumReaders", "Watch:Hosting:HstsDays",
        "Watch:Api:AnonymousPerMinute", "Watch:Api:KeyPerMinute",
        "Watch:Mail:Host", "Watch:Mail:Port", "Watch:Mail:From", "Watch:Mail:User", "Watch:Mail:Password", "Watch:Mail:StartTls"];

    /// <summary>Every key there is.</summary>
    public static IReadOnlyList<string> Keys => s_keys;

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, WatchOptions options)
    {
        var problems = Unknown().Concat(Database(options.Database)).Concat(Live(options.Live)).Concat(Hosting(options.Hosting)).Concat(Hosts(configuration[AllowedHosts])).Concat(Api(options.Api)).Concat(Mail(options.Mail)).ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Unknown() =>
        from key in configuration.GetSection(WatchOptions.Section).AsEnumerable()
        where key.Value is not null && !s_keys.Contains(key.Key, StringComparer.OrdinalIgnoreCase)
        select $"{key.Key} is no configuration key; use one of {string.Join(", ", s_keys)}.";

    private static IEnumerable<string> Live(LiveOptions live) => live.MaximumReaders is < 0 or > MostReaders
        ? [FormattableString.Invariant($"Watch:Live:MaximumReaders is {live.MaximumReaders}; write a whole number from 0 to {MostReaders}.")]
        : [];

    private static IEnumerable<string> Hosting(HostingOptions hosting) => hosting.HstsDays is < 0 or > MostHstsDays
        ? [FormattableString.Invariant($"Watch:Hosting:HstsDays is {hosting.HstsDays}; write a whole number of days from 0 to {MostHstsDays}, 0 for none.")]
        : [];

    private static IEnumerable<string> Api(ApiOptions api) =>
        from one in new[] { (Name: nameof(ApiOptions.AnonymousPerMinute), Value: api.AnonymousPerMinute), (Name: nameof(ApiOptions.KeyPerMinute), Value: api.KeyPerMinute) }
        where one.Value is < 0 or > MostPerMinute
        select FormattableString.Invariant($"Watch:Api:{one.Name} is {one.Value}; write a whole number from 0 to {MostPerMinute}, 0 for no limit.");

    private static IEnumerable<string> Mail(MailOptions mail)
    {
        if (mail.Host.Length == 0)
        {
            yield break;
        }

        if (Uri.CheckHostName(mail.Host) == UriHostNameType.Unknown)
        {
            yield return $"Watch:Mail:Host is '{mail.Host}', which is no name of a server; write one without scheme and port such as mail.example.org.";
        }

        if (mail.Port is < 1 or > MostPort)
        {
            yield return FormattableString.Invariant($"Watch:Mail:Port is {mail.Port}; write a whole number from 1 to {MostPort}.");
        }

        if (!System.Net.Mail.MailAddress.TryCreate(mail.From, out _))
        {
            yield return $"Watch:Mail:From is '{mail.From}', which is no address of mail; write one such as watch@example.org.";
        }
    }

    // watch.example.org;*.example.org;[::1] – the platform takes a space as a letter of the name.
    private static IEnumerable<string> Hosts(string? hosts) =>
        from host in (hosts ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
        where !IsHost(host)
        select $"{AllowedHosts} names ‘{host}’, which is no host; write names without scheme and port, with semicolons and no spaces between them, such as watch.example.org;*.example.org.";

    private static bool IsHost(string host)
    {
        var name = host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host;
        var type = Uri.CheckHostName(name.Trim('[', ']'));
        return host == "*" || (type == UriHostNameType.IPv6 ? name.StartsWith('[') : type != UriHostNameType.Unknown);
    }

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
