using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentralAsiaWatch.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FacetPeriods : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Read by its key alone, as the other counts are (see Initial).
            migrationBuilder.Sql("CREATE TABLE FacetPeriods (FacetId INTEGER NOT NULL, Size INTEGER NOT NULL, Period INTEGER NOT NULL, Quad INTEGER NOT NULL, Count INTEGER NOT NULL, DayCount INTEGER NOT NULL, PRIMARY KEY (FacetId, Size, Period, Quad)) WITHOUT ROWID;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FacetPeriods");
        }
    }
}
