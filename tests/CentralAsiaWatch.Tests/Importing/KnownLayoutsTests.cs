using System.Text;
using CentralAsiaWatch.Importing;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Tests.Importing;

/// <summary>Files of other data sets, with rows made up for these tests.</summary>
public sealed class KnownLayoutsTests
{
    private const string AcledHeader =
        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities\n";

    [Fact]
    public void Acled_IsRecognisedAndMapped()
    {
        var table = Read(AcledHeader +
            "AFG900001,15 October 2024,2024,1,Political violence,Battles,Armed clash,Military Forces of Ruritania,Border Guards of Ruritania; Police of Ruritania,1,Reds,,3,Ruritania,North,Old Bridge,36.1,68.2,1,Daily Bell; Evening Bell,Shots across the river.,3\n" +
            "AFG900002,2024-10-16,2024,2,Demonstrations,Protests,Excessive force against protesters,Protesters (Ruritania),,6,Police of Ruritania,,1,Ruritania,North,Newtown,36,68,3,Daily Bell,,0\n" +
            "AFG900003,17 October 2024,2024,3,Strategic developments,Strategic developments,Other,Reds,,3,,,0,Ruritania,North,Newtown,36,68,2,Daily Bell,,0\n");
        var layout = Layouts.Recognise(table);

        Assert.Equal(ImportLayout.Acled, layout.Mapping.Layout);
        var rows = table.Rows.Select(row => layout.Mapping.Read(table, row)).ToArray();
        Assert.Equal(
            [
                "actors.0.actor=Military Forces of Ruritania", "actors.0.role=actor", "actors.1.actor=Border Guards of Ruritania", "actors.1.role=actor", "actors.2.actor=Police of Ruritania", "actors.2.role=actor",
                "actors.3.actor=Reds", "actors.3.role=recipient", "citations.0.credibility=3", "citations.0.paragraph=1", "citations.0.says=ACLED names as its source: Daily Bell; Evening Bell", "citations.0.stance=supports",
                "date=2024-10-15", "key=acled-afg900001", "label=Armed clash", "mode=firearms", "places.0.country=Ruritania", "places.0.name=Old Bridge", "places.0.precision=city",
                "summary=Shots across the river. Deaths reported: 3.", "title=Military Forces of Ruritania – Reds: armed clash, Old Bridge", "type=ASSAULT",
            ],
            Lines(rows[0]));
        Assert.Equal(("Police of Ruritania", "Protesters (Ruritania)", "2024-10-16~", "ASSAULT", "crowd-control"),
            (rows[1].Fields["actors.0.actor"], rows[1].Fields["actors.1.actor"], rows[1].Fields["date"], rows[1].Fields["type"], rows[1].Fields["mode"]));
        Assert.Equal("2024-10", rows[2].Fields["date"]);
        Assert.Equal([new CellProblem(6, "is ‘Other’, which no PLOVER type answers to; leave the row out, or enter the event by hand.")], rows[2].Problems);
    }

