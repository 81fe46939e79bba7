using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CentralAsiaWatch.Data;

/// <summary>SQLite forgets that an instant is UTC: it comes back with its kind unspecified. Every instant in the store is UTC, so say so on reading.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    written => written.ToUniversalTime(),
    read => DateTime.SpecifyKind(read, DateTimeKind.Utc));
