using Mestra.Kernel;

namespace Mestra.Testing;

public sealed class WordingTests
{
    [Fact]
    public void A_reader_of_nynorsk_gets_nynorsk_where_it_is_written() =>
        new Wording(Nb: "Hjertesviktskole", Nn: "Hjartesviktskule")
            .For("nn")
            .ShouldBe("Hjartesviktskule");

    [Fact]
    public void A_reader_of_nynorsk_gets_bokmål_before_english() =>
        new Wording(Nb: "Hjertesviktskole", En: "Heart failure school")
            .For("nn")
            .ShouldBe("Hjertesviktskole");
}
