using System.Text;
using System.Text.Json;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Importing;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Importing;

/// <summary>What we write we read again, letter by letter, whatever is in it; and no spreadsheet takes any of it for a formula.</summary>
public sealed class OwnExportTests
{
    private const string Nasty = "=+-@＝'\"\\;|,\t\r\n \0\u00A0\u200Daб東😀x";

    // Any letters, the nasty ones often; never half a letter, never blank, as no content is.
    private static Gen<string> Text =>
        from runes in Gen.NonEmptyListOf(Gen.Frequency(
            (3, Gen.Elements(Nasty.EnumerateRunes().ToArray())),
            (1, Gen.Choose(1, 0x2FFFF).Where(Rune.IsValid).Select(point => new Rune(point)))))
        let text = string.Concat(runes)
        where !string.IsNullOrWhiteSpace(text) && !text.Contains('\uFFFD', StringComparison.Ordinal)
        select text;

    private static Gen<string> Slug => Gen.Elements("uzbekistan", "taliban", "gorno-badakhshan", "un");

    private static Gen<IReadOnlyList<string>?> Collections => Gen.Elements<IReadOnlyList<string>?>(null, ["open-record"], ["documents", "open-record"]);

    private static Gen<CitationContent> Citation =>
        from source in Slug
        from paragraph in Gen.Choose(0, 9)
        from credibility in Gen.Choose(1, 6)
        from stance in Gen.Elements("supports", "contradicts", "qualifies")
        from of in Gen.Elements("date", "type").OrNull()
        from says in Text.OrNull()
        from words in Text.OrNull()
        select new CitationContent(source, paragraph, credibility, stance, of, says, words);

    private static Gen<RecordContent> Event =>
        from number in Gen.Choose(1, 999)
        from texts in Gen.ArrayOf(Text, 5)
        from date in Gen.Elements("2024-10-15", "2024/2025", "[2024-05-01..2024-06-30]", "../2023-06").OrNull()
        from basis in Text.OrNull()
        from mode in Gen.Elements("visit", "phone").OrNull()
        from contexts in Gen.ListOf(Gen.Elements("legal", "x_water"), 2)
        from actors in Gen.ListOf(from slug in Slug from role in Gen.Elements("actor", "recipient", "mentioned", "host") select new ParticipantContent(slug, role))
        from places in Gen.ListOf(from name in Text from country in Slug.OrNull() from inferred in ArbMap.Default.GeneratorFor<bool>() select new PlaceContent(name, country, "city", inferred), 2)
        from rung in Gen.Choose(0, 7)
        from related in Gen.ListOf(from key in Slug select new RelatedEventContent(key, "follows"), 2)
        from citations in Gen.ListOf(Citation, 3)
        from collections in Collections
        select (RecordContent)new EventContent
        {
            Collections = collections,
            Number = number,
            Key = FormattableString.Invariant($"key-{number}"),
            Title = texts[0],
            Label = texts[1],
            Summary = texts[2],
            Date = date,
            DateBasis = basis,
            Type = "CONSULT",
            Mode = mode,
            Contexts = [.. contexts],
            Actors = [.. actors],
            Places = [.. places],
            Rung = rung == 0 ? null : rung,
            Ladder = rung == 0 ? [] : ["uzbekistan"],
            Level = rung > 3 ? "minister" : null,
            Related = [.. related],
            Citations = [.. citations],
        };

    private static Gen<RecordContent> Figure =>
        from number in Gen.Choose(1, 999)
        from texts in Gen.ArrayOf(Text, 4)
        from low in ArbMap.Default.GeneratorFor<NormalFloat>()
        from hasHigh in ArbMap.Default.GeneratorFor<bool>()
        from mutual in ArbMap.Default.GeneratorFor<bool>()
        from citations in Gen.ListOf(Citation, 2)
        select (RecordContent)new FigureContent
        {
            Number = number,
            Key = FormattableString.Invariant($"key-{number}"),
            Measure = texts[0],
            From = "uzbekistan",
            To = "taliban",
            Mutual = mutual,
            Date = "2023",
            Low = low.Get,
            High = hasHigh ? low.Get : null,
            Unit = texts[1],
            Qualifier = texts[2],
            Summary = texts[3],
            Citations = [.. citations],
        };

    private static Gen<RecordContent[]> Records => Gen.OneOf(Gen.NonEmptyListOf(Event), Gen.NonEmptyListOf(Figure)).Select(records => records.ToArray());

