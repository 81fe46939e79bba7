using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentralAsiaWatch.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CollectionChoice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Collections",
                table: "SeedStates",
                type: "TEXT",
                nullable: false,
                defaultValue: "documents");

            migrationBuilder.AddColumn<string>(
                name: "Configured",
                table: "SeedStates",
                type: "TEXT",
                nullable: false,
                defaultValue: "documents");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Collections",
                table: "SeedStates");

            migrationBuilder.DropColumn(
                name: "Configured",
                table: "SeedStates");
        }
    }
}
