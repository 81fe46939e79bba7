using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.Records;

internal static class RecordKeys
{
    /// <summary>The keys every kind of record has: a number that the program gives, a readable key, an order, a version that guards against lost updates.</summary>
    public static void HasRecordKeys<TRecord>(this EntityTypeBuilder<TRecord> builder)
        where TRecord : Record
    {
        builder.HasKey(record => record.Number);
        builder.Property(record => record.Number).ValueGeneratedNever();
        builder.Property(record => record.Version).IsConcurrencyToken();
        builder.HasIndex(record => record.Key).IsUnique();
        builder.HasIndex(record => new { record.SortKey, record.Number });
    }
}
