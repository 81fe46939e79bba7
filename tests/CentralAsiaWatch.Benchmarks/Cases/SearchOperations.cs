using CentralAsiaWatch.Search;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>What the search page and the search box ask of a store. The generated texts hold Qosh-Tepa, Қўштепа and قوش‌تپه.</summary>
internal static class SearchOperations
{
    private const int Page = 50;
    private const int MostNamed = 8;
    private static readonly string[] s_typed = ["bor", "rail", "minis", "qosh t", "кош", "تپه", "uzbekis", "kabul riv"];

    public static Func<int, Task> OtherSpelling(OpenStore store) => Answer(store, "Qush Tepa", "Kosh Tepa", "Mazari Sharif");

    public static Func<int, Task> Cyrillic(OpenStore store) => Answer(store, "граница", "Кош-Тепа", "Кабул");

    public static Func<int, Task> PersoArabic(OpenStore store) => Answer(store, "مرز", "قوش تپه", "کابل");

    public static Func<int, Task> Suggest(OpenStore store)
    {
        var search = store.Get<SearchQueries>();
        return call => search.SuggestAsync(s_typed[call % s_typed.Length], SearchSuggestions.Most, CancellationToken.None);
    }

    private static Func<int, Task> Answer(OpenStore store, params string[] queries)
    {
        var search = store.Get<SearchQueries>();
        return call => search.AnswerAsync(queries[call % queries.Length], null, null, Page, MostNamed, CancellationToken.None);
    }
}
