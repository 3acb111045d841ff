using System.Net;

namespace Mestra.Testing;

/// <summary>What is neither opening a page nor sending its form is answered as such.</summary>
public sealed class KnownMethodsTests
{
    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    [InlineData("BREW")]
    public async Task A_page_is_only_opened_and_sent_to(string method)
    {
        await using var site = new Site().As(Cast.Sekretær);
        foreach (var path in new[] { "/", "/arbeid", "/arbeid/personer", "/finnes/ikke" })
        {
            using var answer = await site.Ask(new(new HttpMethod(method), path));
            answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed, path);
            answer.Content.Headers.Allow.ShouldBe(["GET", "HEAD", "POST"]);
        }
    }

    [Fact]
    public async Task The_head_of_a_page_can_be_asked_for()
    {
        await using var site = new Site();
        using var answer = await site.Ask(new(HttpMethod.Head, "/"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_form_that_no_page_waits_for_is_not_found()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var any = await site.Open("/arbeid/personer");
        var form = any.FormWith("Words");
        foreach (
            var path in new[]
            {
                $"/arbeid/kurs/{Guid.CreateVersion7()}/koding/{Guid.CreateVersion7()}",
                "/arbeid",
            }
        )
        {
            (await site.Send(any, form, [], path)).Status.ShouldBe(404, path);
        }
    }
}
