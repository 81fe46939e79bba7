using System.Text;
using CentralAsiaWatch.Importing;

namespace CentralAsiaWatch.Tests.Importing;

/// <summary>The same table out of everything that spreadsheets and programs save it as.</summary>
public sealed class ReadingTablesTests
{
    private const string Russian = "title,place\r\nВизит в Кабул,Кабул\r\nПереговоры о воде,Ташкент\r\n";

    [Theory]
    [InlineData("a,b\n1,2\n", "1|2")]
    [InlineData("a;b\n1;2,5\n", "1|2,5")]
    [InlineData("a\tb\r\n1\t2\r\n", "1|2")]
    [InlineData("sep=;\r\na;b\r\n1;2\r\n", "1|2")]
    [InlineData("\"a\",\"b\"\n\"one, two\",\"she said \"\"no\"\"\"\n", "one, two|she said \"no\"")]
    [InlineData("a,b\n\"two\nlines\",x\n", "two\nlines|x")]
    [InlineData("\n\na,b\n\n1,2\n,\n", "1|2")]
    [InlineData("a,b\n'=1+2,'-x\n", "=1+2|-x")]
    [InlineData("a,b,,\n1,2,,\n", "1|2")]
    public void CommaSemicolonTabQuotesAndBlankLines_GiveTheSameCells(string text, string cells) =>
        Assert.Equal([cells], Read(text).Rows.Select(row => string.Join('|', row.Cells)));

    [Fact]
    public void RowNumbers_AreThoseOfTheSpreadsheet() =>
        Assert.Equal([2, 4], Read("a,b\n\"two\nlines\",x\n\n1,2\n").Rows.Select(row => row.Number));

