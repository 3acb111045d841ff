using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Correspondence;

public sealed class SmsTextsTests
{
    /// <summary>As long as they come, telephone and all.</summary>
    private const string Name = "Universitetssykehuset Nord-Norge HF";
    private const string Phone = "+47 00 00 00 00";

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Our_own_texts_fit_in_one_sms_whoever_sends_and_whatever_the_day(
        string language
    )
    {
        await using var site = new Site();
        var texts = await site.In(services =>
            Task.FromResult(services.GetRequiredService<SmsTexts>())
        );
        MessageKind[] kinds =
        [
            MessageKind.Offer,
            MessageKind.Reminder,
            MessageKind.Postponed,
            MessageKind.Cancellation,
        ];
        for (var day = new DateOnly(2026, 9, 20); day.Month < 10; day = day.AddDays(1))
        {
            foreach (var kind in kinds)
            {
                var sms = texts.Of(kind, language, Facts(day), [], day.AddDays(-7));

                sms.ShouldContain(Name);
                sms.ShouldContain(Phone);
                sms.ShouldNotContain("{");
                SmsLength.Of(sms).Parts.ShouldBe(1, sms);
            }
        }
    }

    private static CourseFacts Facts(DateOnly day)
    {
        var house = new OrganisationCard(
            Guid.CreateVersion7(),
            Name,
            OrganisationKind.HealthTrust,
            "NO",
            "Troms",
            "Europe/Oslo",
            "nb",
            Phone,
            true
        );
        var starts = house.At(day, new TimeOnly(9, 0));
        var session = new SessionCard(
            Guid.Empty,
            starts,
            starts.AddHours(3),
            180,
            null,
            Wording.Empty,
            [],
            null,
            "",
            "",
            false,
            []
        );
        var course = new CourseCard(
            Guid.Empty,
            house.Id,
            Guid.Empty,
            new Wording(Nb: "Hjertesviktskole"),
            CourseState.Confirmed,
            8,
            0,
            0,
            false,
            false,
            AttendanceMode.Physical,
            null,
            [session]
        );
        return new(course, house, null, null, new Dictionary<Guid, SeatCard>());
    }
}
