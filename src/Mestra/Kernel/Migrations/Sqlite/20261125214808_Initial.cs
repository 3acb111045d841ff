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
                name: "catalogue_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_catalogue_change", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coding_mark",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seat_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    documented_at = table.Column<long>(type: "INTEGER", nullable: true),
                    coded_at = table.Column<long>(type: "INTEGER", nullable: true),
                    exported_at = table.Column<long>(type: "INTEGER", nullable: true),
                    figures = table.Column<string>(type: "TEXT", nullable: false),
                    earlier_figures = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coding_mark", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coding_organisation_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    teaching_hour_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    attendance_basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    digital_contact = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    relative_code_count = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coding_organisation_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coding_rule_confirmation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule_set_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<string>(type: "TEXT", nullable: false),
                    confirmed_by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coding_rule_confirmation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "correspondence_message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    seat_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    address = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    due = table.Column<long>(type: "INTEGER", nullable: false),
                    is_due_by_hand = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    not_sent = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    lease_until = table.Column<long>(type: "INTEGER", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    error = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    sent_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correspondence_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "correspondence_template",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correspondence_template", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "courses_course",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    department_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    group_minimum = table.Column<int>(type: "INTEGER", nullable: false),
                    attendance_mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sign_up_deadline = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    leader_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_published = table.Column<bool>(type: "INTEGER", nullable: false),
                    locked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reopened_because = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    copied_from_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_courses_course", x => x.id);
                    table.CheckConstraint("ck_courses_course_capacity", "capacity > 0");
                });

            migrationBuilder.CreateTable(
                name: "evaluation_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    decided_after_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    done_for_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    settled_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_change", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_debrief",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    went_well = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    to_change = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    talk_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    talk_with = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    talk_notes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_debrief", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    questionnaire_version = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    in_room = table.Column<int>(type: "INTEGER", nullable: false),
                    asks_background = table.Column<bool>(type: "INTEGER", nullable: false),
                    door = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    locked_seed = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    results_seen_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_evaluation", x => x.id);
                });

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
                    first_started = table.Column<long>(type: "INTEGER", nullable: false),
                    key_mark = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_store_mark", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    profession = table.Column<string>(type: "TEXT", nullable: false),
                    hpr_number = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    last_code_step = table.Column<long>(type: "INTEGER", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<long>(type: "INTEGER", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_account_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_account_claim", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_account_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_account_login", x => new { x.login_provider, x.provider_key });
                });

            migrationBuilder.CreateTable(
                name: "people_account_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_account_token", x => new { x.user_id, x.login_provider, x.name });
                });

            migrationBuilder.CreateTable(
                name: "people_department",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_department", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_ended_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_ended_session", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_invitation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    department_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    accepted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    withdrawn_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_invitation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_logo",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file = table.Column<byte[]>(type: "BLOB", nullable: false),
                    width = table.Column<int>(type: "INTEGER", nullable: false),
                    height = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_logo", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_look",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor_name = table.Column<string>(type: "TEXT", nullable: false),
                    actor_role = table.Column<string>(type: "TEXT", nullable: false),
                    page = table.Column<string>(type: "TEXT", nullable: false),
                    chain_number = table.Column<long>(type: "INTEGER", nullable: true),
                    chain_hash = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_look", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_look_chain",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_look_chain", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_membership",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    department_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_membership", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    country = table.Column<string>(type: "TEXT", nullable: false),
                    county = table.Column<string>(type: "TEXT", nullable: false),
                    official_number = table.Column<string>(type: "TEXT", nullable: true),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    zone = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    adviser_title = table.Column<string>(type: "TEXT", nullable: false),
                    is_invented = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_organisation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    given_name = table.Column<string>(type: "TEXT", nullable: false),
                    family_name = table.Column<string>(type: "TEXT", nullable: false),
                    search_name = table.Column<string>(type: "TEXT", nullable: false),
                    preferred_name = table.Column<string>(type: "TEXT", nullable: false),
                    number_cipher = table.Column<byte[]>(type: "BLOB", nullable: true),
                    number_index = table.Column<byte[]>(type: "BLOB", nullable: true),
                    number_masked = table.Column<string>(type: "TEXT", nullable: false),
                    number_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    birth_year = table.Column<int>(type: "INTEGER", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    is_protected = table.Column<bool>(type: "INTEGER", nullable: false),
                    has_reserved_sms = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_deceased = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_place",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    building = table.Column<string>(type: "TEXT", nullable: false),
                    floor = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_place", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "planning_programme",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    department_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    ingress = table.Column<string>(type: "TEXT", nullable: false),
                    for_whom = table.Column<string>(type: "TEXT", nullable: false),
                    goals = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    pathway_place = table.Column<string>(type: "TEXT", nullable: false),
                    how_to_refer = table.Column<string>(type: "TEXT", nullable: false),
                    what_to_bring = table.Column<string>(type: "TEXT", nullable: false),
                    relatives_bring = table.Column<string>(type: "TEXT", nullable: false),
                    price = table.Column<string>(type: "TEXT", nullable: false),
                    food = table.Column<string>(type: "TEXT", nullable: false),
                    spoken_language = table.Column<string>(type: "TEXT", nullable: false),
                    getting_there = table.Column<string>(type: "TEXT", nullable: false),
                    links = table.Column<string>(type: "TEXT", nullable: false),
                    co_organiser_ids = table.Column<string>(type: "TEXT", nullable: false),
                    frequency = table.Column<string>(type: "TEXT", nullable: false),
                    sms_text = table.Column<string>(type: "TEXT", nullable: false),
                    themes = table.Column<string>(type: "TEXT", nullable: false),
                    audiences = table.Column<string>(type: "TEXT", nullable: false),
                    referral_rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    attendance_mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    group_minimum = table.Column<int>(type: "INTEGER", nullable: false),
                    group_ideal = table.Column<int>(type: "INTEGER", nullable: false),
                    group_maximum = table.Column<int>(type: "INTEGER", nullable: false),
                    is_neutral_title = table.Column<bool>(type: "INTEGER", nullable: false),
                    responsible_doctor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    topics = table.Column<string>(type: "TEXT", nullable: false),
                    primary_care_plan = table.Column<string>(type: "TEXT", nullable: false),
                    is_smoking_cessation_only = table.Column<bool>(type: "INTEGER", nullable: false),
                    source_url = table.Column<string>(type: "TEXT", nullable: false),
                    is_published = table.Column<bool>(type: "INTEGER", nullable: false),
                    first_published_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_programme", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "referrals_referral",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    department_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    referrer_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    referrer_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    referrer_workplace = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    hpr_number = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    is_directly_for_education = table.Column<bool>(type: "INTEGER", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    can_come_at_short_notice = table.Column<bool>(type: "INTEGER", nullable: false),
                    exception_reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    asked_for = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    assessed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    assessed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    decision_reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    withdrawn_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    placed_state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    placed_course_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    form_token = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referrals_referral", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "courses_seat",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    party_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    attendee_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    relation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    queue_position = table.Column<int>(type: "INTEGER", nullable: true),
                    waiting_since = table.Column<long>(type: "INTEGER", nullable: false),
                    offered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    given_up_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    given_up_reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    is_walk_in = table.Column<bool>(type: "INTEGER", nullable: false),
                    joined_later = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_epr_sms_off = table.Column<bool>(type: "INTEGER", nullable: false),
                    needs = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    moved_to_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_courses_seat", x => x.id);
                    table.CheckConstraint("ck_courses_seat_course", "course_id IS NOT NULL OR (programme_id IS NOT NULL AND state IN ('Waiting', 'Cancelled'))");
                    table.ForeignKey(
                        name: "fk_courses_seat_courses_course_course_id",
                        column: x => x.course_id,
                        principalTable: "courses_course",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "courses_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    starts = table.Column<long>(type: "INTEGER", nullable: false),
                    ends = table.Column<long>(type: "INTEGER", nullable: false),
                    break_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    teaching_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    held_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    theme = table.Column<string>(type: "TEXT", nullable: false),
                    topics = table.Column<string>(type: "TEXT", nullable: false),
                    timetable = table.Column<string>(type: "TEXT", nullable: false),
                    place_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    video_link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    is_cancelled = table.Column<bool>(type: "INTEGER", nullable: false),
                    removed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    clash_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_courses_session", x => x.id);
                    table.ForeignKey(
                        name: "fk_courses_session_courses_course_course_id",
                        column: x => x.course_id,
                        principalTable: "courses_course",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_carried_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    change_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_carried_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluation_carried_change_evaluation_change_change_id",
                        column: x => x.change_id,
                        principalTable: "evaluation_change",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    evaluation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: true),
                    choice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_answer", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluation_answer_evaluation_evaluation_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluation_evaluation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    evaluation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    serial = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    handed_out = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    is_used = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_code", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluation_code_evaluation_evaluation_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluation_evaluation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "planning_cell",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    factor = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    how = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    changed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    look_again_because = table.Column<string>(type: "TEXT", nullable: false),
                    look_again_since = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_cell", x => x.id);
                    table.ForeignKey(
                        name: "fk_planning_cell_planning_programme_programme_id",
                        column: x => x.programme_id,
                        principalTable: "planning_programme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "planning_group_member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    profession = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    joined_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_group_member", x => x.id);
                    table.ForeignKey(
                        name: "fk_planning_group_member_planning_programme_programme_id",
                        column: x => x.programme_id,
                        principalTable: "planning_programme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "planning_task",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    anchor = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    offset_days = table.Column<int>(type: "INTEGER", nullable: true),
                    is_per_course = table.Column<bool>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    not_relevant_because = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_task", x => x.id);
                    table.ForeignKey(
                        name: "fk_planning_task_planning_programme_programme_id",
                        column: x => x.programme_id,
                        principalTable: "planning_programme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals_person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    relation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    needs = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    is_number_missing = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referrals_person", x => x.id);
                    table.ForeignKey(
                        name: "fk_referrals_person_referrals_referral_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals_referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "courses_attendance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seat_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    presence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    minutes_late = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes_early = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    is_digital = table.Column<bool>(type: "INTEGER", nullable: false),
                    registered_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    corrected_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    corrected_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_courses_attendance", x => x.id);
                    table.CheckConstraint("ck_courses_attendance_minutes", "minutes >= 0");
                    table.ForeignKey(
                        name: "fk_courses_attendance_courses_session_session_id",
                        column: x => x.session_id,
                        principalTable: "courses_session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_courses_attendance_seat_seat_id",
                        column: x => x.seat_id,
                        principalTable: "courses_seat",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "courses_break",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    after = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_courses_break", x => x.id);
                    table.ForeignKey(
                        name: "fk_courses_break_courses_session_session_id",
                        column: x => x.session_id,
                        principalTable: "courses_session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "courses_contributor",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    profession = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_experienced_user = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_courses_contributor", x => x.id);
                    table.ForeignKey(
                        name: "fk_courses_contributor_courses_session_session_id",
                        column: x => x.session_id,
                        principalTable: "courses_session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "planning_cell_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cell_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    how = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false),
                    saved_by_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_cell_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_planning_cell_version_planning_cell_cell_id",
                        column: x => x.cell_id,
                        principalTable: "planning_cell",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_catalogue_change_at",
                table: "catalogue_change",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_coding_mark_organisation_id_course_id",
                table: "coding_mark",
                columns: new[] { "organisation_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "ix_coding_mark_organisation_id_ended_on_course_id",
                table: "coding_mark",
                columns: new[] { "organisation_id", "ended_on", "course_id" },
                filter: "documented_at IS NULL OR coded_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_coding_mark_seat_id",
                table: "coding_mark",
                column: "seat_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_coding_organisation_rules_organisation_id",
                table: "coding_organisation_rules",
                column: "organisation_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_coding_rule_confirmation_organisation_id_rule_set_id_version",
                table: "coding_rule_confirmation",
                columns: new[] { "organisation_id", "rule_set_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_correspondence_message_course_id_seat_id",
                table: "correspondence_message",
                columns: new[] { "course_id", "seat_id" });

            migrationBuilder.CreateIndex(
                name: "ix_correspondence_message_key",
                table: "correspondence_message",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_correspondence_message_organisation_id_state_due",
                table: "correspondence_message",
                columns: new[] { "organisation_id", "state", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_correspondence_message_person_id",
                table: "correspondence_message",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_correspondence_message_state_channel_due",
                table: "correspondence_message",
                columns: new[] { "state", "channel", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_correspondence_template_organisation_id_kind_version",
                table: "correspondence_template",
                columns: new[] { "organisation_id", "kind", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_courses_attendance_course_id",
                table: "courses_attendance",
                column: "course_id");

            migrationBuilder.CreateIndex(
                name: "ix_courses_attendance_seat_id_session_id",
                table: "courses_attendance",
                columns: new[] { "seat_id", "session_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_courses_attendance_session_id",
                table: "courses_attendance",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_courses_break_course_id",
                table: "courses_break",
                column: "course_id");

            migrationBuilder.CreateIndex(
                name: "ix_courses_break_session_id",
                table: "courses_break",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_courses_contributor_account_id",
                table: "courses_contributor",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_courses_contributor_session_id",
                table: "courses_contributor",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_courses_course_organisation_id_programme_id",
                table: "courses_course",
                columns: new[] { "organisation_id", "programme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_courses_course_organisation_id_state",
                table: "courses_course",
                columns: new[] { "organisation_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_courses_course_programme_id_is_published",
                table: "courses_course",
                columns: new[] { "programme_id", "is_published" });

            migrationBuilder.CreateIndex(
                name: "ix_courses_seat_attendee_id",
                table: "courses_seat",
                column: "attendee_id");

            migrationBuilder.CreateIndex(
                name: "ix_courses_seat_course_id_attendee_id",
                table: "courses_seat",
                columns: new[] { "course_id", "attendee_id" },
                unique: true,
                filter: "state IN ('Waiting', 'Offered', 'Confirmed')");

            migrationBuilder.CreateIndex(
                name: "ix_courses_seat_course_id_state",
                table: "courses_seat",
                columns: new[] { "course_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_courses_seat_party_id",
                table: "courses_seat",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_courses_seat_programme_id_attendee_id",
                table: "courses_seat",
                columns: new[] { "programme_id", "attendee_id" },
                unique: true,
                filter: "course_id IS NULL AND state = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_courses_seat_referral_id",
                table: "courses_seat",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "ix_courses_session_course_id_starts",
                table: "courses_session",
                columns: new[] { "course_id", "starts" });

            migrationBuilder.CreateIndex(
                name: "ix_courses_session_place_id_starts",
                table: "courses_session",
                columns: new[] { "place_id", "starts" });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_answer_evaluation_id",
                table: "evaluation_answer",
                column: "evaluation_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_answer_organisation_id_evaluation_id_item",
                table: "evaluation_answer",
                columns: new[] { "organisation_id", "evaluation_id", "item" });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_carried_change_change_id",
                table: "evaluation_carried_change",
                column: "change_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_carried_change_course_id_change_id",
                table: "evaluation_carried_change",
                columns: new[] { "course_id", "change_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_change_organisation_id_decided_after_id",
                table: "evaluation_change",
                columns: new[] { "organisation_id", "decided_after_id" });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_change_organisation_id_owner_id_state",
                table: "evaluation_change",
                columns: new[] { "organisation_id", "owner_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_change_organisation_id_programme_id_state",
                table: "evaluation_change",
                columns: new[] { "organisation_id", "programme_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_code_evaluation_id",
                table: "evaluation_code",
                column: "evaluation_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_code_hash",
                table: "evaluation_code",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_code_organisation_id_evaluation_id_serial",
                table: "evaluation_code",
                columns: new[] { "organisation_id", "evaluation_id", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_debrief_course_id",
                table: "evaluation_debrief",
                column: "course_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_evaluation_course_id",
                table: "evaluation_evaluation",
                column: "course_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_evaluation_door",
                table: "evaluation_evaluation",
                column: "door",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_evaluation_organisation_id_closed_at",
                table: "evaluation_evaluation",
                columns: new[] { "organisation_id", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_evaluation_organisation_id_programme_id",
                table: "evaluation_evaluation",
                columns: new[] { "organisation_id", "programme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_kernel_process_record_thing_id_at",
                table: "kernel_process_record",
                columns: new[] { "thing_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_people_account_normalized_email",
                table: "people_account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_people_account_normalized_user_name",
                table: "people_account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_department_organisation_id_name",
                table: "people_department",
                columns: new[] { "organisation_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_ended_session_until",
                table: "people_ended_session",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_people_invitation_organisation_id_sent_at",
                table: "people_invitation",
                columns: new[] { "organisation_id", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_people_invitation_token_hash",
                table: "people_invitation",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_logo_organisation_id",
                table: "people_logo",
                column: "organisation_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_look_chain_number",
                table: "people_look",
                column: "chain_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_look_organisation_id_person_id_at",
                table: "people_look",
                columns: new[] { "organisation_id", "person_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_people_membership_account_id",
                table: "people_membership",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_membership_organisation_id_role",
                table: "people_membership",
                columns: new[] { "organisation_id", "role" });

            migrationBuilder.CreateIndex(
                name: "ix_people_organisation_kind_name",
                table: "people_organisation",
                columns: new[] { "kind", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_people_person_organisation_id_family_name_given_name",
                table: "people_person",
                columns: new[] { "organisation_id", "family_name", "given_name" });

            migrationBuilder.CreateIndex(
                name: "ix_people_person_organisation_id_number_index",
                table: "people_person",
                columns: new[] { "organisation_id", "number_index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_place_organisation_id_name",
                table: "people_place",
                columns: new[] { "organisation_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_cell_organisation_id_look_again_since",
                table: "planning_cell",
                columns: new[] { "organisation_id", "look_again_since" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_cell_programme_id_factor",
                table: "planning_cell",
                columns: new[] { "programme_id", "factor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_cell_version_cell_id_number",
                table: "planning_cell_version",
                columns: new[] { "cell_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_group_member_account_id",
                table: "planning_group_member",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_planning_group_member_programme_id_account_id",
                table: "planning_group_member",
                columns: new[] { "programme_id", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_programme_is_published_id",
                table: "planning_programme",
                columns: new[] { "is_published", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_programme_organisation_id",
                table: "planning_programme",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_planning_programme_slug",
                table: "planning_programme",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_task_organisation_id_done_on",
                table: "planning_task",
                columns: new[] { "organisation_id", "done_on" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_task_programme_id_course_id",
                table: "planning_task",
                columns: new[] { "programme_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "ix_referrals_person_organisation_id_is_number_missing",
                table: "referrals_person",
                columns: new[] { "organisation_id", "is_number_missing" });

            migrationBuilder.CreateIndex(
                name: "ix_referrals_person_organisation_id_person_id",
                table: "referrals_person",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_referrals_person_referral_id_person_id",
                table: "referrals_person",
                columns: new[] { "referral_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_referrals_referral_organisation_id_form_token",
                table: "referrals_referral",
                columns: new[] { "organisation_id", "form_token" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_referrals_referral_organisation_id_patient_id",
                table: "referrals_referral",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_referrals_referral_organisation_id_programme_id",
                table: "referrals_referral",
                columns: new[] { "organisation_id", "programme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_referrals_referral_organisation_id_state_received_on",
                table: "referrals_referral",
                columns: new[] { "organisation_id", "state", "received_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "catalogue_change");

            migrationBuilder.DropTable(
                name: "coding_mark");

            migrationBuilder.DropTable(
                name: "coding_organisation_rules");

            migrationBuilder.DropTable(
                name: "coding_rule_confirmation");

            migrationBuilder.DropTable(
                name: "correspondence_message");

            migrationBuilder.DropTable(
                name: "correspondence_template");

            migrationBuilder.DropTable(
                name: "courses_attendance");

            migrationBuilder.DropTable(
                name: "courses_break");

            migrationBuilder.DropTable(
                name: "courses_contributor");

            migrationBuilder.DropTable(
                name: "evaluation_answer");

            migrationBuilder.DropTable(
                name: "evaluation_carried_change");

            migrationBuilder.DropTable(
                name: "evaluation_code");

            migrationBuilder.DropTable(
                name: "evaluation_debrief");

            migrationBuilder.DropTable(
                name: "kernel_data_protection_key");

            migrationBuilder.DropTable(
                name: "kernel_process_record");

            migrationBuilder.DropTable(
                name: "kernel_store_mark");

            migrationBuilder.DropTable(
                name: "people_account");

            migrationBuilder.DropTable(
                name: "people_account_claim");

            migrationBuilder.DropTable(
                name: "people_account_login");

            migrationBuilder.DropTable(
                name: "people_account_token");

            migrationBuilder.DropTable(
                name: "people_department");

            migrationBuilder.DropTable(
                name: "people_ended_session");

            migrationBuilder.DropTable(
                name: "people_invitation");

            migrationBuilder.DropTable(
                name: "people_logo");

            migrationBuilder.DropTable(
                name: "people_look");

            migrationBuilder.DropTable(
                name: "people_look_chain");

            migrationBuilder.DropTable(
                name: "people_membership");

            migrationBuilder.DropTable(
                name: "people_organisation");

            migrationBuilder.DropTable(
                name: "people_person");

            migrationBuilder.DropTable(
                name: "people_place");

            migrationBuilder.DropTable(
                name: "planning_cell_version");

            migrationBuilder.DropTable(
                name: "planning_group_member");

            migrationBuilder.DropTable(
                name: "planning_task");

            migrationBuilder.DropTable(
                name: "referrals_person");

            migrationBuilder.DropTable(
                name: "courses_seat");

            migrationBuilder.DropTable(
                name: "courses_session");

            migrationBuilder.DropTable(
                name: "evaluation_change");

            migrationBuilder.DropTable(
                name: "evaluation_evaluation");

            migrationBuilder.DropTable(
                name: "planning_cell");

            migrationBuilder.DropTable(
                name: "referrals_referral");

            migrationBuilder.DropTable(
                name: "courses_course");

            migrationBuilder.DropTable(
                name: "planning_programme");
        }
    }
}
