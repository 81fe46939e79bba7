using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Tests.Dates;

public sealed class SortingDatesTests
{
    [Fact]
    public void Dates_StandByEarliestThenWidestFirst()
    {
        string?[] inOrder = ["../2025", "2021", "[2021-01..2021-06]", "2021-01-01", "2021-08-15/..", "[2021-08-15..2023]", "2021-08-15", "2024", null];

        var sorted = inOrder.Reverse().OrderBy(text => EdtfOrder.Key(text is null ? null : EdtfDate.Parse(text))).ToArray();

        Assert.Equal(inOrder, sorted);
    }

    [Fact]
    public void Key_HasTheDocumentedLayout()
    {
        var (first, last) = (new DateOnly(2024, 5, 1), new DateOnly(2024, 5, 31));

        Assert.Equal((first.DayNumber * 4194304L) + (4194303 - last.DayNumber), EdtfOrder.Key(first, last));
        Assert.Equal(EdtfOrder.Key(DateOnly.MinValue, last), EdtfOrder.Key(null, last));
        Assert.Equal(EdtfOrder.Key(first, DateOnly.MaxValue), EdtfOrder.Key(first, null));
        Assert.Equal(long.MaxValue, EdtfOrder.Key(null, null));
    }
}
