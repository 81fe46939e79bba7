using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentralAsiaWatch.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FacetYears : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FacetPeriods");

            // Read by its key alone, as the other counts are (see Initial). It is filled at the next start, with all else that is computed.
            migrationBuilder.Sql("CREATE TABLE FacetYears (FacetId INTEGER NOT NULL, Year INTEGER NOT NULL, VerbalCooperation INTEGER NOT NULL, MaterialCooperation INTEGER NOT NULL, VerbalConflict INTEGER NOT NULL, MaterialConflict INTEGER NOT NULL, Places BLOB NOT NULL, PRIMARY KEY (FacetId, Year)) WITHOUT ROWID;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FacetYears");

            migrationBuilder.Sql("CREATE TABLE FacetPeriods (FacetId INTEGER NOT NULL, Size INTEGER NOT NULL, Period INTEGER NOT NULL, Quad INTEGER NOT NULL, Count INTEGER NOT NULL, DayCount INTEGER NOT NULL, PRIMARY KEY (FacetId, Size, Period, Quad)) WITHOUT ROWID;");
        }
    }
}
