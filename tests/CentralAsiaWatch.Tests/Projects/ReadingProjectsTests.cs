using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Projects;

public sealed class ReadingProjectsTests(SeededApp seeded)
{
    [Fact]
    public async Task Chain_HasEveryStepInOrderWhetherReportedOrNot()
    {
        var page = await seeded.App.GetPageAsync("/projects/trans-afghan-railway");

        var steps = page.Document.QuerySelectorAll("section[aria-labelledby=h-chain] tbody tr").Select(row => row.TextContent).ToArray();
        Assert.Equal(["promised", "signed", "delivered", "withdrawn"], steps.Select(step => step.Split('\n', StringSplitOptions.RemoveEmptyEntries)[0].Trim('■', '□', '\u00a0', ' ')));
        Assert.Contains("by 25 Jul 2022", steps[0], StringComparison.Ordinal);
        Assert.All(steps[1..], step => Assert.Contains("not reported", step, StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_HoldsWhatTheJsonHolds()
    {
        var page = await seeded.App.GetPageAsync("/projects?actor=turkmenistan");
        var json = await seeded.App.GetJsonAsync<JsonList<ProjectItem>>("/api/v1/projects?actor=turkmenistan");

        Assert.NotEmpty(json.Items);
        Assert.Equal(json.Items.Select(item => item.Url), page.Links("tbody th[scope=row] a"));
    }

    [Fact]
    public void StepsOfOneKind_AreAllKept()
    {
        ChainStepItem[] steps = [new("signed", "2024", null, "first"), new("signed", "2025", null, "second")];
        var item = new ProjectItem
        {
            Id = 1,
            Url = "",
            Slug = "canal",
            Name = "Canal",
            Aliases = [],
            Summary = null,
            Kind = "canal",
            Parties = [],
            Route = [],
            State = "signed",
            Chain = steps,
            Milestones = [],
            Citations = [],
            Collections = ["documents"],
            Grade = null,
            Contested = false,
            Status = "published",
            Version = 1,
            RecordedAt = default,
        };

        Assert.Equal(["promised", "signed", "signed", "delivered", "withdrawn"], ProjectStages.Chain(item).Select(step => step.Code));
        Assert.Equal("2025", ProjectStages.LastDated(item)?.Date);
    }
}
