using System.Net.Http.Headers;
using System.Text.Json;
using Ical.Net;
using Mestra.Courses;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Planning.Contracts;

namespace Mestra.Catalogue;

/// <summary>A patient or a relative reads what a course is, and a machine reads the same.</summary>
public sealed class ReadTests
{
    [Fact]
    public async Task A_course_says_all_that_one_needs_to_come()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        var course = await site.PublicCourse(
            programme,
            with: c => c.SignUpDeadline = Site.Today.AddDays(7)
        );
        var page = await site.Open($"/kurs/{programme.Slug}/{course.Id}");
        page.Heading.ShouldBe("Hjertesviktskole");
        page.Table("Samlinger").Length.ShouldBe(4);
        page.Table("Samlinger")[0][1].ShouldBe("mandag 18. januar 2027");
        page.Table("Samlinger")[0][2].ShouldBe("09.00–12.00");
        page.Table("Samlinger")[0][4].ShouldContain("Fjellstuen, Bygg C, 2. etasje");
        page.Text.ShouldContain("8 av 8 plasser er ledige");
        page.Text.ShouldContain("Henvisning fra lege eller annen behandler");
        page.Text.ShouldContain("Merk henvisningen «Hjertesviktskole».");
        page.Text.ShouldContain("Fjordby sykehus HF, Medisinsk avdeling");
        page.Text.ShouldContain("Pårørende kan være med.");
        page.Text.ShouldContain("mandag 11. januar 2027");
        page.Text.ShouldContain("Kurset holdes når minst 6 er med.");
        page.Document.QuerySelector("aside a[href^='tel:']")!
            .GetAttribute("href")
            .ShouldBe("tel:+4700000001");
        page.Document.QuerySelectorAll("main li")
            .Select(li => li.TextContent.Trim())
            .ShouldContain("Mat og væske");
    }

    [Theory]
    [InlineData("nb", "Bare 1 av 8 plasser er ledig.")]
    [InlineData("nn", "Berre 1 av 8 plassar er ledig.")]
    [InlineData("sv", "Bara 1 av 8 platser är ledig.")]
    [InlineData("en", "Only 1 of 8 places is available.")]
    public async Task One_seat_is_said_in_the_singular(string language, string says)
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        var course = await site.PublicCourse(programme);
        await site.Party(
            course,
            SeatState.Confirmed,
            [.. Enumerable.Range(1, 7).Select(number => $"Gjest{(char)('a' + number)}")]
        );

        (
            await site.AsPublic().Reading(language).Open($"/kurs/{programme.Slug}/{course.Id}")
        ).Text.ShouldContain(says);
    }

    [Theory]
    [InlineData("nb", "1 av 8 plasser er fylt eller tilbudt", "3 venter nå")]
    [InlineData("nn", "1 av 8 plassar er fylt eller tilboden", "3 ventar no")]
    [InlineData("sv", "1 av 8 platser är fylld eller erbjuden", "3 väntar nu")]
    [InlineData("en", "1 of 8 places is taken or offered", "3 waiting now")]
    public async Task A_course_with_seats_and_people_who_wait_for_them_is_not_called_full(
        string language,
        string taken,
        string waiting
    )
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        var course = await site.PublicCourse(programme);
        await site.Party(course, SeatState.Confirmed, "Kari");
        await site.Party(course, SeatState.Waiting, "Ola", "Per", "Pål");

        var page = await site.Reading(language).Open($"/kurs/{programme.Slug}/{course.Id}");

        page.Text.ShouldContain(taken);
        page.Text.ShouldContain(waiting);
        new[] { "Alle 8", "Alla 8", "All 8" }.ShouldAllBe(full => !page.Text.Contains(full));
    }

    [Fact]
    public async Task A_course_that_takes_nobody_whatever_the_day_has_no_deadline()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        var course = await site.PublicCourse(
            programme,
            with: c => c.SignUpDeadline = Site.Today.AddDays(5)
        );
        var path = $"/kurs/{programme.Slug}/{course.Id}";
        (await site.Open(path)).Text.ShouldContain("9. januar");
        foreach (var state in new[] { CourseState.Postponed, CourseState.Cancelled })
        {
            await site.Change<Course>(course.Id, c => c.State = state);
            (await site.Open(path)).Text.ShouldNotContain("9. januar");
        }
    }

    [Fact]
    public async Task What_is_for_relatives_alone_does_not_say_that_they_may_come_along()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme(with: p => p.Audiences = [Audience.Relative]);

        var page = await site.Open($"/kurs/{programme.Slug}");

        page.Text.ShouldNotContain("Pårørende kan være med");
        page.Text.ShouldNotContain("Vil du ha med en pårørende");
    }

    [Fact]
    public async Task Search_engines_are_told_the_language_of_the_text_and_where_the_room_is()
    {
        await using var site = new Site().Reading("nn");
        var programme = await site.PublicProgramme();
        var course = await site.PublicCourse(programme);

        var page = await site.Open($"/kurs/{programme.Slug}/{course.Id}");

        var data = JsonDocument
            .Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent)
            .RootElement;
        data.GetProperty("inLanguage").GetString().ShouldBe("nb");
        var place = data.GetProperty("hasCourseInstance")[0].GetProperty("location")[0];
        place.GetProperty("name").GetString().ShouldBe(Cast.Fjellstuen.Name);
        place.GetProperty("address").GetString()!.ShouldNotContain(Cast.Fjellstuen.Name);
        place.GetProperty("address").GetString()!.ShouldContain(Cast.Fjellstuen.Address);
    }

    [Fact]
    public async Task What_to_bring_stands_on_the_page_where_the_programme_asks_for_something()
    {
        await using var site = new Site();
        var silent = await site.PublicProgramme();
        var programme = await site.PublicProgramme(with: p =>
            (p.WhatToBring, p.RelativesBring) = (new("Legemiddellisten din"), new("Et spørsmål"))
        );

        var page = await site.Open($"/kurs/{programme.Slug}");
        page.Text.ShouldContain("Legemiddellisten din");
        page.Text.ShouldContain("Et spørsmål");
        (await site.Open($"/kurs/{silent.Slug}")).Text.ShouldNotContain("Dette tar du med");
    }

    [Fact]
    public async Task Price_food_language_way_and_links_stand_where_they_are_written_and_nowhere_else()
    {
        await using var site = new Site();
        var silent = await site.PublicProgramme();
        var programme = await site.PublicProgramme(with: p =>
        {
            (p.Price, p.Food) = (new("Gratis"), new("Kaffe og lunsj"));
            (p.SpokenLanguage, p.GettingThere) = (new("Norsk, med tolk"), new("Buss 12"));
            p.Links = [new("Helsenorge", "https://www.helsenorge.no/")];
        });
        var course = await site.PublicCourse(programme);

        foreach (var path in new[] { "", $"/{course.Id}" })
        {
            var page = await site.Open($"/kurs/{programme.Slug}{path}");
            foreach (var said in new[] { "Gratis", "Kaffe og lunsj", "Norsk, med tolk", "Buss 12" })
            {
                page.Text.ShouldContain(said);
            }

            page.Document.QuerySelector("a[href='https://www.helsenorge.no/']")!
                .TextContent.ShouldBe("Helsenorge");
        }

        (await site.Open($"/kurs/{silent.Slug}"))
            .Document.QuerySelectorAll("dt, h2")
            .Select(label => label.TextContent.Trim())
            .Intersect(["Pris", "Mat", "Språk", "Slik kommer du dit", "Nyttige lenker"])
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task All_who_hold_it_are_named_to_people_to_machines_and_in_the_facet()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme(with: p =>
            p.CoOrganiserIds = [Cast.Kommune.Id, Cast.Innby.Id]
        );
        var course = await site.PublicCourse(programme);

        var page = await site.Open($"/kurs/{programme.Slug}/{course.Id}");

        page.Text.ShouldContain("Kurset holdes sammen med Fjordby kommune og Innby sykehus HF.");
        var data = JsonDocument
            .Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent)
            .RootElement;
        string[] all = ["Fjordby sykehus HF", "Fjordby kommune", "Innby sykehus HF"];
        Names(data.GetProperty("provider")).ShouldBe(all);
        Names(data.GetProperty("hasCourseInstance")[0].GetProperty("organizer")).ShouldBe(all);
        var found = await site.Open($"/kurs?arrangor={Cast.Kommune.Id:N}");
        found.Titles().ShouldBe(["Hjertesviktskole"]);
        found.Text.ShouldContain("Fjordby sykehus HF, Fjordby kommune, Innby sykehus HF");

        static IEnumerable<string> Names(JsonElement list) =>
            list.EnumerateArray().Select(one => one.GetProperty("name").GetString()!);
    }

    [Fact]
    public async Task Where_the_source_does_not_say_how_one_comes_to_it_neither_does_the_page()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme(with: p =>
        {
            (p.SourceUrl, p.ReferralRule) = ("https://www.example.org/", ReferralRule.NotStated);
            p.HowToRefer = Wording.Empty;
        });

        var page = await site.Open($"/kurs/{programme.Slug}");

        page.Text.ShouldContain("Spør Fjordby sykehus HF om du trenger henvisning");
        page.Text.ShouldNotContain("Du melder deg på selv");
        page.Text.ShouldNotContain("Til deg som henviser");
        page.Text.ShouldNotContain("Egenandel");
        (await site.Open("/kurs")).Text.ShouldNotContain("henvisning fra");
    }

    [Fact]
    public async Task The_page_names_its_one_address_and_a_made_up_host_is_not_it()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        var course = await site.PublicCourse(programme);

        var page = await site.Open($"/kurs/{programme.Slug}/{course.Id}");

        page.Document.QuerySelector("link[rel=canonical]")!
            .GetAttribute("href")
            .ShouldBe($"https://mestra.example.no/kurs/{programme.Slug}/{course.Id}");
        page.Document.QuerySelector("script[type='application/ld+json']")!
            .TextContent.ShouldContain($"https://mestra.example.no/kurs/{programme.Slug}");
        (await site.Open($"/kurs/{programme.Slug}"))
            .Document.QuerySelector("link[rel=canonical]")!
            .GetAttribute("href")
            .ShouldBe($"https://mestra.example.no/kurs/{programme.Slug}");
    }

    [Fact]
    public async Task A_text_that_is_not_in_the_readers_language_says_which_it_is()
    {
        await using var site = new Site().Reading("en");
        var programme = await site.PublicProgramme();

        var page = await site.Open($"/kurs/{programme.Slug}");

        page.Text.ShouldContain("described the course in Norwegian Bokmål");
        page.Document.QuerySelector(".m-lead")!.GetAttribute("lang").ShouldBe("nb");
        var own = await site.Reading("nb").Open($"/kurs/{programme.Slug}");
        own.Document.QuerySelector(".m-lead")!.HasAttribute("lang").ShouldBeFalse();
        own.Text.ShouldNotContain("Arrangøren har beskrevet");
    }

    [Fact]
    public async Task A_postponed_course_promises_no_day()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        var course = await site.PublicCourse(programme, state: CourseState.Postponed);

        var page = await site.Open($"/kurs/{programme.Slug}/{course.Id}");
        var list = await site.Open("/kurs");

        page.Text.ShouldContain("Kurset er utsatt");
        page.Text.ShouldContain("Dato kommer");
        page.Text.ShouldNotContain("18. januar");
        list.Text.ShouldContain("Utsatt");
        list.Text.ShouldNotContain("18. jan");
        Ical.Net.Calendar.Load(await Calendar(site, programme.Slug, course.Id))!
            .Events.ShouldAllBe(e => e.Status == EventStatus.Cancelled);
    }

    [Fact]
    public async Task The_programme_leads_to_its_dates_and_a_full_course_to_the_next_with_seats()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        var full = await site.PublicCourse(programme, capacity: 2);
        var next = await site.PublicCourse(programme, inDays: 60);
        await site.Party(full, SeatState.Confirmed, "Kari", "Ola");
        var page = await site.Open($"/kurs/{programme.Slug}");
        page.Text.ShouldContain("18. januar 2027");
        page.Text.ShouldContain("Venteliste");
        (await site.Open($"/kurs/{programme.Slug}/{full.Id}"))
            .Document.QuerySelector(".m-band a[href*='" + next.Id + "']")
            .ShouldNotBeNull()
            .TextContent.ShouldContain("Neste kurs med ledige plasser");
    }

    [Fact]
    public async Task Nobody_who_takes_part_or_teaches_is_named()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        var course = await site.PublicCourse(programme);
        await site.Party(course, SeatState.Confirmed, "Hemmelig");
        var session = course.Sessions.First();
        await site.Add(
            new Contributor
            {
                SessionId = session.Id,
                Name = "Berit Hovlund",
                Profession = "lege",
            },
            new Contributor
            {
                SessionId = session.Id,
                Name = "Erik Erfaren",
                IsExperiencedUser = true,
            }
        );
        var page = await site.Open($"/kurs/{programme.Slug}/{course.Id}");
        page.Text.ShouldContain("På kurset møter du lege.");
        page.Text.ShouldContain("i samarbeid med erfaren bruker");
        page.Html.ShouldNotContain("Berit");
        page.Html.ShouldNotContain("Erik");
        page.Html.ShouldNotContain("Hemmelig");
    }

    [Fact]
    public async Task The_digital_room_is_told_to_be_one_and_its_address_is_kept()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        var course = await site.PublicCourse(programme);
        await site.Change<Session>(
            course.Sessions.First().Id,
            s =>
            {
                s.PlaceId = null;
                s.VideoLink = "https://join.example.org/hemmelig";
            }
        );
        var page = await site.Open($"/kurs/{programme.Slug}/{course.Id}");
        page.Text.ShouldContain("På nett (video)");
        page.Text.ShouldContain("En samling på nett gir ikke reisedekning.");
        page.Html.ShouldNotContain("join.example.org");
        (await Calendar(site, programme.Slug, course.Id)).ShouldNotContain("join.example.org");
    }

    [Fact]
    public async Task What_is_withdrawn_answers_404_with_a_way_on()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme("Kolsskole", p => p.Slug = "kolsskole-fjordby");
        await site.PublicProgramme("Kolsskole på nett");
        var course = await site.PublicCourse(programme);
        (await site.Open("/kurs/kolsskole-fjordby")).Status.ShouldBe(200);
        await site.Withdraw(programme);
        foreach (
            var path in new[] { "/kurs/kolsskole-fjordby", $"/kurs/kolsskole-fjordby/{course.Id}" }
        )
        {
            var page = await site.Open(path);
            page.Status.ShouldBe(404);
            page.Heading.ShouldBe("Dette kurset står ikke i oversikten");
            page.Titles().ShouldContain("Kolsskole på nett");
            page.Document.QuerySelector("main form[action='/kurs']").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task A_draft_course_cannot_be_read_by_its_address()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        var course = await site.PublicCourse(programme, with: c => c.IsPublished = false);
        (await site.Open($"/kurs/{programme.Slug}/{course.Id}")).Status.ShouldBe(404);
        (await site.Open($"/kurs/{programme.Slug}/{course.Id}/kalender.ics")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Search_engines_read_a_course_with_its_instance()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme(
            "</script><b>Skole & «mer»",
            p => p.Slug = "skole"
        );
        var course = await site.PublicCourse(programme);
        var page = await site.Open($"/kurs/{programme.Slug}/{course.Id}");
        var script = page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent;
        var data = JsonDocument.Parse(script).RootElement;
        data.GetProperty("@type").GetString().ShouldBe("Course");
        data.GetProperty("name").GetString().ShouldBe("</script><b>Skole & «mer»");
        data.GetProperty("provider").GetProperty("name").GetString().ShouldBe("Fjordby sykehus HF");
        var instance = data.GetProperty("hasCourseInstance").EnumerateArray().Single();
        instance.GetProperty("@type").GetString().ShouldBe("CourseInstance");
        instance.GetProperty("courseMode").GetString().ShouldBe("Onsite");
        instance.GetProperty("startDate").GetString().ShouldBe("2027-01-18T09:00:00+01:00");
        instance.GetProperty("remainingAttendeeCapacity").GetInt32().ShouldBe(8);
        instance.GetProperty("subEvent").GetArrayLength().ShouldBe(4);
        instance.GetProperty("url").GetString()!.ShouldEndWith($"/{course.Id}");
    }

    [Fact]
    public async Task The_calendar_file_has_every_session_and_a_newer_one_takes_its_place()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        var course = await site.PublicCourse(programme);
        var first = Ical.Net.Calendar.Load(await Calendar(site, programme.Slug, course.Id))!;
        first.Events.Count.ShouldBe(4);
        first.Events.ShouldAllBe(e => e!.Summary == "Hjertesviktskole");
        first.Events[0]!.Start!.AsUtc.ShouldBe(
            new DateTime(2027, 1, 18, 8, 0, 0, DateTimeKind.Utc)
        );
        await site.Change<Course>(course.Id, c => c.State = CourseState.Cancelled);
        var second = Ical.Net.Calendar.Load(await Calendar(site, programme.Slug, course.Id))!;
        second.Events.Select(e => e.Uid).ShouldBe(first.Events.Select(e => e.Uid));
        second.Events[0]!.Sequence.ShouldBeGreaterThan(first.Events[0]!.Sequence);
        second.Events.ShouldAllBe(e => e!.Status == EventStatus.Cancelled);
    }

    [Fact]
    public async Task Only_a_web_address_is_linked_as_the_source()
    {
        await using var site = new Site();
        var open = await site.PublicProgramme(
            "Kolsskole",
            p => p.SourceUrl = "https://www.example.org/kols"
        );
        var hostile = await site.PublicProgramme(
            "Tinnitus",
            p => p.SourceUrl = "javascript:alert(1)"
        );
        var page = await site.Open($"/kurs/{open.Slug}");
        page.Text.ShouldContain("arrangørens egen, åpne nettside");
        page.Document.QuerySelector("a[href='https://www.example.org/kols']").ShouldNotBeNull();
        (await site.Open($"/kurs/{hostile.Slug}")).Html.ShouldNotContain("javascript:");
    }

    [Theory]
    [InlineData("nb", "Slik får du plass")]
    [InlineData("nn", "Slik får du plass")]
    [InlineData("sv", "Så får du plats")]
    [InlineData("en", "How to get a seat")]
    public async Task The_page_speaks_the_readers_language(string language, string heading)
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        var course = await site.PublicCourse(programme);
        var page = await site.Reading(language).Open($"/kurs/{programme.Slug}/{course.Id}");
        page.Text.ShouldContain(heading);
        page.Text.ShouldNotContain("Catalogue.");
        page.Text.ShouldNotContain("SeatSign.");
    }

    [Fact]
    public async Task A_demonstration_stands_in_no_sitemap_and_asks_crawlers_to_stay_away()
    {
        await using var demonstration = new Site(demonstration: true);
        (await demonstration.Open("/sitemap.xml")).Status.ShouldBe(404);
        (await demonstration.Open("/robots.txt")).Html.ShouldContain("Disallow: /\n");
        var kurs = await demonstration.Open("/kurs");
        kurs.Document.QuerySelector("meta[name=robots]")!
            .GetAttribute("content")
            .ShouldBe("noindex");
    }

    [Fact]
    public async Task A_real_store_tells_search_engines_of_every_public_page()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        var course = await site.PublicCourse(programme);
        await site.PublicProgramme("Kladd", p => p.Slug = "kladd", isPublished: false);
        var map = (await site.Open("/sitemap.xml")).Html;
        map.ShouldContain($"/kurs/{programme.Slug}<");
        map.ShouldContain($"/kurs/{programme.Slug}/{course.Id}<");
        map.ShouldNotContain("kladd");
        (await site.Open("/robots.txt")).Html.ShouldContain("/sitemap.xml");
    }

    private static async Task<string> Calendar(Site site, string slug, Guid courseId)
    {
        var answer = await site.Ask(
            new HttpRequestMessage(HttpMethod.Get, $"/kurs/{slug}/{courseId}/kalender.ics")
        );
        answer.Content.Headers.ContentType.ShouldBe(
            MediaTypeHeaderValue.Parse("text/calendar; charset=utf-8")
        );
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
