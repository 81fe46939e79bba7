using CentralAsiaWatch.Search;

namespace CentralAsiaWatch.Records;

/// <summary>
/// Orders undated kinds (actors, projects, sources) by name in the same 64-bit key that orders dated kinds by day:
/// the first nine folded letters, seven bits each. Names alike in those are ordered by number.
/// </summary>
public static class NameOrder
{
    private const int Letters = 9;

    /// <summary>The key of a name, never negative.</summary>
    public static long Key(string name)
    {
        var folded = SearchText.Fold(name);
        var key = 0L;
        for (var i = 0; i < Letters; i++)
        {
            key = (key << 7) | (i < folded.Length ? Math.Min((long)folded[i], 127L) : 0L);
        }

        return key;
    }
}
