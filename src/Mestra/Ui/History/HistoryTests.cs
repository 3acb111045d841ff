using System.Globalization;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Testing;

/// <summary>The history of a thing says who did what, when, why, and what changed.</summary>
public sealed class HistoryTests
{
    // They lead, seal or count for the program; to a person they say nothing.
    private static readonly string[] ForTheProgram =
    [
        "AccessFailedCount",
        "Code", // of a task in the procedure
        "ConcurrencyStamp",
        "Door", // lets whoever knows it answer
        "EmailConfirmed",
        "Key",
        "LeaseUntil",
        "LockedSeed",
        "LockoutEnabled",
        "LockoutEnd",
        "NormalizedEmail",
        "NormalizedUserName",
        "NumberKind", // goes with the number
        "PasswordHash",
        "PhoneNumber",
        "PhoneNumberConfirmed",
        "SearchName",
        "SecurityStamp",
        "TwoFactorEnabled",
        "UserName",
    ];

    [Fact]
    public async Task Every_value_that_is_recorded_has_a_name_in_words()
    {
        await using var site = new Site();
        var columns = await site.Db(db =>
            Task.FromResult(
                db.Model.GetEntityTypes()
                    .Where(type => typeof(IRecorded).IsAssignableFrom(type.ClrType))
                    .SelectMany(type =>
                        type.GetProperties()
                            .Where(column => !column.IsPrimaryKey() && !IsForTheProgram(column))
                            .Select(column => (What: type.ClrType.Name, column.Name))
                    )
                    .ToList()
            )
        );
        columns.Count.ShouldBeGreaterThan(50);
        columns
            .Where(column => HistoryQuery.NameOf(column.What, column.Name) is null)
            .Select(column => $"{column.What}.{column.Name}")
            .ShouldBeEmpty(
                "give it a word in Kernel/Records/Texts as Column.Name, or in the module as Type.Name"
            );
    }

    [Fact]
    public async Task Every_kind_of_thing_that_is_recorded_has_a_name_in_words()
    {
        await using var site = new Site();
        var kinds = await site.Db(db =>
            Task.FromResult(
                db.Model.GetEntityTypes()
                    .Select(type => type.ClrType)
                    .Where(type => typeof(IRecorded).IsAssignableFrom(type))
                    .Select(type => type.Name)
                    .ToList()
            )
        );
        kinds.Count.ShouldBeGreaterThan(20);
        kinds
            .Where(kind => HistoryQuery.KindOf(kind) is null)
            .ShouldBeEmpty("give it a word in Kernel/Records/Texts as Thing.Name");
    }

    [Fact]
    public async Task A_change_is_told_with_who_why_and_both_values_the_latest_first()
    {
        await using var site = new Site();
        var lines = await site.Db(async db =>
        {
            var hospital = await db.Set<Organisation>().SingleAsync(o => o.Id == Cast.Fjordby.Id);
            (hospital.Phone, hospital.AdviserTitle) = ("+4755000001", "LMS-koordinator");
            await db.Save("Ui.Home.Search", default, "Nytt sentralbord");
            hospital.Phone = "+4755000002";
            await db.Save("Ui.Home.Citizen", default);
            return await HistoryQuery.Of(db, hospital.Id, page: 1, default);
        });
        lines.Total.ShouldBe(3, "the hospital was also entered once");
        lines
            .Items.Take(2)
            .Select(line => line.Activity)
            .ShouldBe(["Ui.Home.Citizen", "Ui.Home.Search"]);
        lines.Items[1].Reason.ShouldBe("Nytt sentralbord");
        lines.Items[1].Who.ShouldBe("Test");
        lines
            .Items[0]
            .Changes.ShouldBe([new HistoryChange("Column.Phone", "+4755000001", "+4755000002")]);
    }

    [Fact]
    public async Task Named_values_days_moments_and_yes_are_said_in_words()
    {
        CultureInfo.CurrentUICulture = Languages.CultureOf("nb");
        var changes = await Told(
            """
            [{"what":"Course","how":"Modified","columns":{
              "State":["Draft","Approved"],
              "SignUpDeadline":[null,"01/07/2027"],
              "IsPublished":[false,true],
              "LockedAt":["01/04/2027 09:00:00 +00:00"],
              "Capacity":[12,14],
              "LeaderId":[null,"0190f000-0000-7000-8000-000000000001"],
              "SeriesId":["0199","0198"]}}]
            """
        );
        var texts = new Texts();
        changes.ShouldBe([
            Change("State", texts[CourseState.Draft], texts[CourseState.Approved]),
            Change("SignUpDeadline", null, "7. jan. 2027"),
            Change("IsPublished", "nei", "ja"),
            Change("LockedAt", null, new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero)),
            Change("Capacity", "12", "14"),
            Change("LeaderId", null, new Guid("0190f000-0000-7000-8000-000000000001")),
        ]);
    }

    [Theory]
    [InlineData("nb", "Hjerteskole")]
    [InlineData("nn", "Hjarteskule")]
    [InlineData("sv", "Hjerteskole")]
    public async Task What_is_written_in_several_languages_is_told_in_the_readers(
        string language,
        string title
    )
    {
        CultureInfo.CurrentUICulture = Languages.CultureOf(language);
        (
            await Told(
                """
                [{"what":"Course","how":"Added","columns":{"Title":[{"Nb":"Hjerteskole","Nn":"Hjarteskule"}],"VideoLink":[""]}}]
                """
            )
        ).ShouldBe([Change("Title", null, title)]);
    }

    [Fact]
    public async Task A_change_in_one_language_is_told_in_that_language_and_says_which()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme(with: p =>
            p.Title = new("Hjerteskole", "Hjarteskole")
        );
        await site.Change<Planning.Programme>(
            programme.Id,
            p => p.Title = p.Title with { Nn = "Hjarteskule" }
        );
        CultureInfo.CurrentUICulture = Languages.CultureOf("nb");

        var lines = await site.Db(db => HistoryQuery.Of(db, programme.Id, page: 1, default));

        lines
            .Items[0]
            .Changes.ShouldBe([
                new(
                    HistoryQuery.NameOf("Programme", "Title")!,
                    "Hjarteskole",
                    "Hjarteskule",
                    "Nynorsk"
                ),
            ]);
    }

    [Fact]
    public async Task What_is_personal_is_named_and_never_shown() =>
        (
            await Told(
                """
                [{"what":"Person","how":"Modified","columns":{"Phone":null,"Address":null}},
                 {"what":"Person","how":"Modified","columns":{"Phone":null}}]
                """
            )
        ).ShouldBe([new("Column.Phone", null, null), new("Column.Address", null, null)]);

    private static async Task<IReadOnlyList<HistoryChange>> Told(string changes)
    {
        await using var site = new Site();
        var thing = Guid.CreateVersion7();
        return await site.Db(async db =>
        {
            db.ProcessRecords.Add(
                new ProcessRecord
                {
                    At = site.Clock.GetUtcNow(),
                    ThingId = thing,
                    Activity = "Ui.Home.Search",
                    ActorName = "",
                    ActorRole = "",
                    Changes = changes,
                }
            );
            await db.SaveChangesAsync();
            return (await HistoryQuery.Of(db, thing, page: null, default)).Items.Single().Changes;
        });
    }

    private static HistoryChange Change(string column, object? before, object? after) =>
        new(HistoryQuery.NameOf("Course", column)!, before, after);

    private static bool IsForTheProgram(Microsoft.EntityFrameworkCore.Metadata.IProperty column)
    {
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        return type == typeof(Guid)
            || type == typeof(byte[])
            || ForTheProgram.Contains(column.Name);
    }
}
