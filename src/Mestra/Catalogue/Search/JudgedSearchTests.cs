namespace Mestra.Testing;

/// <summary>Searches with the answer a person who knows the courses would give.</summary>
public sealed class JudgedSearchTests(FullOverview full) : IClassFixture<FullOverview>
{
    private readonly Overview _overview = full.Overview;

    [Theory]
    // Lay word, clinical word
    [InlineData("sukkersyke", "diabetes-2-harstad diabetes-2-fonna")]
    [InlineData("sukkersjuke", "diabetes-2-harstad diabetes-2-fonna")]
    [InlineData("øresus", "tinnitus-fonna")]
    [InlineData("fallesyke", "epilepsy-fonna")]
    [InlineData("glutenallergi", "coeliac-fonna")]
    [InlineData("alzheimer", "dementia-volda dementia-gran dementia-sweden")]
    [InlineData("nedstemt", "depression-hamar depression-overhalla")]
    [InlineData("pose på magen", "stoma-oslo")]
    [InlineData("myelomatose", "myeloma-trondheim")]
    [InlineData("alkohol", "aftercare-alesund")]
    // Bokmål and nynorsk find each other
    [InlineData("hjartesviktskule", "heart-failure-ahus")]
    [InlineData("meistringskurs depresjon", "depression-hamar depression-overhalla")]
    [InlineData("multippel sklerose", "ms-molde ms-fonna")]
    [InlineData("ME", "cfs-stavanger")]
    // Long words, those no course has written
    [InlineData("kolsskule", "copd-tromso copd-fonna copd-sweden lung-ulleval")]
    [InlineData("diabeteskurs", "diabetes-2-harstad diabetes-2-fonna")]
    [InlineData("beinmargskreftkurs", "myeloma-trondheim")]
    [InlineData("stomiskole", "stoma-oslo")]
    // Swedish and English
    [InlineData("sockersjuka", "diabetes-2-harstad diabetes-2-fonna")]
    [InlineData("njursjukdom", "kidney-fonna")]
    [InlineData("rheumatism", "rheumatic-oslo")]
    [InlineData("heart failure", "heart-failure-ahus")]
    [InlineData("dementia relatives", "dementia-volda dementia-gran dementia-sweden")]
    [InlineData("COPD course", "copd-tromso copd-fonna copd-sweden lung-ulleval")]
    // Typing errors
    [InlineData("diabtes", "diabetes-2-harstad diabetes-2-fonna")]
    [InlineData("diabteskurs", "diabetes-2-harstad diabetes-2-fonna")]
    [InlineData("tinitus", "tinnitus-fonna")]
    [InlineData("sukersyke", "diabetes-2-harstad diabetes-2-fonna")]
    [InlineData("parkisnon", "parkinson-fonna")]
    [InlineData("parkinsons", "parkinson-fonna")]
    // Written without the letters of the language
    [InlineData("coliaki", "coeliac-fonna")]
    [InlineData("parorendeskole demens", "dementia-volda dementia-gran dementia-sweden")]
    // The beginning of a word
    [InlineData("revmat", "rheumatic-oslo")]
    // A sentence
    [InlineData("kurs for pårørende til demente i Gran", "dementia-gran")]
    [InlineData("hva finnes for meg som nylig har fått diabetes i Harstad", "diabetes-2-harstad")]
    public void A_search_finds_what_a_person_would(string words, string expected) =>
        _overview.Find(words).Order().ShouldBe(expected.Split(' ').Order());

    [Theory]
    [InlineData("hjerteskole", "heart-ringerike")]
    [InlineData("hjertesvikt", "heart-failure-ahus")]
    [InlineData("hjartesvikt", "heart-failure-ahus")]
    [InlineData("hjertesvigt", "heart-failure-ahus")]
    [InlineData("pårørandeskulen", "dementia-volda")]
    [InlineData("hjärtskola", "heart-gothenburg")]
    [InlineData("anhörig", "dementia-sweden")]
    [InlineData("kols tromsø", "copd-tromso")]
    [InlineData("ibd digital", "ibd-digital")]
    [InlineData("startkurs diabetes", "diabetes-2-harstad")]
    [InlineData("foreldrekurs epilepsi", "epilepsy-fonna")]
    [InlineData("mestringskurs kreft", "cancer-vaaler")]
    public void The_best_answer_comes_first(string words, string best) =>
        _overview.Find(words)[0].ShouldBe(best);

