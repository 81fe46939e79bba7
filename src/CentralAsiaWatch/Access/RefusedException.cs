namespace CentralAsiaWatch.Access;

/// <summary>An operation was refused and nothing was changed: the person may not do it, or what they do it to is not as it has to be. The message is for that person.</summary>
public sealed class RefusedException(string sentence) : Exception(sentence);
