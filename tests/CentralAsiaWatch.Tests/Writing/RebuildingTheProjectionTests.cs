using CentralAsiaWatch.Tests.Filtering;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Writing;

/// <summary>A store that an older version of the program computed is brought up to date when it is opened.</summary>
public sealed class RebuildingTheProjectionTests
{
    [Fact]
    public async Task StoreOfAnotherProjection_IsMadeAnewAtStartAndKeepsItsRevisions()
    {
        using var folder = new TestFolder();
        var settings = new WatchAppSettings { Folder = folder.Path };
        IReadOnlyList<string> before;
        string revisions;
        await using (var first = await WatchApp.StartAsync(settings))
        {
            await first.HasAsync([.. GeneratedRecords.Background, .. GeneratedRecords.Events(40).Sample(1)[0], .. GeneratedRecords.Agreements(10).Sample(1)[0]]);
            before = await ProjectionPicture.OfAsync(first);
            revisions = Revisions(first.StoreFile);
            Store.Execute(first.StoreFile, "DELETE FROM RecordFacets WHERE Number % 2 = 0");
            Store.Execute(first.StoreFile, "UPDATE Facets SET Words = NULL, Count = 7");
            Store.Execute(first.StoreFile, "DELETE FROM FacetQuarters");
            Store.Execute(first.StoreFile, "UPDATE FacetYears SET VerbalConflict = VerbalConflict + 1, Places = x'3401'");
            Store.Execute(first.StoreFile, "DELETE FROM SearchIndex WHERE rowid % 3 = 0");
            Store.Execute(first.StoreFile, "UPDATE Events SET Json = '{}', Who = ''");
            Store.Execute(first.StoreFile, "UPDATE ProjectionStates SET Version = 0");
        }

        await using var second = await WatchApp.StartAsync(settings);

        Assert.Equal(before, await ProjectionPicture.OfAsync(second));
        Assert.Equal(revisions, Revisions(second.StoreFile));
    }

    private static string Revisions(string file)
    {
        using var store = Store.Open(file);
        return string.Join('\n', store.Revisions.OrderBy(revision => revision.Sequence).Select(revision => revision.Hash));
    }
}
