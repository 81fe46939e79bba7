using Serilog.Core;
using Serilog.Events;

namespace CentralAsiaWatch.Hosting;

/// <summary>
/// Keeps secrets of addresses out of every line of the log. The platform puts the path of a request, and what routing makes of it, beside what is logged while it is
/// answered, so that it is not enough that our own lines leave it out.
/// </summary>
public sealed class SecretAddresses : ILogEventEnricher
{
    /// <inheritdoc />
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        ArgumentNullException.ThrowIfNull(logEvent);
        foreach (var (name, value) in logEvent.Properties.ToArray())
        {
            if (value is ScalarValue { Value: { } said } && (said is string or PathString or Uri) && Without(said.ToString() ?? "") is { } shown)
            {
                logEvent.AddOrUpdateProperty(new LogEventProperty(name, new ScalarValue(shown)));
            }
        }
    }

    // /s/abc, s/abc, and http://host/s/abc; null for what holds no secret.
    private static string? Without(string text)
    {
        var host = text.IndexOf("://", StringComparison.Ordinal);
        var start = host < 0 ? 0 : text.IndexOf('/', host + "://".Length);
        if (start < 0 || start >= text.Length)
        {
            return null;
        }

        var path = text[start] == '/' ? text[start..] : $"/{text}";
        var shown = RequestLog.Shown(new PathString(path));
        return shown == path ? null : text[..start] + shown;
    }
}
