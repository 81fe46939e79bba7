using Serilog.Core;
using Serilog.Events;

namespace CentralAsiaWatch.Hosting;

/// <summary>
/// Keeps secrets of addresses out of every line of the log. The platform puts the path of a request beside all that is logged while it is answered, so that it is not
/// enough that our own lines leave it out.
/// </summary>
public sealed class SecretAddresses : ILogEventEnricher
{
    private static readonly string[] s_names = ["RequestPath", "Path"];

    /// <inheritdoc />
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        ArgumentNullException.ThrowIfNull(logEvent);
        foreach (var name in s_names)
        {
            if (logEvent.Properties.TryGetValue(name, out var value) && value is ScalarValue { Value: { } path } && path.ToString() is ['/', ..] text)
            {
                logEvent.AddOrUpdateProperty(new LogEventProperty(name, new ScalarValue(RequestLog.Shown(new PathString(text)))));
            }
        }
    }
}
