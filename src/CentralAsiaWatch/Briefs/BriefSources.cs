using CentralAsiaWatch.Citing;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Briefs;

/// <summary>The documents that the notes of a brief name, and how grades are read. Pure.</summary>
internal static class BriefSources
{
    public static IEnumerable<BriefBlock> Of(IReadOnlyList<SourceItem> sources, BriefFrame frame)
    {
        if (sources.Count == 0)
        {
            yield break;
        }

        yield return new BriefHeading("Documents");
        foreach (var source in sources)
        {
            yield return new BriefParagraph(
            [
                BriefWriting.Run(source.ShortName, isStrong: true),
                new BriefRun($": {TextCitation.Write(Citables.OfDocument(source, frame.Host, frame.Pinned))} Reliability {CitedText.Clean(SourceWords.Reliability(source.Reliability))}."),
            ]);
        }

        yield return new BriefHeading("How to read this");
        yield return new BriefParagraph([new BriefRun(
            "A grade is a letter for the reliability of the source, from A to F, and a digit for the credibility of the claim, from 1 to 6 (Admiralty code). “Contested” is what two sources give different values for. Titles, judgements and what sources say are in the words of the desk that coded them; the numbered notes lead to the paragraph that each rests on, as of the time above.")]);
    }
}
