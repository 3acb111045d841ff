using Mestra.Kernel;
using Mestra.Planning.Contracts;

namespace Mestra.Correspondence;

public sealed class WriteTemplateTests
{
    private const string Address = "/arbeid/utsendinger/tekster?tekst=ReminderSms";

    [Fact]
    public async Task The_organisations_own_text_is_used_in_the_language_it_is_written_in()
    {
        await using var site = new Site();
        site.As(Cast.Sekretær);
        var page = await site.Open(Address);
        await site.Send(
            page,
            ("Input.Text.Nb", "{organisation}: Husk avtalen {date} kl. {time}. Ring {phone}.")
        );

        var preview = await site.Open(Address);
        preview
            .Table("mottakeren")
            .Select(row => row[1])
            .ToArray()[0]
            .ShouldBe(
                "Fjordby sykehus HF: Husk avtalen mandag 11. januar kl. 09.00. Ring +4700000000."
            );
        preview.Table("mottakeren")[1][1].ShouldStartWith("Fjordby sykehus HF: Hugs avtalen");
        preview.Table("Utgaver").ShouldHaveSingleItem();

        (await ReminderTo(site, "nb")).ShouldStartWith(
            "Fjordby sykehus HF: Husk avtalen mandag 18. januar kl. 09.00. Ring"
        );
        (await ReminderTo(site, "sv")).ShouldStartWith("Fjordby sykehus HF: Du har en tid");
    }

    [Theory]
    [InlineData("Velkommen til {course}.", "kan ikke stå i en SMS")]
    [InlineData("Velkommen {navn}.", "klammer")]
    [InlineData("Husk avtalen {date}.", "hvem den er fra")]
    [InlineData("{organisation}: svar innen {answer} til {phone}.", "klammer")]
    public async Task A_text_that_tells_too_much_or_asks_for_what_is_not_there_is_refused_and_kept(
        string text,
        string says
    )
    {
        await using var site = new Site();
        site.As(Cast.Sekretær);

        var answer = await site.Send(await site.Open(Address), ("Input.Text.Nb", text));

        answer.Status.ShouldBe(422);
        answer.Errors.ShouldHaveSingleItem().ShouldContain(says);
        answer.Value("Input.Text.Nb").ShouldBe(text);
    }

    [Fact]
    public async Task A_letter_may_open_with_the_name_of_the_course()
    {
        await using var site = new Site();
        site.As(Cast.Sekretær);
        await site.Send(
            await site.Open("/arbeid/utsendinger/tekster?tekst=InvitationOpening"),
            ("Input.Text.Nb", "Vi gleder oss til {course}!")
        );
        var course = await site.Course();
        await site.Seated(course, MessageScene.Astrid());
        var letter = await site.Message(MessageKind.Invitation, MessageChannel.Letter);

        (
            await site.Open($"/arbeid/kurs/{course.Id}/utsendinger/{letter.Id}/brev")
        ).Text.ShouldContain("Vi gleder oss til Hjertesviktskole!");
    }

    [Theory]
    [InlineData("Husk oss {date}!", false, "Husk oss mandag 18. januar!")]
    [InlineData("Husk hjertesviktskole {date}!", false, "Fjordby sykehus HF: Husk")]
    [InlineData("Husk {course}!", false, "Fjordby sykehus HF: Husk")]
    [InlineData("Husk {course}!", true, "Husk Hjertesviktskole!")]
    public async Task What_the_group_agreed_on_goes_first_unless_it_names_a_course_that_tells_of_illness(
        string agreed,
        bool isNeutral,
        string says
    )
    {
        await using var site = new Site();
        var programme = MessageScene.Programme(ReferralRule.AnyClinician);
        programme.SmsText = new Wording(Nb: agreed);
        programme.IsNeutralTitle = isNeutral;
        await site.Add(programme);
        var course = await site.Course(programmeId: programme.Id);
        await site.Seated(course, MessageScene.Astrid());
        site.GoTo(inDays: 7, hour: 10);

        await site.Drain();

        (await site.Message(MessageKind.Reminder, MessageChannel.Sms)).Body.ShouldStartWith(says);
        site.As(Cast.Sekretær);
        (await site.Open($"/arbeid/kurs/{course.Id}/utsendinger"))
            .Text.Contains("Gruppens SMS-tekst brukes ikke")
            .ShouldBe(says.StartsWith("Fjordby", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_reads_a_language_the_group_did_not_write_gets_our_own_text_in_it()
    {
        await using var site = new Site();
        var programme = MessageScene.Programme(ReferralRule.AnyClinician);
        programme.SmsText = new Wording(Nb: "{organisation}: Husk oss {date}! Ring {phone}.");
        await site.Add(programme);
        var course = await site.Course(programmeId: programme.Id);
        await site.Seated(course, MessageScene.Astrid("en"));
        site.GoTo(inDays: 7, hour: 10);

        await site.Drain();

        (await site.Message(MessageKind.Reminder, MessageChannel.Sms)).Body.ShouldStartWith(
            "Fjordby sykehus HF: Appointment Monday 18 January at 09:00, see your letter."
        );
    }

    [Fact]
    public async Task Who_saves_in_the_moment_another_does_is_told_and_overwrites_nothing()
    {
        await using var site = new Site();
        var cancel = TestContext.Current.CancellationToken;
        var page = await site.As(Cast.Sekretær).Open(Address);
        var mine = Task.FromResult(page);
        await site.Db(async db =>
        {
            await using var turn = await db.TakeTurn<MessageTemplate>(Cast.Fjordby.Id, cancel);
            mine = Task.Run(() => site.Send(page, ("Input.Text.Nb", "{organisation}: {phone}")));
            await Task.Delay(TimeSpan.FromMilliseconds(300), cancel);
            db.Add(
                new MessageTemplate
                {
                    OrganisationId = Cast.Fjordby.Id,
                    Kind = TemplateKind.ReminderSms,
                    Version = 1,
                    Text = new Wording(Nb: "Deres"),
                    SavedAt = site.Clock.GetUtcNow(),
                }
            );
            await db.Save("Test", cancel);
            await turn.Commit(cancel);
            return true;
        });

        (await mine).Status.ShouldBe(422);
        (await mine).Errors.ShouldContain(error => error.Contains("til «Deres». Det du skrev"));
        (await site.Open(Address)).Table("Utgaver").ShouldHaveSingleItem();
    }

    private static async Task<string> ReminderTo(Site site, string language)
    {
        var course = await site.Course();
        await site.Seated(course, MessageScene.Astrid(language));
        var sms = (await site.Messages()).Last(m => m.Channel == MessageChannel.Sms);
        var page = await site.Open($"/arbeid/kurs/{course.Id}/utsendinger/{sms.Id}");
        return page.Document.QuerySelector("blockquote")!.TextContent.Trim();
    }
}
