using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Map;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Map;

/// <summary>Routes and labels keep out of one another's way.</summary>
public sealed class DrawingRoutesTests
{
    private static readonly MapPoint s_here = new(0, 0);
    private static readonly MapPoint s_there = new(100, 0);
    private static readonly MapPoint s_beyond = new(100, 80);

    [Fact]
    public void RouteAlone_IsStraight() => Assert.Equal([[new RouteLeg(s_here, new MapPoint(50, 0), s_there)]], RouteCurves.Of([[s_here, s_there]]));

    [Fact]
    public void RouteOfThreePlaces_HasTwoLegs() =>
        Assert.Equal([(s_here, s_there), (s_there, s_beyond)], RouteCurves.Of([[s_here, s_there, s_beyond]])[0].Select(leg => (leg.Start, leg.End)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void RouteOfOnePlaceOrNone_HasNoLeg(int points) => Assert.Empty(RouteCurves.Of([[.. Enumerable.Repeat(s_here, points)]])[0]);

    [Fact]
    public void RoutesBetweenTheSamePlaces_BowApart_WhicheverWayTheyGo()
    {
        var curves = RouteCurves.Of([[s_here, s_there], [s_there, s_here], [s_here, s_there]]);

        Assert.Equal([-22, 0, 22], curves.Select(legs => legs[0].Middle.Y));
        Assert.Equal((s_there, s_here), (curves[1][0].Start, curves[1][0].End));
    }

    [Theory]
    [InlineData("promised", "3 4")]
    [InlineData("signed", "3 4")]
    [InlineData("under way", "13 5")]
    [InlineData("delivered", null)]
    [InlineData("withdrawn", "1 5")]
    public void StateOfAProject_HasItsLine(string state, string? dashes) => Assert.Equal(dashes, MapWords.Dashes(state));

    [Fact]
    public void LabelsWithRoom_NeverCoverOneAnother() => Properties.Hold(
        Gen.ArrayOf(from x in Gen.Choose(0, 9) from y in Gen.Choose(0, 9) select (X: 60 + (x * 80), Y: 40 + (y * 60)), 12),
        60,
        marks =>
        {
            var labels = new LabelPlaces(900, 700);
            var boxes = marks.Distinct().Select(mark => Box(labels.Beside(mark.X, mark.Y, 5, 60, false), 60)).ToArray();
            Assert.DoesNotContain(boxes.SelectMany((one, index) => boxes.Skip(index + 1).Select(one.Meets)), meets => meets);
            return Task.CompletedTask;
        });

    [Fact]
    public void LabelThatHasNoRoom_IsStillPlaced()
    {
        var labels = new LabelPlaces(20, 20);

        Assert.Equal(new LabelPlace(19, 14, null), labels.Beside(10, 10, 5, 100, false));
    }

    private static LabelBox Box(LabelPlace place, double width)
    {
        var left = place.Anchor switch { "e" => place.X - width, "mid" => place.X - (width / 2), _ => place.X };
        return new LabelBox(left, place.Y - 9, left + width, place.Y + 3);
    }
}
