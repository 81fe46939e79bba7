using System.Net;
using System.Net.Sockets;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Starting;

/// <summary>Whatever keeps the program from starting: one sentence with the cure, exit code 1, nothing changed.</summary>
[Collection(ConsoleTests.Name)]
public sealed class StartingBadlyTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string StoreFile => WatchApp.StoreIn(_folder.Path);

    [Fact]
    public async Task StoreThatIsNoDatabase_IsLeftAlone()
    {
        const string Letter = "Dear colleague, this is no database but a letter that somebody named watch.db, and it is long enough to look like one at first sight.";
        await File.WriteAllTextAsync(StoreFile, Letter);

        var (code, sentence) = await RunAsync();

        Assert.Equal((1, $"The file {StoreFile} is not a database; set Watch:Database:ConnectionString to another file, or move this one away."), (code, sentence));
        Assert.Equal(Letter, await File.ReadAllTextAsync(StoreFile));
    }

    [Fact]
    public async Task StoreOfAnotherProgram_IsLeftAlone()
    {
        Store.Execute(StoreFile, "CREATE TABLE Recipes (Name TEXT); INSERT INTO Recipes VALUES ('Plov')");
        var before = await File.ReadAllBytesAsync(StoreFile);

        var (code, sentence) = await RunAsync();

        Assert.Equal((1, $"The file {StoreFile} is a database of another program; set Watch:Database:ConnectionString to another file."), (code, sentence));
        Assert.Equal(before, await File.ReadAllBytesAsync(StoreFile));
    }

    [Fact]
    public async Task StoreOfANewerProgram_IsLeftAlone()
    {
        await StartAndStopAsync();
        Store.Execute(StoreFile, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromTheFuture', '99.0.0')");
        var before = Store.Dump(StoreFile);

        var (code, sentence) = await RunAsync();

        Assert.Equal((1, $"The store {StoreFile} was written by a newer version of the program; start that version, or set Watch:Database:ConnectionString to another file."), (code, sentence));
        Assert.Equal(before, Store.Dump(StoreFile));
    }

    [Fact]
    public async Task DamagedStore_IsSaidSo()
    {
        await StartAndStopAsync();
        // Else the program would read what is not yet taken from the log into the file.
        Store.Execute(StoreFile, "PRAGMA wal_checkpoint(TRUNCATE)");
        await using (var file = File.OpenWrite(StoreFile))
        {
            file.Position = 100;
            await file.WriteAsync(Enumerable.Repeat((byte)0xAA, 4000).ToArray());
        }

        var (code, sentence) = await RunAsync();

        Assert.Equal((1, $"The store {StoreFile} is damaged; put back a backup of it, or set Watch:Database:ConnectionString to another file."), (code, sentence));
    }

    [Fact]
    public async Task SecondInstance_IsRefusedAndTheFirstGoesOn()
    {
        await using var first = await WatchApp.StartAsync(new WatchAppSettings { Folder = _folder.Path });

        var (code, sentence) = await RunAsync();

        Assert.Equal((1, $"The store {StoreFile} is already open in another instance; stop that one, or set Watch:Database:ConnectionString to another file."), (code, sentence));
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/healthz")).Status);
    }

    [Fact]
    public async Task StoreLockedByAnotherProgram_IsSaidSoWithinSeconds()
    {
        await StartAndStopAsync();
        using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={StoreFile};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction();

        var (code, sentence) = await RunAsync();

        Assert.Equal((1, $"The store {StoreFile} is locked by another program; stop that one, or set Watch:Database:ConnectionString to another file."), (code, sentence));
    }

    [Fact]
    public async Task PortInUse_IsSaidSo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

        var (code, sentence) = await RunAsync(("urls", url));

        Assert.Equal((1, $"{url} is in use by another program; stop that one, or start with --urls http://localhost:5081."), (code, sentence));
    }

    [Fact]
    public async Task AddressOfAnotherMachine_IsSaidSo()
    {
        var (code, sentence) = await RunAsync(("urls", "http://192.0.2.1:5080"));

        Assert.Equal(1, code);
        Assert.StartsWith("http://192.0.2.1:5080 cannot be listened on (", sentence, StringComparison.Ordinal);
        Assert.EndsWith("); start with --urls http://localhost:5081.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderThatIsAFile_IsSaidSo()
    {
        await File.WriteAllTextAsync(_folder.File("notes"), "Notes.");
        var file = Path.Combine(_folder.File("notes"), "watch.db");

        var (code, sentence) = await RunAsync(("Watch:Database:ConnectionString", $"Data Source={file}"));

        Assert.Equal((1, $"The folder of the store {file} cannot be made; set Watch:Database:ConnectionString to a file in a folder that can be written."), (code, sentence));
        Assert.Equal("Notes.", await File.ReadAllTextAsync(_folder.File("notes")));
    }

    [Fact]
    public async Task StoreThatIsAFolder_IsSaidSo()
    {
        Directory.CreateDirectory(StoreFile);

        var (code, sentence) = await RunAsync();

        Assert.Equal((1, $"The store {StoreFile} cannot be written; give this user write access to it and its folder, or set Watch:Database:ConnectionString to another file."), (code, sentence));
    }

    [Fact]
    public async Task SeedFolderThatIsMissing_IsSaidSo()
    {
        var folder = _folder.File("no-seeds");

        var (code, sentence) = await RunAsync(("Watch:Seeds:Path", folder));

        Assert.Equal((1, $"Watch:Seeds:Path names the folder {folder}, which there is not; name the folder of the seed files, or leave the value empty for no seeds."), (code, sentence));
    }

    [Theory]
    [InlineData("Watch:Database:Provider", "Postgres", "Watch:Database:Provider is Postgres, which this version does not serve yet; use Sqlite.")]
    [InlineData("Watch:Database:Provider", "Oracle", "Watch:Database:Provider is 'Oracle', which is no provider; use Sqlite.")]
    [InlineData("Watch:Database:ConnectionString", "", "Watch:Database:ConnectionString names no file; write it as Data Source=store/watch.db.")]
    [InlineData("Watch:Database:ConnectionString", "Data Source=:memory:", "Watch:Database:ConnectionString names no file; write it as Data Source=store/watch.db.")]
    [InlineData("Watch:Database:ConnectionString", "Server=example", "Watch:Database:ConnectionString cannot be read; write it as Data Source=store/watch.db.")]
    [InlineData("Watch:Databse:Provider", "Sqlite", "Watch:Databse:Provider is no configuration key; use one of Watch:Database:Provider, Watch:Database:ConnectionString, Watch:Seeds:Path, Watch:Seeds:Collections, Watch:Logs:Path, Watch:Sources:Path, Watch:Sources:KeepText, Watch:Access:AnonymousReading, Watch:Live:MaximumReaders, Watch:Hosting:HstsDays, Watch:Api:AnonymousPerMinute, Watch:Api:KeyPerMinute, Watch:Mail:Host, Watch:Mail:Port, Watch:Mail:From, Watch:Mail:User, Watch:Mail:Password, Watch:Mail:StartTls.")]
    [InlineData("Watch:Live:MaximumReaders", "-1", "Watch:Live:MaximumReaders is -1; write a whole number from 0 to 100000.")]
    [InlineData("urls", "nonsense", "urls names ‘nonsense’, which is no address to listen on; write one such as --urls http://localhost:5081.")]
    [InlineData("urls", "http://127.0.0.1:99999", "urls names ‘http://127.0.0.1:99999’, which is no address to listen on; write one such as --urls http://localhost:5081.")]
    [InlineData("urls", "ftp://127.0.0.1", "urls names ‘ftp://127.0.0.1’, which is no address to listen on; write one such as --urls http://localhost:5081.")]
    public async Task BadConfiguration_IsSaidSoBeforeAnythingIsMade(string key, string value, string expected)
    {
        var (code, sentence) = await RunAsync((key, value));

        Assert.Equal((1, expected), (code, sentence));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task SeveralBadValues_AreAllNamed()
    {
        var (code, sentences) = await RunAsync(("Watch:Colour", "red"), ("Watch:Database:Provider", "Oracle"));

        Assert.Equal(1, code);
        Assert.Equal(2, sentences.Split(Environment.NewLine).Length);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task MigrationLockLeftByAKill_DoesNotHangTheStart()
    {
        Store.Execute(StoreFile, "CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2025-01-01 00:00:00+00:00')");

        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Folder = _folder.Path }).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/healthz")).Status);
    }

    [Fact]
    public async Task MigrationLockLeftWithNothingPending_DoesNotHangTheStart()
    {
        await StartAndStopAsync();
        Store.Execute(StoreFile, "CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2025-01-01 00:00:00+00:00')");

        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Folder = _folder.Path }).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/healthz")).Status);
    }

    public void Dispose() => _folder.Dispose();

    private async Task StartAndStopAsync() => await (await WatchApp.StartAsync(new WatchAppSettings { Folder = _folder.Path })).DisposeAsync();

    // The last of a repeated argument counts.
    private async Task<(int Code, string Sentence)> RunAsync(params (string Key, string Value)[] configuration)
    {
        var console = Console.Error;
        using var said = new StringWriter();
        Console.SetError(said);
        try
        {
            var code = await WatchApplication.RunAsync([.. WatchApp.Arguments(_folder.Path, new WatchAppSettings()), .. configuration.SelectMany(one => new[] { $"--{one.Key}", one.Value })])
                .WaitAsync(TimeSpan.FromSeconds(60));
            return (code, said.ToString().TrimEnd());
        }
        finally
        {
            Console.SetError(console);
        }
    }
}

/// <summary>Tests that read the console have it for themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConsoleTests
{
    public const string Name = "Console";
}
