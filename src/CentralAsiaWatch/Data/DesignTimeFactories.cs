using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CentralAsiaWatch.Data;

/// <summary>Lets the migration tool make the SQLite context without starting the program.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteWatchDbContext>
{
    public SqliteWatchDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteWatchDbContext>().UseSqlite("Data Source=design-time.db").Options);
}
