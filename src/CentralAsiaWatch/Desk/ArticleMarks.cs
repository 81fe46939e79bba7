using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Desk;

/// <summary>Marks what is known in a paragraph: actors, places, dates and amounts, by our own names and grammar.</summary>
public static class ArticleMarks
{
    // After these words the name of a capital is the city, and after the first of them that of a country is the country.
    private static readonly HashSet<string> s_inside = new(StringComparer.OrdinalIgnoreCase) { "in", "inside", "across", "throughout", "near", "northern", "southern", "eastern", "western", "в" };
    private static readonly HashSet<string> s_toward = new(StringComparer.OrdinalIgnoreCase) { "to", "at", "from", "outside", "around", "through", "via", "visited", "visit", "visits", "leave", "left", "into" };

    /// <summary>The marks of a text in its order, none over another: dates and names before amounts.</summary>
    /// <param name="text">A paragraph or sentence.</param>
    /// <param name="published">The article's day, from which "last week" is counted; null where it is not known.</param>
    /// <param name="names">Actors and places.</param>
    public static IReadOnlyList<ArticleMark> Of(string text, DateOnly? published, KnownNames names)
    {
        var marks = new List<ArticleMark>();
        foreach (var name in names.In(text))
        {
            marks.Add(Named(text, name));
        }

        foreach (var date in DateGrammar.FindAll(text, published))
        {
            Add(marks, new ArticleMark(ArticleMarkKind.Date, date.Start, date.Length, date.Reading is { } reading ? reading.Words : date.Problem ?? "") { Date = date });
        }

        foreach (var amount in Amounts.In(text))
        {
            Add(marks, new ArticleMark(ArticleMarkKind.Amount, amount.Start, amount.Length, amount.Amount.Words) { Amount = amount.Amount });
        }

        marks.Sort((one, other) => one.Start.CompareTo(other.Start));
        return marks;
    }

    private static void Add(List<ArticleMark> marks, ArticleMark mark)
    {
        if (!marks.Any(other => mark.Start < other.End && other.Start < mark.End))
        {
            marks.Add(mark);
        }
    }

    private static ArticleMark Named(string text, FoundName name)
    {
        var before = WordBefore(text, name.Start);
        var isPlace = name.Actor is null || (name.Place is { } place && (s_inside.Contains(before) || (place.Precision == "city" && s_toward.Contains(before)))) || (name is { Place: null, Actor.Kind: "state" } && s_inside.Contains(before));
        return isPlace
            ? new ArticleMark(ArticleMarkKind.Place, name.Start, name.End - name.Start, name.Place?.Name ?? name.Actor!.Name) { Actor = name.Actor, Place = name.Place }
            : new ArticleMark(ArticleMarkKind.Actor, name.Start, name.End - name.Start, name.Actor!.Name) { Actor = name.Actor, Place = name.Place };
    }

    private static string WordBefore(string text, int start)
    {
        var end = start;
        while (end > 0 && !char.IsLetterOrDigit(text[end - 1]))
        {
            if (text[end - 1] is not (' ' or '\u00a0' or '-'))
            {
                return "";
            }

            end--;
        }

        var from = end;
        while (from > 0 && char.IsLetter(text[from - 1]))
        {
            from--;
        }

        return text[from..end];
    }
}
