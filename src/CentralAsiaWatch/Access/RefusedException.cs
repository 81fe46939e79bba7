namespace CentralAsiaWatch.Access;

/// <summary>An operation was refused and nothing was changed: the person may not do it, or what they do it to is not as it has to be. The message is for that person.</summary>
public sealed class RefusedException(string sentence) : Exception(sentence)
{
    /// <summary>Whether signing in again would mend it.</summary>
    public bool IsSignedOut { get; init; }

    /// <summary>Whether it is too much, and not who sends it.</summary>
    public bool IsTooMuch { get; init; }
}
