using Microsoft.Data.Sqlite;

namespace CentralAsiaWatch.Past;

/// <summary>
/// The tables and views of a past state. Its file holds only what was otherwise then, in tables of the same names as the store's, and beside it temporary views put the
/// two together under those names: the rows of the store without those that were otherwise, and the rows of the file. A query that knows nothing of the past reads it.
/// </summary>
internal static class PastSchema
{
    /// <summary>The store, as a connection to a past state knows it.</summary>
    public const string Store = "live";

    // Their rows are those of one record each; the kind as revisions name it.
    private static readonly (string Table, string Kind)[] s_records =
    [
        ("Actors", "Actor"), ("Sources", "Source"), ("Events", "Event"), ("Agreements", "Agreement"), ("Projects", "Project"), ("Figures", "Figure"), ("LeverageAssessments", "Leverage"),
    ];

    private static readonly string[] s_tables =
        [.. s_records.Select(one => one.Table), "SourceParagraphs", "Citations", "Facets", "RecordFacets", "FacetQuarters", "FacetYears", "SearchIndex"];

    // Which records were otherwise, and which rows of the facet index and lines of the search they have now and had not then.
    private const string Bookkeeping =
        """
        CREATE TABLE Touched (Kind TEXT NOT NULL, Number INTEGER NOT NULL, PRIMARY KEY (Kind, Number)) WITHOUT ROWID;
        CREATE TABLE GoneFacets (FacetId INTEGER NOT NULL, SortKey INTEGER NOT NULL, Number INTEGER NOT NULL, PRIMARY KEY (FacetId, SortKey, Number)) WITHOUT ROWID;
        CREATE TABLE GoneLines (RowId INTEGER PRIMARY KEY);
        """;

    /// <summary>Opens the store under its name beside the file of a connection.</summary>
    public static void Attach(SqliteConnection connection, string store)
    {
        using var attach = connection.CreateCommand();
        attach.CommandText = $"ATTACH $store AS {Store}";
        attach.Parameters.AddWithValue("$store", store);
        attach.ExecuteNonQuery();
    }

    /// <summary>Makes the tables of a new file as the store has them, with their indexes, and the counts of all facets as they are now.</summary>
    public static void CreateTables(SqliteConnection connection, bool isEmpty)
    {
        var statements = new List<string>();
        using (var read = connection.CreateCommand())
        {
            read.CommandText = $"SELECT tbl_name, sql FROM {Store}.sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC";
            using var rows = read.ExecuteReader();
            while (rows.Read())
            {
                if (s_tables.Contains(rows.GetString(0), StringComparer.Ordinal))
                {
                    statements.Add(rows.GetString(1));
                }
            }
        }

        Run(connection, string.Join(";\n", statements.Append(Bookkeeping)));
        if (!isEmpty)
        {
            Run(connection, $"INSERT INTO main.Facets SELECT * FROM {Store}.Facets");
        }
    }

    /// <summary>Names the collections of the store in a file that has no other facets yet: which there are is known in each of them.</summary>
    public static void NameCollections(SqliteConnection connection) =>
        Run(connection, $"INSERT INTO main.Facets SELECT * FROM {Store}.Facets WHERE Name LIKE '% collection:%'; UPDATE main.Facets SET Count = 0");

    /// <summary>Makes the views of a connection that reads.</summary>
    /// <param name="connection">A connection whose file has its tables, with the store beside it.</param>
    /// <param name="picture">How the two are read as one.</param>
    public static void CreateViews(SqliteConnection connection, PastPicture picture)
    {
        var views = new List<string> { View("Revisions", $"SELECT * FROM {Store}.Revisions WHERE Sequence <= {picture.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture)}") };
        if (!picture.IsWhole)
        {
            views.AddRange(s_records.Select(one => Both(one.Table, $"SELECT 1 FROM main.Touched t WHERE t.Kind = '{one.Kind}' AND t.Number = l.Number")));
            views.Add(Both("Citations", "SELECT 1 FROM main.Touched t WHERE t.Kind = l.RecordKind AND t.Number = l.RecordNumber"));
            views.Add(Both("SourceParagraphs", "SELECT 1 FROM main.Touched t WHERE t.Kind = 'Source' AND t.Number = l.SourceNumber"));
            views.Add(Both("RecordFacets", "SELECT 1 FROM main.GoneFacets g WHERE g.FacetId = l.FacetId AND g.SortKey = l.SortKey AND g.Number = l.Number"));
            views.Add(Both("FacetQuarters", "SELECT 1 FROM main.FacetQuarters o WHERE o.FacetId = l.FacetId AND o.Quarter = l.Quarter AND o.Quad = l.Quad"));
            views.Add(Both("FacetYears", "SELECT 1 FROM main.FacetYears o WHERE o.FacetId = l.FacetId AND o.Year = l.Year"));
        }

        // The words of the search index, of the store and of the file, as each connection to the store has its own.
        views.Add($"CREATE VIRTUAL TABLE temp.SearchVocabulary USING fts5vocab({Store}, 'SearchIndex', 'instance')");
        views.Add("CREATE VIRTUAL TABLE temp.PastVocabulary USING fts5vocab(main, 'SearchIndex', 'instance')");
        Run(connection, string.Join(";\n", views));
    }

    // Both halves are read in the order of one index each and merged; neither is gathered or sorted first.
    private static string Both(string table, string isOtherwise) =>
        View(table, $"SELECT * FROM {Store}.{table} AS l WHERE NOT EXISTS ({isOtherwise}) UNION ALL SELECT * FROM main.{table}");

    private static string View(string table, string select) => $"CREATE TEMP VIEW {table} AS {select}";

    /// <summary>Runs statements of the program's own.</summary>
    public static void Run(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
