using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Projects;

namespace CentralAsiaWatch.Map;

/// <summary>How many events name a place.</summary>
/// <param name="Slug">The place as the filter has it.</param>
/// <param name="Name">As the events write it.</param>
/// <param name="At">Where the gazetteer puts it; null where it does not know it.</param>
/// <param name="Events">So many, or the bound.</param>
/// <param name="IsCapped">True where there are more than the bound.</param>
/// <param name="Inferred">For how many the place is inferred; null where it was not read.</param>
public sealed record PlaceCount(string Slug, string Name, MapPlace? At, int Events, bool IsCapped, int? Inferred);

/// <summary>The way of a project.</summary>
/// <param name="Number">Its number on this map, from 1.</param>
/// <param name="Project">The project.</param>
/// <param name="Points">Places of its route that the gazetteer knows, in order.</param>
/// <param name="Missing">Names of its route that the gazetteer does not know.</param>
public sealed record MapRoute(int Number, ProjectItem Project, IReadOnlyList<MapPlace> Points, IReadOnlyList<string> Missing);

/// <summary>What the map shows.</summary>
/// <param name="Total">Events under the filter.</param>
/// <param name="Places">Places they name, those with most events first.</param>
/// <param name="Placeless">How many name none; null where it was not read.</param>
/// <param name="Precision">Only events dated to such a period or better are counted at places; null where all are.</param>
/// <param name="Routes">Ways of projects.</param>
/// <param name="Projects">How many projects there are in all.</param>
public sealed record MapView(ListTotal Total, IReadOnlyList<PlaceCount> Places, int? Placeless, PeriodSize? Precision, IReadOnlyList<MapRoute> Routes, int Projects);
