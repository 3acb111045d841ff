using System.ComponentModel.DataAnnotations;
using Mestra.Kernel;
using Mestra.Ui;

namespace Mestra.Testing;

/// <summary>A form part carries its label, hint, value and error; a failed form keeps all that was typed.</summary>
public sealed class FieldTests
{
    [Fact]
    public async Task A_field_stands_in_the_order_label_hint_control_error_and_binds_them_together()
    {
        using var form = await SentForm<Answers>.Of("nb", ("Seats", "tolv"));
        var field = (
            await form.Show<NumberFieldTagHelper>("Seats", f => f.HintText = "Inntil 30")
        ).FirstElementChild!;
        field.Children.Select(part => part.LocalName).ShouldBe(["label", "p", "input", "p"]);
        var input = field.QuerySelector("input")!;
        field.QuerySelector("label")!.GetAttribute("for").ShouldBe(input.Id);
        input.GetAttribute("aria-invalid").ShouldBe("true");
        input
            .GetAttribute("aria-describedby")!
            .Split(' ')
            .Select(id => field.QuerySelector("#" + id)!.TextContent)
            .ShouldBe([
                "Inntil 30",
                "«Seats» må være et helt tall. Skriv bare tall, uten skille mellom tusen.",
            ]);
    }

    [Fact]
    public async Task A_field_without_error_says_nothing_of_errors()
    {
        using var form = SentForm<Answers>.Unsent("nb", new() { Name = "Ola" });
        var field = await form.Show<TextFieldTagHelper>("Name");
        var input = field.QuerySelector("input")!;
        input.HasAttribute("aria-invalid").ShouldBeFalse();
        input.HasAttribute("aria-describedby").ShouldBeFalse();
        input.GetAttribute("value").ShouldBe("Ola");
        field.QuerySelector(".m-errfield").ShouldBeNull();
    }

    [Theory]
    [InlineData("Day", "31.2.2026")]
    [InlineData("From", "25")]
    [InlineData("Seats", "1.000")]
    [InlineData("Hours", "to og en halv")]
    [InlineData("Email", "ola@")]
    [InlineData("Name", "😀 שלום <b>&amp; \"Ola\" 'x'")]
    public async Task What_was_typed_stands_there_still(string name, string typed)
    {
        using var form = await SentForm<Answers>.Of("nb", (name, typed));
        var field = name switch
        {
            "Day" => await form.Show<DateFieldTagHelper>(name),
            "From" => await form.Show<TimeFieldTagHelper>(name),
            "Seats" or "Hours" => await form.Show<NumberFieldTagHelper>(name),
            _ => await form.Show<TextFieldTagHelper>(name),
        };
        field.QuerySelector("input")!.GetAttribute("value").ShouldBe(typed);
    }

    [Fact]
    public async Task A_text_of_a_hundred_thousand_letters_is_refused_and_kept()
    {
        var book = new string('ø', 100_000);
        using var form = await SentForm<Answers>.Of("nb", ("Name", book));
        var field = await form.Show<TextareaFieldTagHelper>("Name");
        field.QuerySelector("textarea")!.TextContent.TrimStart('\n').ShouldBe(book);
        field
            .QuerySelector(".ds-validation-message")!
            .TextContent.ShouldBe("«Name» er for lang. Kort ned til 50 tegn.");
    }

    [Fact]
    public async Task A_line_break_first_in_a_text_is_the_persons_own()
    {
        using var form = await SentForm<Answers>.Of("nb", ("Name", "\nen\nto"));
        var html = (await form.Show<TextareaFieldTagHelper>("Name")).InnerHtml;
        html.ShouldContain("\n\nen\nto");
    }

    [Theory]
    [InlineData("nb", "2,5")]
    [InlineData("nb", "2.5")]
    [InlineData("en", "2.5")]
    [InlineData("sv", "2,5")]
    public async Task A_number_is_read_with_the_readers_mark_or_one_that_cannot_be_misread(
        string language,
        string typed
    )
    {
        using var form = await SentForm<Answers>.Of(language, ("Hours", typed));
        form.State["Hours"]!.Errors.ShouldBeEmpty();
        form.Input.Hours.ShouldBe(2.5m);
    }

    [Theory]
    [InlineData("nb", "1.000")]
    [InlineData("en", "1,000")]
    [InlineData("nb", "1,5,0")]
    [InlineData("nb", "0x10")]
    [InlineData("nb", "NaN")]
    public async Task A_number_that_can_be_read_in_two_ways_is_asked_for_again(
        string language,
        string typed
    )
    {
        using var form = await SentForm<Answers>.Of(language, ("Hours", typed));
        form.State["Hours"]!.Errors.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("1\u00A0200", 1200)]
    [InlineData("1 200", 1200)]
    [InlineData("-3", -3)]
    [InlineData("−3", -3)]
    public async Task Spaces_between_thousands_and_a_real_minus_are_read(string typed, int number)
    {
        using var form = await SentForm<Answers>.Of("sv", ("Any", typed));
        form.Input.Any.ShouldBe(number);
    }

