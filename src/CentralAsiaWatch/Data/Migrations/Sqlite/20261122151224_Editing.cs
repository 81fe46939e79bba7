using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentralAsiaWatch.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Editing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ApprovedBy",
                table: "Revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Proposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordKind = table.Column<string>(type: "TEXT", nullable: false),
                    RecordNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    BaseVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    Saving = table.Column<int>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<string>(type: "TEXT", nullable: false),
                    AuthorName = table.Column<string>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MovedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProposalSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalSteps", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_Who_Sequence",
                table: "Revisions",
                columns: new[] { "Who", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_AuthorId_State_SavedAt",
                table: "Proposals",
                columns: new[] { "AuthorId", "State", "SavedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_RecordKind_RecordNumber_State",
                table: "Proposals",
                columns: new[] { "RecordKind", "RecordNumber", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_State_MovedAt",
                table: "Proposals",
                columns: new[] { "State", "MovedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ProposalSteps_ProposalId_Id",
                table: "ProposalSteps",
                columns: new[] { "ProposalId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Proposals");

            migrationBuilder.DropTable(
                name: "ProposalSteps");

            migrationBuilder.DropIndex(
                name: "IX_Revisions_Who_Sequence",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "ApprovedBy",
                table: "Revisions");
        }
    }
}
