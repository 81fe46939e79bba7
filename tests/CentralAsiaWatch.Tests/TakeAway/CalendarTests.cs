using System.Text;
using CentralAsiaWatch.TakeAway;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.TakeAway;

/// <summary>Calendars: RFC 5545 to the octet, and the same days for ever.</summary>
public sealed class CalendarTests
{
    [Fact]
    public async Task Calendar_HasMeetingsThatAreDatedToDays()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(
            An.Event("visit").From("uzbekistan").On("2024-10-15") with { Title = "Talks; water, and a \\ canal" }, An.Event("summit").From("tajikistan").On("2024-11-02/2024-11-03"),
            An.Event("vague").From("uzbekistan").On("2024-10"), An.Event("attack").From("uzbekistan").On("2024-10-16").Coded("ASSAULT"), An.Event("undated").From("uzbekistan"));

        var lines = (await app.GetAsync("/timeline.ics")).Body.Split("\r\n");

        Assert.Equal(["UID:event-2@central-asia-watch", "UID:event-1@central-asia-watch"], lines.Where(line => line.StartsWith("UID", StringComparison.Ordinal)));
        Assert.Equal(
            ["DTSTART;VALUE=DATE:20241102", "DTEND;VALUE=DATE:20241104", "DTSTART;VALUE=DATE:20241015", "DTEND;VALUE=DATE:20241016"],
            lines.Where(line => line.StartsWith("DTSTART", StringComparison.Ordinal) || line.StartsWith("DTEND", StringComparison.Ordinal)));
        Assert.Contains(@"SUMMARY:Talks\; water\, and a \\ canal", lines);
        Assert.Contains($"DTSTAMP:{TestClock.Start:yyyyMMdd'T'HHmmss'Z'}", lines);
        Assert.Equal((await app.GetAsync("/timeline.ics")).Body, string.Join("\r\n", lines));
    }

    [Fact]
    public async Task Deadlines_LieOnTheLastDayOfWhatIsNamed()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(A.Agreement("memorandum") with { Due = "2028" }, A.Project("canal") with { Due = "2027-06" }, A.Judgement("afghanistan", "uzbekistan") with { StaleAfter = "2026-12-31" });

        string[] days = [.. (await Task.WhenAll(new[] { "/agreements.ics", "/projects.ics", "/leverage.ics" }.Select(async url => (await app.GetAsync(url)).Body)))
            .SelectMany(body => body.Split("\r\n")).Where(line => line.StartsWith("DTSTART", StringComparison.Ordinal))];

        Assert.Equal(["DTSTART;VALUE=DATE:20281231", "DTSTART;VALUE=DATE:20270630", "DTSTART;VALUE=DATE:20261231"], days);
    }

    [Fact]
    public void AnyText_IsFoldedAtSeventyFiveOctetsAndReadBack() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
    {
        var summary = new string([.. text.Get.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter))]) + new string('қ', text.Get.Length);
        var entry = new CalendarEntry("event-1", new DateOnly(2024, 1, 1), DateOnly.MaxValue, summary, "First.\nSecond.", "http://here/events/1", "Meeting", 1, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var written = CalendarText.Write("Any", [entry]);

        Assert.All(written.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        var unfolded = written.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        var read = unfolded.Single(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal))["SUMMARY:".Length..];
        Assert.Equal(summary, read.Replace("\\\\", "\u0001", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal).Replace('\u0001', '\\'));
        Assert.Contains(@"DESCRIPTION:First.\nSecond.", unfolded);
    }).QuickCheckThrowOnFailure();
}
