using System.Net;
using FsCheck;
using FsCheck.Xunit;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

public sealed class LogoTests
{
    private const string House = "/arbeid/virksomhet";
    private static readonly byte[] Good = Pictures.Png(220, 80);

    public static TheoryData<string, byte[], string> WrongFiles { get; } =
        new()
        {
            { "tom.png", [], "Filen er tom" },
            { "stor.png", Large(), "Filen er på 301 kB og kan høyst være på 300 kB" },
            { "logo.png", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), NoPicture },
            { "logo.png", "%PDF-1.7\n1 0 obj"u8.ToArray(), NoPicture },
            { "logo.png", "<!doctype html><script>alert(1)</script>"u8.ToArray(), NoPicture },
            { "logo.jpg", "MZ\u0090\0\u0003 This program cannot be run"u8.ToArray(), NoPicture },
            { "logo.gif", "GIF89a\u0001\0\u0001\0"u8.ToArray(), NoPicture },
            { "avkuttet.png", Good[..^30], "Bildet er skadet" },
            { "hode.png", Good[..33], "Bildet er skadet" },
            { "signatur.png", Good[..8], "Bildet er skadet" },
            { "avkuttet.jpg", Pictures.Jpeg[..^2], "Bildet er skadet" },
            { "hode.jpg", Pictures.Jpeg[..3], "Bildet er skadet" },
            { "strek.png", Pictures.Png(1, 100_000), "1 × 100000 piksler" },
            { "bred.png", Pictures.Png(2001, 10), "2001 × 10 piksler" },
            { "lite.png", Pictures.Png(9, 9, lines: new byte[100]), "Bildet er skadet" },
            { "bombe.png", Pictures.Png(9, 9, lines: new byte[100_000_000]), "Bildet er skadet" },
        };

    private const string NoPicture = "verken et PNG- eller et JPEG-bilde";

    [Theory]
    [MemberData(nameof(WrongFiles))]
    public async Task A_file_that_is_not_what_it_says_is_refused_at_its_field_and_nothing_else_is_lost(
        string name,
        byte[] file,
        string says
    )
    {
        await using var site = new Site();
        var form = await site.As(Cast.Administrator).Open(House);

        var answer = await site.Send(form, Chosen(file, name), ("Input.Phone", "55 00 12 34"));

        answer.Status.ShouldBe(422);
        answer.Errors.ShouldHaveSingleItem().ShouldContain(says);
        var field = answer.Document.QuerySelector("input[name='Logo']").ShouldNotBeNull();
        field.GetAttribute("aria-invalid").ShouldBe("true");
        answer.Document.QuerySelector("#Logo-error")!.TextContent.ShouldContain(says);
        answer.Value("Input.Phone").ShouldBe("55 00 12 34");
        (await Logos(site)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nb", "Lagre logoen som PNG")]
    [InlineData("nn", "korkje eit PNG- eller eit JPEG-bilete")]
    [InlineData("sv", "varken en PNG- eller JPEG-bild")]
    [InlineData("en", "neither a PNG nor a JPEG picture")]
    public async Task The_refusal_speaks_the_readers_language(string language, string says)
    {
        await using var site = new Site().Reading(language);
        var form = await site.As(Cast.Administrator).Open(House);

        var answer = await site.Send(form, Chosen("MZ"u8.ToArray()));

        answer.Errors.ShouldHaveSingleItem().ShouldContain(says);
    }

    [Fact]
    public async Task The_logo_is_shown_on_the_page_and_stands_in_the_history()
    {
        await using var site = new Site();
        await Give(site, Good);

        var page = await site.Open(House);

        var shown = page.Document.QuerySelector("main img").ShouldNotBeNull();
        shown.GetAttribute("alt").ShouldBe($"Logoen til {Cast.Fjordby.Name}");
        var history = (await site.Open($"{House}/historikk")).Text;
        history.ShouldContain("Logoen ble byttet");
        history.ShouldContain("220");
        history.ShouldNotContain("Virksomhetens opplysninger ble endret");
    }

    [Fact]
    public async Task A_picture_is_known_by_what_is_in_it_and_is_sent_as_such_to_its_own_organisation()
    {
        await using var site = new Site();
        await Give(site, Pictures.Jpeg, "logo.pdf", "application/pdf");

        using var answer = await site.As(Cast.Sekretær).Ask(new(HttpMethod.Get, $"{House}/logo"));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(
            Pictures.Jpeg
        );
        (await site.As(Cast.InnbySekretær).Open($"{House}/logo")).Status.ShouldBe(404);
        using var stranger = await site.AsPublic().Ask(new(HttpMethod.Get, $"{House}/logo"));
        stranger.StatusCode.ShouldBeOneOf(HttpStatusCode.Found, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Another_logo_takes_its_place_and_it_can_be_taken_away()
    {
        await using var site = new Site();
        await Give(site, Good);
        await Give(site, Pictures.Jpeg);
        (await Logos(site)).ShouldHaveSingleItem().Width.ShouldBe(60);

        await site.Send(await site.Open(House), ("RemovesLogo", "true"));

        (await Logos(site)).ShouldBeEmpty();
        var page = await site.Open(House);
        page.Document.QuerySelector("main img").ShouldBeNull();
        page.Document.QuerySelector("[name='RemovesLogo']").ShouldBeNull();
        (await site.Open($"{House}/historikk")).Text.ShouldContain("Logoen ble tatt bort");
    }

    [Fact]
    public async Task A_good_file_beside_a_wrong_number_is_asked_for_again()
    {
        await using var site = new Site();
        var form = await site.As(Cast.Administrator).Open(House);

        var answer = await site.Send(form, Chosen(Good), ("Input.Phone", "ring oss"));

        answer.Status.ShouldBe(422);
        answer.Errors.ShouldContain(error => error.Contains("Velg logofilen på nytt"));
        (await Logos(site)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Letters_carry_the_logo_on_the_screen_and_in_the_tagged_file()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Seated(course, MessageScene.Astrid(), CourseScene.Person("Knut"));
        var letter = (await site.Messages()).First(m =>
            m.Channel == Correspondence.MessageChannel.Letter
        );
        var address = $"/arbeid/kurs/{course.Id}/utsendinger/{letter.Id}/brev";
        (await site.As(Cast.Sekretær).Open(address)).Document.Images.ShouldBeEmpty();
        (await Pdf(site, address)).Pictures.ShouldBeEmpty();

        await Give(site, Good);

        var page = await site.As(Cast.Sekretær).Open(address);
        var head = page.Document.QuerySelector(".letter-head img").ShouldNotBeNull();
        head.GetAttribute("src").ShouldBe($"{House}/logo");
        head.GetAttribute("alt").ShouldBe("", "the name stands beside it");
        var pixels = (await Pdf(site, address)).Pictures.ShouldHaveSingleItem();
        pixels.Length.ShouldBe(220 * 80 * 3);
        pixels.ShouldAllBe(colour => colour == 0);

        await Give(site, Pictures.Jpeg);
        site.As(Cast.Sekretær);
        (await Pdf(site, address)).Pictures.ShouldHaveSingleItem().ShouldBe(Pictures.Jpeg);
    }

    [Fact]
    public void The_demonstration_has_a_logo_of_its_own()
    {
        var drawn = DemoOrganisations.All.Select(demo => demo.DrawnLogo()).OfType<LogoFile>();

        drawn.ShouldHaveSingleItem().Width.ShouldBe(440);
    }

    [Property(MaxTest = 60)]
    public void A_whole_picture_is_taken_and_one_that_breaks_off_never(
        byte width,
        byte height,
        bool isInterlaced,
        PositiveInt cut
    )
    {
        var file = Pictures.Png(width + 1, height + 1, isInterlaced);

        LogoFile.Read(file).File.ShouldNotBeNull().Height.ShouldBe(height + 1);
        LogoFile.Read(file[..^Math.Min(cut.Get, file.Length)]).File.ShouldBeNull();
    }

    [Property]
    public void Whatever_follows_the_first_letters_of_a_picture_is_answered(byte[] rest)
    {
        LogoFile.Read([.. Pictures.Jpeg[..20], .. rest]).File.ShouldBeNull();
        LogoFile.Read([.. Good[..33], .. rest]).File.ShouldBeNull();
    }

    private static async Task<PdfReading> Pdf(Site site, string address)
    {
        using var answer = await site.Ask(new(HttpMethod.Get, $"{address}?handler=Pdf"));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        var file = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var pdf = new PdfReading(file);
        pdf.Faults().ShouldBeEmpty();
        return pdf;
    }

    private static async Task Give(
        Site site,
        byte[] file,
        string name = "logo.png",
        string type = "image/png"
    ) =>
        (
            await site.Send(await site.As(Cast.Administrator).Open(House), Chosen(file, name, type))
        ).Status.ShouldBe(302);

    private static ChosenFile Chosen(
        byte[] file,
        string name = "logo.png",
        string type = "image/png"
    ) => new("Logo", name, type, file);

    private static byte[] Large()
    {
        var large = new byte[301 * 1024];
        Good.CopyTo(large, 0);
        return large;
    }

    private static Task<List<Logo>> Logos(Site site) => site.Db(db => db.Set<Logo>().ToListAsync());
}