    [Fact]
    public void Encodings_AreFoundByMarkOrByBytes()
    {
        Encoding[] encodings = [new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode, new UnicodeEncoding(false, false), new UnicodeEncoding(true, false), CodePagesEncodingProvider.Instance.GetEncoding(1251)!];

        var read = encodings.Select(encoding => TableReader.Read(new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(Russian)]))).ToArray();

        Assert.All(read, table => Assert.Equal(["Визит в Кабул|Кабул", "Переговоры о воде|Ташкент"], table.Rows.Select(row => string.Join('|', row.Cells))));
        Assert.Equal([0, 0, 0, 0, 1, 1, 1], read.Select(table => table.Notes.Count));
        Assert.Contains("Windows-1251", read[^1].Notes.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void LatinLettersWithAccents_AreNotTakenForCyrillic()
    {
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("title\nChargé d'affaires reçu à Tachkent\n");

        var table = TableReader.Read(new MemoryStream(western));

        Assert.Equal("Chargé d'affaires reçu à Tachkent", table.Rows.Single().Cells.Single());
    }

    [Fact]
    public void RowsOfAnotherLength_SaySo()
    {
        var table = Read("a,b\n1,2,3,4,5,6,7,8,9,10,11,12\n1\n1,2,,,\n");

        Assert.Equal(
            [
                "2 has 10 cells more than the header; put text with commas between quotation marks, or name the columns in the header.",
                "3 has 1 cell fewer than the header; write them, empty where nothing is known.",
            ],
            table.Rows.SelectMany(row => row.Problems.Select(problem => $"{row.Number} {problem.Sentence}")));
    }

    [Fact]
    public void HeadersThatAreEmptyOrTheSame_GetNamesOfTheirOwn() =>
        Assert.Equal(["title", "column B", "title (2)", "Title (3)"], Read("title,,title,Title\n1,2,3,4\n").Columns);

    [Fact]
    public void FormulasInText_AreRefusedByCell()
    {
        var row = Read("a,b\n=HYPERLINK(1),=\n").Rows.Single();

        Assert.Equal([(0, "holds a formula; write its value, or put an apostrophe before a text that begins with =.")], row.Problems.Select(problem => (problem.Column!.Value, problem.Sentence)));
    }

    [Fact]
    public void AFormulaBeyondTheHeader_IsNoOnesColumn() =>
        Assert.Equal([null, null], Read("a\n1,=1+2\n").Rows.Single().Problems.Select(problem => problem.Column));

    [Fact]
    public void LettersThatWereLost_AreSaid() =>
        Assert.Equal([1], Read("a,b\nsound,Ta\uFFFDhkent\n").Rows.Single().Problems.Select(problem => problem.Column!.Value));

    [Fact]
    public void AWorkbook_GivesDatesAsDatesAndNamesItsFormulas()
    {
        using var workbook = Workbook.Of(
            """
            <row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>date</t></is></c><c r='C1' t='str'><v>low</v></c></row>
            <row r='3'><c r='A3' t='s'><v>1</v></c><c r='B3' s='1'><v>45580</v></c><c r='C3'><v>1.1000000000000001</v></c></row>
            <row r='7'><c r='A7' t='s'><v>2</v></c><c r='B7' s='2'><v>45580.5</v></c><c r='C7'><f>SUM(C1:C6)</f><v>12</v></c></row>
            <row r='8'><c r='B8' s='3'><v>45580</v></c><c r='C8' t='e'><v>#REF!</v></c></row>
            <row r='9'/>
            <row r='10'><c r='A10' t='b'><v>1</v></c><c r='B10' s='1'><v>60</v></c></row>
            """, "", "<t>title</t>", "<r><t>Visit </t></r><r><t>to Kabul</t></r><rPh sb='0' eb='1'><t>ignored</t></rPh>", "<t xml:space='preserve'>two_x000D_\nlines</t>");

        var table = TableReader.Read(workbook);

        Assert.Equal(["title", "date", "low"], table.Columns);
        Assert.Equal(["3 Visit to Kabul|2024-10-15|1.1", "7 two\r\nlines|2024-10-15 12:00:00|", "8 |45580|", "10 true||"], table.Rows.Select(row => $"{row.Number} {string.Join('|', row.Cells)}"));
        Assert.Equal(
            [
                "7 2 (C7) holds a formula; put its value in its place (copy, then paste values only).",
                "8 2 (C8) holds the mistake #REF!; write a value, or leave it empty.",
                "10 1 (B10) holds the number 60 as a date, which is none; write a day such as 2024-10-15.",
            ],
            table.Rows.SelectMany(row => row.Problems.Select(problem => $"{row.Number} {problem.Column} {problem.Sentence}")));
        Assert.Equal("The workbook has 2 sheets; ‘First’ was read.", table.Notes.Single());
    }

    [Fact]
    public void AWorkbook_IsReadFromTheSheetThatIsNamed()
    {
        using var workbook = Workbook.Of("<row><c t='str'><v>a</v></c></row>");

        Assert.Equal("Of the second", TableReader.Read(workbook, "Second").Rows.Single().Cells.Single());
    }

    [Fact]
    public void DaysSince1904_AreCountedFromThere()
    {
        using var workbook = Workbook.Of("<row><c t='str'><v>date</v></c></row><row><c s='1'><v>44118</v></c></row>", "<workbookPr date1904='1'/>");

        Assert.Equal("2024-10-15", TableReader.Read(workbook).Rows.Single().Cells.Single());
    }

    [Theory]
    [InlineData("""[{"title":"One","low":1.50,"mutual":true,"contexts":["legal","x;y"],"value":{"amount":2}}]""")]
    [InlineData("""{"items":[{"title":"One","low":1.50,"mutual":true,"contexts":["legal","x;y"],"value":{"amount":2}}],"total":1,"next":null}""")]
    [InlineData("""{"title":"One","low":1.50,"mutual":true,"contexts":["legal","x;y"],"value":{"amount":2}}""")]
    public void Json_IsReadAsAListAsItemsAndAlone(string json)
    {
        var table = Read(json);

        Assert.Equal(["title", "low", "mutual", "contexts", "value.amount"], table.Columns);
        Assert.Equal(["One", "1.50", "true", @"legal; x\;y", "2"], table.Rows.Single().Cells);
    }

    [Fact]
    public void LinesOfJson_AreJudgedOneByOne()
    {
        var table = Read("{\"a\":1}\n{\"a\":\n\n{\"b\":\"\\ud800\"}\n7\n{\"a\":2}\n");

        Assert.Equal(["1 1|", "2 |", "4 |", "5 |", "6 2|"], table.Rows.Select(row => $"{row.Number} {string.Join('|', row.Cells)}"));
        Assert.Equal(
            [
                "2 is no object of JSON; write { \"name\": value } in one line, or take the line out.",
                "4 holds half a letter; write the whole letter.",
                "5 is no object; write { \"name\": value }.",
            ],
            table.Rows.SelectMany(row => row.Problems.Select(problem => $"{row.Number} {problem.Sentence}")));
    }

    private static ImportTable Read(string text) => TableReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
