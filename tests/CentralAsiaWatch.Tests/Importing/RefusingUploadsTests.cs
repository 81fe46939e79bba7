using System.IO.Compression;
using System.Text;
using CentralAsiaWatch.Importing;

namespace CentralAsiaWatch.Tests.Importing;

/// <summary>What is no table, or would fill the memory, is refused with a sentence, soon, and before it is unpacked.</summary>
public sealed class RefusingUploadsTests
{
    public static TheoryData<string, byte[], string> Uploads { get; } = new()
    {
        { "nothing", [], "The file is empty" },
        { "spaces", "  \n \r\n"u8.ToArray(), "The file is empty" },
        { "a header alone", "a,b\n"u8.ToArray(), "no rows below its header" },
        { "a PDF", "%PDF-1.7"u8.ToArray(), "is a PDF" },
        { "an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "old workbook (.xls)" },
        { "bytes", [.. Enumerable.Range(0, 5000).Select(number => (byte)((number * 7919) >> 3))], "neither a table in text" },
        { "UTF-32", Encoding.UTF32.GetPreamble().Concat(Encoding.UTF32.GetBytes("a,b")).ToArray(), "UTF-32" },
        { "a quotation mark that is not closed", "a,b\n1,\"two\n3,4\n"u8.ToArray(), "The quotation mark that row 2 opens is not closed" },
        { "a very long cell", Encoding.ASCII.GetBytes($"a,b\n1,{new string('x', 100_001)}\n"), "more than 100,000 characters" },
        { "301 columns", Encoding.ASCII.GetBytes($"{string.Join(',', Enumerable.Range(0, 301))}\n1\n"), "301 columns" },
        { "200,001 rows", Encoding.ASCII.GetBytes("a\n" + string.Concat(Enumerable.Repeat("1\n", 200_001))), "more than 200,000 rows" },
        { "JSON that breaks off", """[{"a":1},{"a":"""u8.ToArray(), "goes wrong in line 1" },
        { "JSON that is nested deep", Encoding.ASCII.GetBytes("[" + string.Concat(Enumerable.Repeat("{\"a\":", 40)) + "1" + new string('}', 40) + "]"), "nested deeper than 16" },
        { "an archive that is no workbook", Workbook.Archive([("readme.txt", "hello")]).ToArray(), "is an archive and no workbook" },
        { "half a workbook", Workbook.Of("<row/>").ToArray()[..200], "The workbook is damaged" },
        { "a workbook with half its XML", Workbook.Of("<row><c><v>").ToArray(), "The workbook is damaged" },
        { "a workbook with a document type", Entities(), "The workbook is damaged" },
        { "a workbook with 2,000 parts", Workbook.Archive(Enumerable.Range(0, 2000).Select(number => ($"xl/{number}.xml", "<a/>"))).ToArray(), "more than 1000 parts" },
        { "a column far to the right", Workbook.Of("<row><c r='ZZZ1' t='str'><v>a</v></c></row>").ToArray(), "columns; at most 300" },
    };

    [Theory]
    [MemberData(nameof(Uploads))]
    public void AnUploadThatIsNoTable_IsRefusedWithASentence(string what, byte[] upload, string sentence)
    {
        var problem = Assert.Throws<UnreadableUploadException>(() => TableReader.Read(new MemoryStream(upload)));

        Assert.True(problem.Message.Contains(sentence, StringComparison.Ordinal), $"{what}: {problem.Message}");
        Assert.DoesNotContain("Exception", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ManyMegabytes_AreRefusedUnread() =>
        Assert.StartsWith("The file has 100 MB; at most 20 MB are taken at once.", Assert.Throws<UnreadableUploadException>(() => TableReader.Read(new LongFile(100_000_000))).Message, StringComparison.Ordinal);

    [Fact]
    public void ABomb_IsRefusedWithinASecondAndWithoutItsMemory()
    {
        using var bomb = Workbook.Bomb(megabytes: 1000);
        Assert.InRange(bomb.Length, 1, 2_000_000);
        Measured(() => Assert.StartsWith("Unpacked, the workbook has more than 200 MB", Assert.Throws<UnreadableUploadException>(() => TableReader.Read(bomb)).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void ATextThatNeverEnds_IsRefusedBeforeItIsHeld()
    {
        // Below the limits of sizes and ratio, and yet one text of 190 MB: random letters do not pack well.
        var letters = new byte[750_000];
        new Random(4).NextBytes(letters);
        var text = Convert.ToBase64String(letters);
        using var workbook = Workbook.Of($"<row><c t='str'><v>a</v></c></row><row><c t='inlineStr'><is><t>{string.Concat(Enumerable.Repeat(text, 19))}</t></is></c></row>");

        Measured(() => Assert.Contains("more than 100,000 characters", Assert.Throws<UnreadableUploadException>(() => TableReader.Read(workbook)).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void ALieAboutASize_UnpacksToWhatWasSaid()
    {
        var bytes = Workbook.Of("<row><c t='str'><v>a</v></c></row><row><c t='str'><v>b</v></c></row>").ToArray();
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var sheet = archive.GetEntry("xl/worksheets/sheet1.xml")!;
        var said = BitConverter.GetBytes((uint)sheet.Length);
        for (var place = 0; place < bytes.Length - 4; place++)
        {
            if (bytes.AsSpan(place, 4).SequenceEqual(said))
            {
                BitConverter.GetBytes(10u).CopyTo(bytes, place);
            }
        }

        Assert.Contains("damaged", Assert.Throws<UnreadableUploadException>(() => TableReader.Read(new MemoryStream(bytes))).Message, StringComparison.Ordinal);
    }

    private static void Measured(Action action)
    {
        // Of this thread alone: other tests run beside it. The time is the benchmark's to claim; what unpacks a bomb takes all memory, on any machine.
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50_000_000);
    }

    private static byte[] Entities() => Workbook.Archive(
    [
        ("xl/workbook.xml", "<!DOCTYPE lol [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c SYSTEM 'file:///etc/hostname'>]><workbook>&b;&c;</workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships/>"),
    ]).ToArray();

    /// <summary>Says that it is long, and fails whoever reads it.</summary>
    private sealed class LongFile(long length) : MemoryStream
    {
        public override long Length => length;

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("It was read.");

        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("It was read.");
    }
}
