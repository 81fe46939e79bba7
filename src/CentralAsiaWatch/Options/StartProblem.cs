namespace CentralAsiaWatch.Options;

/// <summary>Why the program cannot start, in one sentence with the cure. Nothing was changed.</summary>
public sealed class StartProblemException(string message) : Exception(message);
