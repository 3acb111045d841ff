using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>The ids that the forms about seats carry unseen, put in by hand: another organisation's people are refused, and nothing of theirs is touched.</summary>
public sealed class OthersIdsTests
{
    public static TheoryData<string, string, string> Forms() =>
        new()
        {
            { "deltakere", "Tilby plass", "partyId" },
            { "deltakere", "Flytt til annen dato", "plass" },
            { "deltakere", "Kryss av alle", "vist" },
            { "deltakere/avbestill?plass={0}", "", "plass" },
            { "deltakere/flytt?plass={0}", "", "plass" },
            { "deltakere/rekkefolge", "", "Places[0].PartyId" },
            { "oppmote", "", "Input.Rows[0].SeatId" },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Another_organisations_people_stay_as_they_are(
        string address,
        string button,
        string field
    )
    {
        await using var site = new Site();
        var theirs = await site.Course(organisationId: Cast.Innby.Id);
        var party = await site.Party(
            theirs,
            SeatState.Waiting,
            CourseScene.Person("Nils", organisationId: Cast.Innby.Id)
        );
        var before = (await site.SeatsOf(party)).Single();
        var course = await site.CourseToday();
        await site.Party(course, SeatState.Waiting, "Bjørn");
        var own = (
            await site.SeatsOf(await site.Party(course, SeatState.Confirmed, "Astrid"))
        ).Single();
        var later = await site.Course(programmeId: course.ProgrammeId, inDays: 30);
        site.As(Cast.Sekretær);
        var page = await site.Open(course.Path(address.Replace("{0}", $"{own.Id}")));
        page.Status.ShouldBe(200, page.Text);
        var id = field.Contains("arty") ? party : before.Id;
        (string, string)[] sent =
        [
            (field, $"{id}"),
            ("By", "Participant"),
            ("To", $"{later.Id}"),
            ("HaveAgreed", "true"),
            ("Places[0].Position", "1"),
            ("Input.Rows[0].Presence", "Present"),
        ];

        var answer =
            button.Length > 0 ? await site.Press(page, button, sent) : await site.Send(page, sent);

        answer.Status.ShouldBeOneOf(302, 404, 409, 422);
        var after = (await site.SeatsOf(party)).Single();
        (after.State, after.CourseId, after.QueuePosition, after.IsEprSmsOff).ShouldBe(
            (before.State, before.CourseId, before.QueuePosition, before.IsEprSmsOff)
        );
        (await site.Db(db => db.Set<Attendance>().CountAsync(a => a.SeatId == before.Id))).ShouldBe(
            0
        );
        (await site.SeatsOf(own.PartyId)).Single().State.ShouldBe(SeatState.Confirmed);
    }
}