    [Fact]
    public void Csv_IsReadAsItWasWritten() => Holds(records => Encoding.UTF8.GetBytes(Csv(records)));

    [Fact]
    public void Json_IsReadAsItWasWritten() => Holds(records => Encoding.UTF8.GetBytes($"{{\"items\":[{string.Join(',', records.Select(RecordMappings.Write))}]}}"));

    [Fact]
    public void CellsOfTheExport_AreNoFormulas() => Prop.ForAll(Text.ToArbitrary(), text =>
    {
        var cell = Cells(CsvText.Line([text])).Single();

        Assert.False(SpreadsheetText.IsTrigger(cell), $"{text} was written {cell}");
        Assert.Equal(text, SpreadsheetText.Read(cell));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Lists_AreReadAsTheyWereWritten() => Prop.ForAll(Gen.ListOf(Gen.NonEmptyListOf(Text)).ToArbitrary(), things =>
        Assert.Equal(things.Select(thing => thing.ToArray()), ListNotation.Read(ListNotation.Write(things.Select(thing => thing.ToArray()))).Select(thing => thing.ToArray()))).QuickCheckThrowOnFailure();

    [Fact]
    public void AnEvent_IsReadableInASpreadsheet()
    {
        var one = An.Event("visit").From("uzbekistan").To("taliban").With("mentioned", "tajikistan").On("2024-10").At("Kabul; the old town", "afghanistan").In("diplomatic", "x_water").AlsoCiting("agency", "date", "2024-10", paragraph: 3);

        Assert.Equal(
            "0,visit,Visit,Visit,,2024-10,,CONSULT,,diplomatic; x_water,uzbekistan,taliban,tajikistan | mentioned,Kabul\\; the old town | afghanistan | city,,,,,detente | 1 | 2 | supports; agency | 3 | 2 | supports | field: date | says: 2024-10,documents\r\n"
                .Replace("diplomatic; x_water", "\"diplomatic; x_water\"", StringComparison.Ordinal).Replace("tajikistan | mentioned", "\"tajikistan | mentioned\"", StringComparison.Ordinal)
                .Replace("Kabul\\; the old town | afghanistan | city", "\"Kabul\\; the old town | afghanistan | city\"", StringComparison.Ordinal)
                .Replace("detente | 1 | 2 | supports; agency | 3 | 2 | supports | field: date | says: 2024-10", "\"detente | 1 | 2 | supports; agency | 3 | 2 | supports | field: date | says: 2024-10\"", StringComparison.Ordinal),
            CsvText.Line(EventCsv.Cells(one)));
    }

    private static void Holds(Func<RecordContent[], byte[]> write) => Prop.ForAll(Records.ToArbitrary(), records =>
    {
        var table = TableReader.Read(new MemoryStream(write(records)));
        var layout = Layouts.Recognise(table);

        Assert.Equal(records[0].Kind, layout.Mapping.Kind);
        Assert.Equal(records.Length, table.Rows.Count);
        foreach (var (record, row) in records.Zip(table.Rows))
        {
            var read = layout.Mapping.Read(table, row);
            Assert.Empty(row.Problems.Concat(read.Problems));
            Assert.Equal(Sorted(Fields(record)), Sorted(read.Fields.Where(field => field.Value != "false" && (record.Collections is not null || !field.Key.StartsWith("collections.", StringComparison.Ordinal)))));
        }
    }).QuickCheckThrowOnFailure();

    private static Dictionary<string, string> Fields(RecordContent record) =>
        new(FlatContent.Of(record).Concat((record.Collections ?? []).Select((slug, index) => KeyValuePair.Create(FormattableString.Invariant($"collections.{index}"), slug)))) { ["number"] = record.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    private static string Sorted(IEnumerable<KeyValuePair<string, string>> fields) => JsonSerializer.Serialize(new SortedDictionary<string, string>(fields.ToDictionary(), StringComparer.Ordinal), WatchJson.Content);

    private static string Csv(RecordContent[] records) => CsvText.Mark + (records[0] is EventContent
        ? CsvText.Line(EventCsv.Columns) + string.Concat(records.Cast<EventContent>().Select(one => CsvText.Line(EventCsv.Cells(one))))
        : CsvText.Line(FigureCsv.Columns) + string.Concat(records.Cast<FigureContent>().Select(one => CsvText.Line(FigureCsv.Cells(one)))));

    // RFC 4180 for one line, by hand: the judge is not the judged.
    private static IEnumerable<string> Cells(string line)
    {
        var cell = line[..^2];
        return [cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell];
    }
}