    [Theory]
    [InlineData("99999999999")]
    [InlineData("2,5")]
    public async Task A_whole_number_that_is_too_big_or_broken_is_refused(string typed)
    {
        using var form = await SentForm<Answers>.Of("nb", ("Any", typed));
        form.State["Any"]!.Errors.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_empty_field_is_nothing_where_nothing_is_allowed_and_asked_for_where_it_is_not()
    {
        using var form = await SentForm<Answers>.Of("nb", ("Any", ""), ("Day", ""), ("Name", ""));
        form.Input.Any.ShouldBeNull();
        form.Input.Name.ShouldBe("");
        form.State["Day"]!.Errors.Single().ErrorMessage.ShouldStartWith("Fyll ut");
    }

    [Theory]
    [InlineData("nb", "Fyll ut «Navn».")]
    [InlineData("nn", "Fyll ut «Navn».")]
    [InlineData("sv", "Fyll i ”Navn”.")]
    [InlineData("en", "Fill in “Navn”.")]
    public async Task The_summary_names_the_fields_by_their_labels_in_the_readers_language(
        string language,
        string said
    )
    {
        using var form = await SentForm<Answers>.Of(language, ("Name", ""));
        await form.Show<TextFieldTagHelper>("Name", f => f.LabelText = "Navn");
        (await form.Summary()).QuerySelector("li a[href='#Name']")!.TextContent.ShouldBe(said);
    }

    [Fact]
    public async Task The_summary_counts_leads_to_the_first_radio_and_follows_the_order_of_the_page()
    {
        using var form = await SentForm<Answers>.Of("nb", ("Name", ""), ("Email", "x"));
        await form.Show<ChoiceTagHelper>("Kind", f => f.Items = new Texts().Items<DayRefusal>());
        await form.Show<TextFieldTagHelper>("Email");
        await form.Show<TextFieldTagHelper>("Name");
        var summary = await form.Summary();
        summary
            .QuerySelectorAll("a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(["#Kind-0", "#Email", "#Name"]);
        summary
            .QuerySelector("h2")!
            .TextContent.ShouldBe("3 felt må rettes. Alt du skrev, står her fortsatt.");
        summary
            .QuerySelector("a")!
            .TextContent.ShouldBe(new Texts()["Ui.Validation.Required", "Kind"]);
    }

    [Fact]
    public async Task An_error_that_belongs_to_no_field_is_said_without_a_link()
    {
        using var form = SentForm<Answers>.Unsent("nb");
        form.State.AddModelError("", "Kurset er fullt.");
        (await form.Summary()).QuerySelector("li")!.InnerHtml.ShouldBe("Kurset er fullt.");
    }

    [Fact]
    public async Task A_form_without_errors_has_no_summary()
    {
        using var form = SentForm<Answers>.Unsent("nb");
        (await form.Summary()).InnerHtml.Trim().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_choice_is_a_group_with_the_question_as_its_name_and_the_answer_chosen()
    {
        using var form = SentForm<Answers>.Unsent("nb", new() { Kind = DayRefusal.NoSuchDay });
        var choice = (
            await form.Show<ChoiceTagHelper>("Kind", f => f.Items = new Texts().Items<DayRefusal>())
        ).FirstElementChild!;
        choice.LocalName.ShouldBe("fieldset");
        choice.FirstElementChild!.LocalName.ShouldBe("legend");
        choice.QuerySelectorAll("input[type=radio]").Length.ShouldBe(4);
        choice
            .QuerySelectorAll("input[checked]")
            .Single()
            .GetAttribute("value")
            .ShouldBe("NoSuchDay");
        choice
            .QuerySelectorAll("label")
            .Select(label => label.GetAttribute("for"))
            .ShouldBe(choice.QuerySelectorAll("input").Select(input => input.Id));
    }

    [Fact]
    public async Task Ticks_come_back_as_they_were_sent()
    {
        using var form = await SentForm<Answers>.Of(
            "nb",
            ("Themes", "heart"),
            ("Themes", "lung"),
            ("Name", "")
        );
        form.Input.Themes.ShouldBe(["heart", "lung"]);
        var boxes = await form.Show<CheckboxesTagHelper>(
            "Themes",
            f => f.Items = [new("Hjerte", "heart"), new("Lunge", "lung"), new("Nyre", "kidney")]
        );
        boxes
            .QuerySelectorAll("input[checked]")
            .Select(box => box.GetAttribute("value"))
            .ShouldBe(["heart", "lung"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_tick_says_yes_and_none_says_no(bool ticked)
    {
        (string, string)[] sent = ticked
            ? [("SmsIsOff", "true"), ("SmsIsOff", "false")]
            : [("SmsIsOff", "false")];
        using var form = await SentForm<Answers>.Of("nb", sent);
        form.Input.SmsIsOff.ShouldBe(ticked);
        var field = await form.Show<CheckboxFieldTagHelper>("SmsIsOff");
        field.QuerySelector("input[type=checkbox]")!.HasAttribute("checked").ShouldBe(ticked);
        field.QuerySelector("input[type=hidden]")!.GetAttribute("value").ShouldBe("false");
    }

    [Fact]
    public async Task A_wording_is_read_in_every_language_and_shown_side_by_side()
    {
        using var form = await SentForm<Answers>.Of(
            "nb",
            ("Title.Nb", "Hjertesviktskole"),
            ("Title.Nn", "Hjartesviktskule"),
            ("Title.Sv", ""),
            ("Title.En", "")
        );
        form.Input.Title.ShouldBe(new Wording("Hjertesviktskole", "Hjartesviktskule"));
        var field = await form.Show<WordingFieldTagHelper>("Title");
        field
            .QuerySelectorAll("input")
            .Select(input => (input.GetAttribute("lang"), input.GetAttribute("value")))
            .ShouldBe([
                ("nb", "Hjertesviktskole"),
                ("nn", "Hjartesviktskule"),
                ("sv", ""),
                ("en", ""),
            ]);
        field.QuerySelector("details")!.QuerySelectorAll("input").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_swedish_reader_writes_swedish_first()
    {
        using var form = SentForm<Answers>.Unsent("sv");
        var field = await form.Show<WordingFieldTagHelper>("Title");
        field.QuerySelector("input")!.GetAttribute("lang").ShouldBe("sv");
    }

    [Fact]
    public async Task An_identity_number_that_is_stored_is_never_shown_again()
    {
        using var form = SentForm<Answers>.Unsent("nb", new() { Name = "15885812345" });
        (await form.Show<NationalIdFieldTagHelper>("Name")).InnerHtml.ShouldNotContain(
            "15885812345"
        );
    }

    [Fact]
    public async Task A_password_is_never_sent_back()
    {
        using var form = await SentForm<Answers>.Of("nb", ("Name", "hemmelig"), ("Email", "x"));
        (
            await form.Show<TextFieldTagHelper>("Name", f => f.Type = "password")
        ).InnerHtml.ShouldNotContain("hemmelig");
    }

    [Fact]
    public async Task A_list_that_may_stay_empty_says_so_first()
    {
        using var form = SentForm<Answers>.Unsent("nb");
        (
            await form.Show<SelectFieldTagHelper>(
                "Kind",
                f => f.Items = new Texts().Items<DayRefusal>()
            )
        )
            .QuerySelector("option")!
            .TextContent.ShouldBe("Velg");
    }

    [Theory]
    [InlineData("nb", "24.11.2026", "For eksempel")]
    [InlineData("sv", "2026-11-24", "Till exempel")]
    [InlineData("en", "24/11/2026", "For example")]
    public async Task A_day_stands_as_the_reader_writes_it_with_an_example(
        string language,
        string written,
        string hint
    )
    {
        await using var site = new Site();
        await site.In(async _ =>
        {
            using var form = SentForm<Answers>.Unsent(language, new() { Day = new(2026, 11, 24) });
            var field = await form.Show<DateFieldTagHelper>("Day");
            field.QuerySelector("input")!.GetAttribute("value").ShouldBe(written);
            field.QuerySelector("p")!.TextContent.ShouldStartWith(hint);
        });
    }

    [Fact]
    public async Task Attributes_that_the_helper_does_not_know_go_to_the_control()
    {
        using var form = SentForm<Answers>.Unsent("nb");
        var field = await form.Show<TextFieldTagHelper>(
            "Name",
            null,
            ("autofocus", ""),
            ("id", "own")
        );
        field.QuerySelector("input#own")!.HasAttribute("autofocus").ShouldBeTrue();
        field.QuerySelector("label")!.GetAttribute("for").ShouldBe("own");
    }

    [Fact]
    public async Task A_question_can_be_asked_for_in_its_own_words()
    {
        using var form = await SentForm<Asking>.Of("nb", ("Theme", " "));
        form.State["Theme"]!.Errors.Single().ErrorMessage.ShouldBe("Finn kurs");
    }

    private sealed class Asking
    {
        [Asked("Ui.Home.Search")]
        public string Theme { get; set; } = "";
    }

    private sealed class Answers
    {
        [Required, AtMost(50)]
        public string Name { get; set; } = "";

        [EmailAddress]
        public string Email { get; set; } = "ola@eksempel.no";

        [Range(1, 30)]
        public int Seats { get; set; } = 12;

        public int? Any { get; set; }
        public decimal? Hours { get; set; }
        public DateOnly Day { get; set; } = new(2026, 11, 24);
        public TimeOnly? From { get; set; }

        [Required]
        public DayRefusal? Kind { get; set; }

        public List<string> Themes { get; set; } = [];
        public bool SmsIsOff { get; set; }
        public Wording Title { get; set; } = Wording.Empty;
    }
}
