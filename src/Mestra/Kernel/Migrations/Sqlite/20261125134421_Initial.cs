using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mestra.Kernel.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "kernel_data_protection_key",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", nullable: true),
                    xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_data_protection_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_process_record",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    thing_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    activity = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    actor_role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    changes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_process_record", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_store_mark",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    is_demonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    first_started = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_store_mark", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_kernel_process_record_thing_id_at",
                table: "kernel_process_record",
                columns: new[] { "thing_id", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kernel_data_protection_key");

            migrationBuilder.DropTable(
                name: "kernel_process_record");

            migrationBuilder.DropTable(
                name: "kernel_store_mark");
        }
    }
}
