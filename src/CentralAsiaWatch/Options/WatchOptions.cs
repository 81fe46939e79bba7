namespace CentralAsiaWatch.Options;

/// <summary>The configuration keys under <c>Watch</c>; docs/configuration.md describes each.</summary>
public sealed class WatchOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Watch";

    public DatabaseOptions Database { get; set; } = new();

    public SeedOptions Seeds { get; set; } = new();

    public LogOptions Logs { get; set; } = new();

    public SourceOptions Sources { get; set; } = new();

    public LiveOptions Live { get; set; } = new();

    public AccessOptions Access { get; set; } = new();

    public HostingOptions Hosting { get; set; } = new();

    public ApiOptions Api { get; set; } = new();

    public MailOptions Mail { get; set; } = new();
}

/// <summary>Where the store is.</summary>
public sealed class DatabaseOptions
{
    /// <summary><c>Watch:Database:Provider</c>: <c>Sqlite</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary><c>Watch:Database:ConnectionString</c>. A relative file name counts from the program's content root.</summary>
    public string ConnectionString { get; set; } = "Data Source=store/watch.db";
}

/// <summary>What the store begins with.</summary>
public sealed class SeedOptions
{
    /// <summary><c>Watch:Seeds:Path</c>: the folder of seed files. A relative name counts from the program's own folder; empty for no seeds.</summary>
    public string Path { get; set; } = "seeds";

    /// <summary><c>Watch:Seeds:Collections</c>: the collections that the store begins with, with commas; <c>documents</c> is the files of the folder itself, any other a folder in it.</summary>
    public string Collections { get; set; } = CentralAsiaWatch.Collections.CollectionSlugs.Documents;
}

/// <summary>Where the log goes beside the console.</summary>
public sealed class LogOptions
{
    /// <summary><c>Watch:Logs:Path</c>: the folder of the rolling JSON log. A relative name counts from the content root; empty for none.</summary>
    public string Path { get; set; } = "store/logs";
}

/// <summary>Copies of the documents that a desk keeps for itself.</summary>
public sealed class SourceOptions
{
    /// <summary><c>Watch:Sources:Path</c>: the folder of the copies, one <c>slug.txt</c> each. A relative name counts from the content root; empty for none.</summary>
    public string Path { get; set; } = "";

    /// <summary><c>Watch:Sources:KeepText</c>: whether the text from which a source was entered is kept for editors after its publication; never shown to readers.</summary>
    public bool KeepText { get; set; } = true;
}

/// <summary>Who may read.</summary>
public sealed class AccessOptions
{
    /// <summary><c>Watch:Access:AnonymousReading</c>: whether what is published can be read without signing in.</summary>
    public bool AnonymousReading { get; set; } = true;
}

/// <summary>What browsers are told of the site as a whole.</summary>
public sealed class HostingOptions
{
    /// <summary><c>Watch:Hosting:HstsDays</c>: for so many days a browser that came over TLS comes over nothing else, 0–730; 0 for none. Never said in Development or on localhost.</summary>
    public int HstsDays { get; set; } = 365;
}

/// <summary>Pages that are told of new events while they are open.</summary>
public sealed class LiveOptions
{
    /// <summary><c>Watch:Live:MaximumReaders</c>: so many open pages are told at once, 0–100,000; each holds one connection.</summary>
    public int MaximumReaders { get; set; } = 2_000;
}

/// <summary>How much programs may ask.</summary>
public sealed class ApiOptions
{
    /// <summary><c>Watch:Api:AnonymousPerMinute</c>: requests to the API and to <c>/mcp</c> a minute from one address without a key, 0–1,000,000; 0 for no limit. What comes from this machine itself is not counted.</summary>
    public int AnonymousPerMinute { get; set; } = 600;

    /// <summary><c>Watch:Api:KeyPerMinute</c>: the same of one key, or of one signed-in person, 0–1,000,000; 0 for no limit.</summary>
    public int KeyPerMinute { get; set; } = 6_000;
}

/// <summary>The server by which digests are sent; none without a host.</summary>
public sealed class MailOptions
{
    /// <summary><c>Watch:Mail:Host</c>: name of the server; empty for no mail.</summary>
    public string Host { get; set; } = "";

    /// <summary><c>Watch:Mail:Port</c>: 1–65,535.</summary>
    public int Port { get; set; } = 587;

    /// <summary><c>Watch:Mail:From</c>: the address that mails come from.</summary>
    public string From { get; set; } = "";

    /// <summary><c>Watch:Mail:User</c>: whom the server knows us as; empty where it does not ask.</summary>
    public string User { get; set; } = "";

    /// <summary><c>Watch:Mail:Password</c>: the password of that.</summary>
    public string Password { get; set; } = "";

    /// <summary><c>Watch:Mail:StartTls</c>: whether the connection is encrypted; without, nothing is sent that does not stay on this machine or its network.</summary>
    public bool StartTls { get; set; } = true;
}
