namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>A folder of small, sound seed files that a test breaks in one place.</summary>
public sealed class SeedFolder : IDisposable
{
    private readonly TestFolder _folder = new();

    /// <summary>Writes the sound files.</summary>
    public SeedFolder()
    {
        Write("sources.yaml", """
            - slug: detente
              kind: report
              reliability: C
              reliabilityReason: Made up.
              shortName: Détente
              paragraphs:
                - { n: 1, sha256: '0000000000000000000000000000000000000000000000000000000000000000' }
                - { n: 2, sha256: '0000000000000000000000000000000000000000000000000000000000000000', note: Nothing to code. }
            """);
        Write("actors.yaml", """
            - slug: uzbekistan
              name: Uzbekistan
              kind: state
              iso3: UZB
            """);
        Write("events.yaml", """
            - number: 1
              key: visit
              title: Visit to Kabul
              label: Visit
              date: '2024-10'
              type: CONSULT
              mode: visit
              actors:
                - { actor: uzbekistan, role: actor }
              citations:
                - { source: detente, paragraph: 1, credibility: 2, stance: supports }
            - number: 2
              key: promise
              title: Promise
              label: Promise
              type: AGREE
              actors:
                - { actor: uzbekistan, role: actor }
              citations:
                - { source: detente, paragraph: 1, credibility: 3, stance: supports }
            """);
    }

    /// <summary>Its full path.</summary>
    public string Path => _folder.Path;

    /// <summary>Writes a file.</summary>
    public void Write(string name, string text) => File.WriteAllText(_folder.File(name), text);

    /// <summary>Writes a file that need not be text.</summary>
    public void Write(string name, byte[] bytes) => File.WriteAllBytes(_folder.File(name), bytes);

    /// <summary>Puts something in place of what stands in a file, once.</summary>
    public void Replace(string name, string there, string instead)
    {
        var text = File.ReadAllText(_folder.File(name));
        var at = text.IndexOf(there, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{name} does not hold: {there}");
        Write(name, text[..at] + instead + text[(at + there.Length)..]);
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();
}
