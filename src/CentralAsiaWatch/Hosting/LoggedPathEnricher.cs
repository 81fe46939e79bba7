using Serilog.Core;
using Serilog.Events;

namespace CentralAsiaWatch.Hosting;

/// <summary>The framework adds the path of the request to every line that is logged meanwhile; here it loses what opens something (<see cref="LoggedPath"/>).</summary>
internal sealed class LoggedPathEnricher : ILogEventEnricher
{
    private const string Property = "RequestPath";

    /// <inheritdoc />
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        if (logEvent.Properties.TryGetValue(Property, out var value) && value is ScalarValue { Value: string path } && path.StartsWith('/'))
        {
            logEvent.AddOrUpdateProperty(new LogEventProperty(Property, new ScalarValue(LoggedPath.Of(path))));
        }
    }
}
