using System.Text;
using CentralAsiaWatch.Access;

namespace CentralAsiaWatch.Editing;

/// <summary>Why something is changed, as history keeps it.</summary>
public static class EditingReason
{
    /// <summary>The most characters.</summary>
    public const int Most = 500;

    /// <summary>The reason as it is kept.</summary>
    /// <exception cref="RefusedException">Nothing is said, or it cannot be kept.</exception>
    public static string Read(string? typed)
    {
        var reason = (typed ?? "").Trim();
        return reason.Length is 0 or > Most ? throw new RefusedException($"Say in 1 to {Most} characters why; nothing was changed.")
            : FieldValue.Unfit(reason) is { } unfit ? throw new RefusedException($"The reason {unfit} Nothing was changed.")
            : reason.Normalize(NormalizationForm.FormC);
    }
}
