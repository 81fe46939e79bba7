using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Seeding;

/// <summary>Every paragraph of a seeded source is coded into a record, or says why there is nothing to code (product.md, "What the five documents give").</summary>
internal static class SeedCoverage
{
    public static IEnumerable<SeedProblem> Find(IReadOnlyList<SeededRecord> seeded)
    {
        var cited = seeded.SelectMany(one => one.Content.Citations).Select(citation => (citation.Source, citation.Paragraph)).ToHashSet();
        foreach (var one in seeded)
        {
            if (one.Own is not SourceContent source)
            {
                continue;
            }

            foreach (var paragraph in source.Paragraphs)
            {
                var isCited = cited.Contains((source.Key, paragraph.N));
                if (isCited == paragraph.Note is not null)
                {
                    yield return new SeedProblem(one.File, one.LineOf("paragraphs"), $"source {source.Key}", "paragraphs", isCited
                        ? FormattableString.Invariant($"Paragraph {paragraph.N} is cited and has a note that nothing was coded; take the note away.")
                        : FormattableString.Invariant($"Paragraph {paragraph.N} is neither cited nor has a note; cite it, or say why there is nothing to code."));
                }
            }
        }
    }
}
