using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentralAsiaWatch.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Reviewing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Revisions_Who_Sequence",
                table: "Revisions");

            migrationBuilder.AddColumn<string>(
                name: "Fields",
                table: "ProposalSteps",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Action",
                table: "Revisions",
                type: "TEXT",
                nullable: false,
                computedColumnSql: "CASE WHEN json_extract(After, '$.mergedInto') IS NOT NULL THEN 'merged' WHEN json_extract(After, '$.hidden') THEN 'hidden' WHEN Before IS NULL THEN 'entered' WHEN json_extract(Before, '$.hidden') THEN 'restored' ELSE 'corrected' END",
                stored: false);

            migrationBuilder.CreateTable(
                name: "ReviewNotes",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewNotes", x => new { x.ProposalId, x.PersonId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_RecordKind_Action_Sequence",
                table: "Revisions",
                columns: new[] { "RecordKind", "Action", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_Who_RecordKind_Action_Sequence",
                table: "Revisions",
                columns: new[] { "Who", "RecordKind", "Action", "Sequence" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReviewNotes");

            migrationBuilder.DropIndex(
                name: "IX_Revisions_RecordKind_Action_Sequence",
                table: "Revisions");

            migrationBuilder.DropIndex(
                name: "IX_Revisions_Who_RecordKind_Action_Sequence",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "Action",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "Fields",
                table: "ProposalSteps");

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_Who_Sequence",
                table: "Revisions",
                columns: new[] { "Who", "Sequence" });
        }
    }
}
