using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CentralAsiaWatch.Records;

/// <summary>The one way JSON is written and read: camelCase, letters of every script as they are, nulls written out.</summary>
public static class WatchJson
{
    /// <summary>For the public contract: null members are there, as null.</summary>
    public static JsonSerializerOptions Contract { get; } = Create(JsonIgnoreCondition.Never);

    /// <summary>For revisions: what is not said is left out, so that a field added later does not change old content.</summary>
    public static JsonSerializerOptions Content { get; } = Create(JsonIgnoreCondition.WhenWritingNull);

    private static JsonSerializerOptions Create(JsonIgnoreCondition nulls)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            // Safe because it is only ever sent as application/json with nosniff, never inside HTML.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = nulls,
            NumberHandling = JsonNumberHandling.Strict,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
