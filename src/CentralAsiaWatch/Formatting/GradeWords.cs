using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Formatting;

/// <summary>Grades in words.</summary>
public static class GradeWords
{
    /// <summary>Both halves of a grade: <c>C: fairly reliable; 2: probably true</c>.</summary>
    public static string Explain(string grade) => AdmiraltyGrade.TryParse(grade, out var read)
        ? $"{read.Letter}: {Reliability.Find(read.Letter)!.Words}; {read.Digit}: {Credibility.Find(read.Digit)!.Words}"
        : grade;
}
