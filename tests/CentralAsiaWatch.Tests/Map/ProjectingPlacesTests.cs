using CentralAsiaWatch.Map;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Map;

/// <summary>Where a place stands on the map.</summary>
public sealed class ProjectingPlacesTests
{
    private static readonly MapProjection s_region = MapProjection.Region;

    [Fact]
    public void CornersOfTheFrame_AreCornersOfTheDrawing()
    {
        Assert.Equal(new MapPoint(0, 0), s_region.Of(s_region.North, s_region.West));
        Assert.Equal(s_region.Width, s_region.Of(s_region.South, s_region.East).X, 6);
        Assert.Equal(s_region.Height, s_region.Of(s_region.South, s_region.East).Y, 6);
    }

    [Fact]
    public void DegreesAtTheStandardParallel_AreAsLongAsOnTheGround()
    {
        var here = s_region.Of(39, 60);
        var east = s_region.Of(39, 61).X - here.X;
        var north = here.Y - s_region.Of(40, 60).Y;

        Assert.Equal(Math.Cos(39 * Math.PI / 180), east / north, 6);
    }

    [Theory]
    [InlineData(34.528, 69.172, true)]
    [InlineData(39.908, 116.397, false)]
    [InlineData(20, 60, false)]
    public void Place_IsInTheFrameOrBeyondIt(double latitude, double longitude, bool inside) => Assert.Equal(inside, s_region.Contains(s_region.Of(latitude, longitude)));

    [Fact]
    public void PlaceBeyondTheFrame_StandsAtItsEdge()
    {
        var beijing = s_region.Within(s_region.Of(39.908, 116.397), 10);

        Assert.Equal(s_region.Width - 10, beijing.X, 6);
        Assert.Equal(s_region.Of(39.908, 116.397).Y, beijing.Y, 6);
    }

    [Fact]
    public void AnyPlace_IsFoundAgainFromItsPoint() => Properties.Hold(
        from latitude in Gen.Choose(-8_900, 8_900)
        from longitude in Gen.Choose(-18_000, 18_000)
        select (Latitude: latitude / 100.0, Longitude: longitude / 100.0),
        200,
        place =>
        {
            var (latitude, longitude) = s_region.PlaceAt(s_region.Of(place.Latitude, place.Longitude));
            Assert.Equal(place.Latitude, latitude, 6);
            Assert.Equal(place.Longitude, longitude, 6);
            return Task.CompletedTask;
        });

    [Fact]
    public void Geography_LiesInAndJustAroundTheFrame()
    {
        var geography = RegionGeography.Natural;
        var lines = geography.Core.Concat(geography.Around).Concat(geography.Lakes).Concat(geography.Rivers.SelectMany(river => river.Lines)).ToArray();

        Assert.Equal(["Amu Darya", "Syr Darya"], geography.Rivers.Select(river => river.Name));
        Assert.All(lines, line => Assert.True(line.Count >= 4 && line.Count % 2 == 0));
        Assert.All(lines.SelectMany(line => line.Chunk(2)), point => Assert.True(point[0] is >= 4_500 and <= 8_900 && point[1] is >= 2_800 and <= 5_650, $"{point[0]}, {point[1]}"));
    }
}
