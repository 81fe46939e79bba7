using System.Globalization;
using System.Net.Http.Json;
using CentralAsiaWatch.Benchmarks.Generation;
using CentralAsiaWatch.People;

namespace CentralAsiaWatch.Benchmarks.Working;

/// <summary>The application in a process of its own over a copy of a generated store, to be written in; the copy goes with it.</summary>
internal sealed class WorkingProgram : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly ChildApplication _child;
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromMinutes(5) };

    private WorkingProgram(DirectoryInfo folder, ChildApplication child) => (_folder, _child) = (folder, child);

    public Uri Address => _child.Address;

    /// <summary>Resident memory in MiB.</summary>
    public double ResidentMiB => _child.ResidentMiB;

    /// <summary>Processor time it has used, in seconds.</summary>
    public double ProcessorSeconds => _child.ProcessorSeconds;

    /// <summary>Starts it.</summary>
    /// <param name="size">How many events there are.</param>
    public static async Task<WorkingProgram> StartAsync(int size)
    {
        var folder = Directory.CreateTempSubdirectory("centralasiawatch-working-");
        var file = Path.Combine(folder.FullName, "watch.db");
        File.Copy(await GeneratedStore.TakeAsync(size), file);
        var program = new WorkingProgram(folder, ChildApplication.StartWorking(file));
        await program._child.FirstAnswerAsync(program._client, AppUrls.Timeline);
        return program;
    }

    /// <summary>Bytes of the managed heap after full collections.</summary>
    public Task<long> HeapAsync() => HeapAsync(_client, Address);

    /// <summary>The same of another program.</summary>
    public static async Task<long> HeapAsync(HttpClient client, Uri address)
    {
        using var answer = await client.PostAsync(new Uri(address, MemoryEndpoint.Path), null);
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<long>();
    }

    /// <summary>People with a role, signed in, each in a browser of their own.</summary>
    public async Task<Worker[]> PeopleAsync(PersonRole role, int count)
    {
        using var answer = await _client.PostAsync(new Uri(Address, string.Create(CultureInfo.InvariantCulture, $"{WorkingApplication.People}?role={role}&count={count}")), null);
        var made = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<MadePerson[]>();
        return [.. made!.Select(person => new Worker(Address, person))];
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _child.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
