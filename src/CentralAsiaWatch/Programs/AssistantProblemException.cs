namespace CentralAsiaWatch.Programs;

/// <summary>What an assistant asked cannot be answered; the message is for it, and says what is accepted.</summary>
/// <param name="code">The code of JSON-RPC 2.0.</param>
/// <param name="sentence">What is wrong.</param>
internal sealed class AssistantProblemException(int code, string sentence) : Exception(sentence)
{
    /// <summary>What was sent is no JSON.</summary>
    public const int NoJson = -32700;

    /// <summary>What was sent is no request.</summary>
    public const int NoRequest = -32600;

    /// <summary>There is no such method.</summary>
    public const int NoMethod = -32601;

    /// <summary>The method does not take this.</summary>
    public const int NoParameters = -32602;

    /// <summary>The key does not open this.</summary>
    public const int NotOpened = -32001;

    /// <summary>The code of JSON-RPC 2.0.</summary>
    public int Code { get; } = code;
}
