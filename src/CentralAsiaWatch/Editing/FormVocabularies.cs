using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Editing;

/// <summary>Scales that the method page prints in tables of their own, as lists to choose from.</summary>
internal static class FormVocabularies
{
    /// <summary><see cref="ConfidenceLevel"/> as a list.</summary>
    public static VocabularyList Confidences { get; } = new("confidence", ConfidenceLevels.All.Select(level => new VocabularyTerm(level.ToString(), level.Words())));

    /// <summary><see cref="Reliability"/> as a list.</summary>
    public static VocabularyList Reliabilities { get; } = new("reliability", Reliability.All.Select(one => new VocabularyTerm(one.Letter.ToString(), one.Words)));

    /// <summary><see cref="Credibility"/> as a list.</summary>
    public static VocabularyList Credibilities { get; } = new("credibility", Credibility.All.Select(one => new VocabularyTerm(one.Digit.ToString(System.Globalization.CultureInfo.InvariantCulture), one.Words)));
}
