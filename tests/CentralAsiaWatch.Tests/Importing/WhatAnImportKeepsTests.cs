using System.Globalization;
using System.Text;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;
using CentralAsiaWatch.Tests.Writing;
using static CentralAsiaWatch.Tests.Importing.ImportVisits;

namespace CentralAsiaWatch.Tests.Importing;

/// <summary>After an import of many rows, new and changed, everything that is computed beside the records is what computing it from scratch gives.</summary>
public sealed class WhatAnImportKeepsTests
{
    // More than are worked out together, so that rows of several stretches meet in one count.
    private const int Rows = 620;

    private static readonly string[] s_types = ["CONSULT", "AID", "ACCUSE", "ASSAULT"];
    private static readonly string[] s_dates = ["2023-05-17", "2023-05", "2023-34", "2023", "2022/2024", "", "2024-02-29", "0001-01-01", "2024-12-30", "2025-01-01"];

    [Fact]
    public async Task CountsFacetsAndIndex_AreWhatARebuildFromScratchGives()
    {
        using var folder = new TestFolder();
        var settings = new WatchAppSettings { Folder = folder.Path };
        IReadOnlyList<string> kept, index;
        await using (var app = await WatchApp.StartAsync(settings))
        {
            await app.HasGroundAsync();
            using var reviewer = await app.SignInAsync(PersonRole.Reviewer);
            var written = await reviewer.RunAsync(app, await reviewer.UploadAsync(File(0, Rows)));
            Assert.Contains($"Written: {Rows} new records, 0 changed, 0 rows left out.", written.MainText, StringComparison.Ordinal);

            // Every third one moves to another date and type.
            var changed = await reviewer.RunAsync(app, await reviewer.UploadAsync(File(1, Rows, step: 3)));
            Assert.Contains("Written: 0 new records, 207 changed, 0 rows left out.", changed.MainText, StringComparison.Ordinal);

            kept = await ProjectionPicture.OfAsync(app);
            index = Index(app.StoreFile);
            Assert.Null(RevisionAudit.FirstBroken(app.StoreFile));
            Store.Execute(app.StoreFile, "UPDATE ProjectionStates SET Version = 0");
        }

        await using var rebuilt = await WatchApp.StartAsync(settings);

        Assert.Equal(await ProjectionPicture.OfAsync(rebuilt), kept);
        Assert.Equal(Index(rebuilt.StoreFile), index);
    }

    private static string File(int turn, int rows, int step = 1)
    {
        var file = new StringBuilder(Header);
        for (var row = 0; row < rows; row += step)
        {
            // A place of its own: otherwise each would be the twin of many.
            file.Append(Row(
                string.Create(CultureInfo.InvariantCulture, $"visit-{row}"),
                date: s_dates[(row + turn) % s_dates.Length],
                type: s_types[(row / 3 + turn) % s_types.Length],
                actors: row % 5 == 0 ? "afghanistan" : "uzbekistan",
                recipients: row % 5 == 0 ? "uzbekistan" : "taliban",
                places: string.Create(CultureInfo.InvariantCulture, $"Village {row} | afghanistan | city")));
        }

        return file.ToString();
    }

    // Every word with every place where it stands.
    private static string[] Index(string file) => ((string)Store.Ask(
        file,
        """
        CREATE VIRTUAL TABLE temp.Words USING fts5vocab(main, 'SearchIndex', 'instance');
        SELECT group_concat(term || ' ' || doc || ' ' || col || ' ' || offset, char(10)) FROM (SELECT * FROM temp.Words ORDER BY term, doc, col, offset)
        """)!).Split('\n');
}
