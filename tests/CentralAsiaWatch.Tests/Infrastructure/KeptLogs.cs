using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>Keeps every line that the program logs, for what must not stand in any.</summary>
public sealed class KeptLogs : ILoggerProvider
{
    /// <summary>The lines, each with its category before it.</summary>
    public ConcurrentQueue<string> Lines { get; } = [];

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new Keeping(categoryName, Lines);

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private sealed class Keeping(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{category} {formatter(state, exception)} {exception}");
    }
}