    [Theory]
    [InlineData("ibd", "ibd-digital colitis-fonna crohn-fonna")]
    [InlineData(
        "hjerte",
        "heart-ringerike heart-nordfjord heart-lovisenberg heart-gothenburg heart-failure-ahus"
    )]
    [InlineData("fedmeoperasjon", "obesity-before-bodo obesity-after-fonna")]
    [InlineData("lungesykdom", "lung-ulleval copd-tromso copd-fonna asthma-fonna")]
    [InlineData("ektefelle demens", "dementia-volda dementia-gran")]
    [InlineData("slanking", "obesity-before-bodo obesity-after-fonna")]
    [InlineData("kreft", "cancer-nordfjord cancer-vaaler myeloma-trondheim")]
    [InlineData("närstående", "dementia-volda dementia-gran dementia-sweden cancer-nordfjord")]
    [InlineData("parents", "autism-fonna epilepsy-fonna start-help-fonna")]
    public void A_search_finds_these_among_others(string words, string expected) =>
        expected.Split(' ').ShouldBeSubsetOf(_overview.Find(words));

    [Fact]
    public void What_is_written_in_the_readers_language_comes_first()
    {
        _overview.Find("demens", "sv")[0].ShouldBe("dementia-sweden");
        _overview.Find("demens", "nb")[^1].ShouldBe("dementia-sweden");
    }

    [Fact]
    public void Bokmål_and_nynorsk_are_equals() =>
        _overview.Find("demens", "nb").ShouldBe(_overview.Find("demens", "nn"));

    [Fact]
    public void A_word_that_every_course_has_hides_none() =>
        _overview.Find("kurs").Count.ShouldBe(Offers.All.Count);

    [Fact]
    public void A_word_that_every_course_has_lifts_those_that_have_it() =>
        _overview.Find("diabetes startkurs")[0].ShouldBe("diabetes-2-harstad");

    [Fact]
    public void The_liver_is_not_to_live()
    {
        using var overview = Overview.WithAll();
        overview.Put("2", Offers.All["copd-fonna"] with { Title = new(Nb: "Å leve med kols") });

        overview.Find("leversykdom").ShouldBeEmpty();
    }

    [Fact]
    public void A_mended_word_is_suggested_as_it_is_written()
    {
        _overview.Ask("kurs om parkisnon").Suggestion.ShouldBe("kurs om parkinson");
        _overview.Ask("diabteskurs").Suggestion.ShouldBe("diabeteskurs");
        _overview.Ask("pårrørende").Suggestion.ShouldBe("pårørende");
        _overview.Ask("diabetes").Suggestion.ShouldBeNull();
    }

    [Fact]
    public void A_word_that_nobody_has_is_let_go_of_and_named()
    {
        var answer = _overview.Ask("diabetes xyzzyq");

        Overview
            .Names(answer)
            .ShouldBe(["diabetes-2-harstad", "diabetes-2-fonna"], ignoreOrder: true);
        answer.Loosened.ShouldBe(["xyzzyq"]);
    }

    [Fact]
    public void A_place_is_let_go_of_before_an_illness()
    {
        var answer = _overview.Ask("tinnitus Tromsø");

        Overview.Names(answer).ShouldBe(["tinnitus-fonna"]);
        answer.Loosened.ShouldBe(["tromsø"]);
    }

    [Fact]
    public void Those_it_is_for_are_let_go_of_before_the_illness()
    {
        var answer = _overview.Ask("søsken av barn med autisme");

        Overview.Names(answer).ShouldBe(["autism-fonna"]);
        answer.Loosened.ShouldBe(["søsken", "barn"]);
    }

    [Fact]
    public void A_word_alone_is_never_let_go_of()
    {
        var answer = _overview.Ask("xyzzyq");

        answer.Total.ShouldBe(0);
        answer.Loosened.ShouldBeEmpty();
    }
}
