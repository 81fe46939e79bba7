using System.Text.Json;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Collections;

/// <summary>Where each of the five stood on its ladder, on days of four years: up and, for Tajikistan, down again.</summary>
public sealed class LaddersAtDatesTests(BothCollections both)
{
    [Theory]
    [InlineData("tajikistan", "2021-12-31", 0)]
    [InlineData("tajikistan", "2023-01-31", 4)]
    [InlineData("tajikistan", "2025-12-14", 4)]
    [InlineData("tajikistan", "2025-12-15", 3)]
    [InlineData("tajikistan", "2026-11-01", 3)]
    [InlineData("uzbekistan", "2021-10-16", 2)]
    [InlineData("uzbekistan", "2024-10-08", 5)]
    [InlineData("uzbekistan", "2024-10-09", 6)]
    [InlineData("turkmenistan", "2022-03-16", 2)]
    [InlineData("turkmenistan", "2022-03-17", 5)]
    [InlineData("kazakhstan", "2021-09-25", 3)]
    [InlineData("kazakhstan", "2023-04-30", 5)]
    [InlineData("kyrgyzstan", "2024-09-06", 5)]
    public async Task State_StoodOnItsRung(string state, string day, int rung)
    {
        var answer = await both.App.GetAsync($"/relations/{state}/afghanistan.json?part=ladder");

        // A step counts from the day on which it was surely taken.
        var taken = answer.Json.GetProperty("ladder").EnumerateArray().Where(step => step.GetProperty("by").ValueKind != JsonValueKind.Null && string.CompareOrdinal(step.GetProperty("by").GetString(), day) <= 0).ToArray();
        Assert.Equal(rung, taken[^1].GetProperty("rung").GetInt32());
    }

    [Fact]
    public async Task StepBack_IsToldAsOne()
    {
        var page = await both.App.GetPageAsync("/relations/tajikistan/afghanistan");

        Assert.Contains("Tajikistan stands on rung 3 of 7 toward the Taliban authorities: standing channel, 15 Dec 2025, after rung 4, mission handed over", page.MainText, StringComparison.Ordinal);
        Assert.Contains("1 step back: standing channel, 15 Dec 2025.", page.MainText, StringComparison.Ordinal);
    }
}
