using Bunit;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Tests.Editing;

/// <summary>A part of the form is drawn again only where it looks otherwise: what is not drawn again is held once and not twice.</summary>
public sealed class DrawingFieldsTests : BunitContext
{
    private static readonly Dictionary<string, string> s_nothing = [];

    [Fact]
    public void FieldRow_NotDrawnAgainWhileOtherFieldsAreTyped()
    {
        var row = Row("citations", s_nothing);

        Change(row, new() { ["title"] = "Delegation comes to Termez" });

        Assert.Equal(1, row.RenderCount);
    }

    [Fact]
    public void FieldRow_AsksTheRestOfAnEntryOnceItIsBegun()
    {
        var row = Row("citations", s_nothing);
        Assert.Equal(["citations.0.source", "citations.0.paragraph"], Names(row));

        Change(row, new() { ["citations.0.source"] = "report-7" });

        Assert.Equal(
            [
                "citations.0.source", "citations.0.paragraph", "citations.0.credibility", "citations.0.stance", "citations.0.field", "citations.0.says", "citations.0.words",
                "citations.1.source", "citations.1.paragraph",
            ],
            Names(row));
    }

    [Fact]
    public void FieldRow_SaysWhatIsWrongAndThatItIsWrongNoMore()
    {
        var row = Row("actors", s_nothing);

        Change(row, s_nothing, new FieldProblem("actors.0.actor", "Who", "is nobody we know."), new FieldProblem("actorsOfOther", "Other", "is not shown here."));
        Assert.Equal("Who is nobody we know.", row.Find(".msg").TextContent);

        Change(row, s_nothing);
        Assert.Empty(row.FindAll(".msg"));
    }

    [Fact]
    public void TypeChoice_ShowsTheModesOfTheTypeThatIsPicked()
    {
        var choice = Render<TypeChoice>(parameters => parameters.Add(one => one.First, s_nothing).Add(one => one.Fields, s_nothing).Add(one => one.Problems, Problems()));
        Assert.Single(choice.FindAll("#f-mode option"));

        choice.Render(parameters => parameters.Add(one => one.Fields, new Dictionary<string, string> { ["type"] = "CONSULT" }));
        var modes = choice.FindAll("#f-mode option").Count;
        choice.Render(parameters => parameters.Add(one => one.Fields, new Dictionary<string, string> { ["type"] = "CONSULT", ["title"] = "Delegation" }));

        Assert.Equal(1 + PloverType.Find("CONSULT")!.Modes.Count, modes);
        Assert.Equal(2, choice.RenderCount);
    }

    private IRenderedComponent<FieldRow> Row(string name, Dictionary<string, string> fields) => Render<FieldRow>(parameters => parameters
        .Add(one => one.Shape, FormShapes.Of(RecordKind.Event).Single(shape => shape.Name == name)).Add(one => one.First, s_nothing).Add(one => one.Fields, fields).Add(one => one.Problems, Problems()));

    private static void Change(IRenderedComponent<FieldRow> row, Dictionary<string, string> fields, params FieldProblem[] problems) =>
        row.Render(parameters => parameters.Add(one => one.Fields, fields).Add(one => one.Problems, Problems(problems)));

    private static ILookup<string, FieldProblem> Problems(params FieldProblem[] problems) => problems.ToLookup(problem => problem.Path);

    private static IEnumerable<string> Names(IRenderedComponent<FieldRow> row) => row.FindAll("[name]").Select(field => field.GetAttribute("name")!);
}
