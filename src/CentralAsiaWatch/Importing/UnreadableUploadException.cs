namespace CentralAsiaWatch.Importing;

/// <summary>An upload cannot be read as a table at all. The message is a sentence for people: what is wrong, and what is accepted.</summary>
public sealed class UnreadableUploadException(string message) : Exception(message);