    [Theory]
    [InlineData(58)]
    [InlineData(61)]
    public void Gdelt_IsRecognisedWithoutAHeader(int columns)
    {
        var table = Read(
            GdeltLine(columns, ("GLOBALEVENTID", "900000001"), ("SQLDATE", "20241015"), ("Actor1Name", "UZBEKISTAN"), ("Actor1CountryCode", "UZB"), ("Actor1Type1Code", "GOV"), ("Actor2Name", "TALIBAN"), ("Actor2CountryCode", "AFG"),
                ("Actor2KnownGroupCode", "TAL"), ("EventCode", "042"), ("ActionGeo_Type", "4"), ("ActionGeo_FullName", "Tashkent, Toshkent, Uzbekistan"), ("SOURCEURL", "https://example.org/a"))
            + GdeltLine(columns, ("GLOBALEVENTID", "900000002"), ("SQLDATE", "20240231"), ("Actor1Name", "A \"B\""), ("EventCode", "010")));
        var layout = Layouts.Recognise(table);

        Assert.Equal(ImportLayout.Gdelt, layout.Mapping.Layout);
        Assert.Equal(columns, table.Columns.Count);
        var rows = table.Rows.Select(row => layout.Mapping.Read(table, row)).ToArray();
        Assert.Equal(
            [
                "actors.0.actor=UZB", "actors.0.role=actor", "actors.1.actor=Taliban", "actors.1.role=recipient", "citations.0.credibility=3", "citations.0.paragraph=1",
                "citations.0.says=GDELT event 900000001, CAMEO 042, from https://example.org/a", "citations.0.stance=supports", "date=2024-10-15", "key=gdelt-900000001", "label=CONSULT, visit", "mode=visit",
                "places.0.country=Uzbekistan", "places.0.name=Tashkent", "places.0.precision=city", "title=Uzbekistan – Taliban: CONSULT, visit (Tashkent)", "type=CONSULT",
            ],
            Lines(rows[0]));
        Assert.Equal(
            [
                "SQLDATE is ‘20240231’, but that month has 29 days; write a day from 2024-02-01 to 2024-02-29, or 2024-02 for the month.",
                "EventCode is ‘010’, a public statement, which no PLOVER type answers to; leave the row out.",
            ],
            rows[1].Problems.Select(problem => $"{table.Columns[problem.Column!.Value]} {problem.Sentence}"));
        Assert.Equal("A \"B\"", table.Rows[1].Cells[table.Find("Actor1Name")]);
    }

    [Fact]
    public void EveryCodeOfCameo_AnswersToATypeAndAModeThatThereAre()
    {
        Assert.All(Cameo.All, one => Assert.True(PloverType.Find(one.Value.Type) is { } type && (one.Value.Mode is null || type.FindMode(one.Value.Mode) is not null), one.Key));
        Assert.Equal(Enumerable.Range(2, 19).Select(root => root.ToString("00", System.Globalization.CultureInfo.InvariantCulture)), Cameo.All.Keys.Where(code => code.Length == 2).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("1951", "ASSAULT", "aerial")]
    [InlineData("1952", "ASSAULT", "drone")]
    [InlineData("0831", "CONCEDE", null)]
    [InlineData("057", "SUPPORT", null)]
    public void ACode_IsReadAsTheCodeItDivides(string code, string type, string? mode) => Assert.Equal((type, mode), Cameo.Find(code));

    [Theory]
    [InlineData("01")]
    [InlineData("014")]
    [InlineData("99")]
    [InlineData("4")]
    [InlineData("12345")]
    [InlineData("X42")]
    public void WhatIsNoAct_HasNoType(string code) => Assert.Null(Cameo.Find(code));

    [Fact]
    public void OtherColumns_AreGuessedByTheirNames()
    {
        var events = Layouts.Recognise(Read("Дата,Название,Тип,Участники,Получатель,Место,Страна,Источник,Примечания,Широта\n1,2,3,4,5,6,7,8,9,10\n")).Mapping;
        var figures = Layouts.Recognise(Read("Year,Reporter,Partner,Indicator name,Amount,Unit,Source\n1,2,3,4,5,6,7\n")).Mapping;

        Assert.Equal((RecordKind.Event, ImportLayout.Columns), (events.Kind, events.Layout));
        Assert.Equal(["date", "title", "type", "actors", "recipients", "places.0.name", "places.0.country", "citations.0.source", "summary", null], events.Targets);
        Assert.Equal(RecordKind.Figure, figures.Kind);
        Assert.Equal(["date", "from", "to", "measure", "value", "unit", "citations.0.source"], figures.Targets);
    }

    private static IEnumerable<string> Lines(MappedRow row) => row.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}");

    private static string GdeltLine(int columns, params (string Name, string Text)[] cells)
    {
        var names = columns == 61 ? GdeltColumns.Second : GdeltColumns.First;
        return string.Join('\t', names.Select(name => cells.FirstOrDefault(cell => cell.Name == name).Text ?? "")) + "\n";
    }

    private static ImportTable Read(string text) => TableReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
