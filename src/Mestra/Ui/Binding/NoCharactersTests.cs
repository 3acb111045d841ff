using System.Text;
using Mestra.Ui;
using Microsoft.AspNetCore.Http;

namespace Mestra.Testing;

/// <summary>What no keyboard types is left out of an address.</summary>
public sealed class NoCharactersTests
{
    [Theory]
    [InlineData("?q=hjerte%00", "?q=hjerte")]
    [InlineData("?q=%0%000hjerte", "?q=hjerte")]
    [InlineData("?q=%C3%A5", "?q=%C3%A5")]
    public async Task An_address_is_read_without_them(string sent, string read)
    {
        var http = new DefaultHttpContext();
        http.Request.QueryString = new(sent);

        await NoCharacters.LeaveOutOfQuery(http, _ => Task.CompletedTask);

        http.Request.QueryString.Value.ShouldBe(read);
    }

    [Theory]
    [InlineData("a=1%00&b=2", "a=1&b=2")]
    [InlineData("a=%%000", "a=%0")]
    [InlineData("a=\0%0\00b%0", "a=b%0")]
    [InlineData("a=%E5%0A%", "a=%E5%0A%")]
    [InlineData("%00%00", "")]
    [InlineData("", "")]
    public async Task A_form_is_read_without_them_however_it_comes_in(string sent, string read)
    {
        foreach (var at in new[] { 1, 2, 3, 4096 })
        {
            await using var form = new FormWithoutNul(
                new InPieces(Encoding.ASCII.GetBytes(sent), at)
            );
            using var reader = new StreamReader(form);

            (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe(read);
        }
    }

    [Fact]
    public async Task A_form_of_any_length_comes_through_whole()
    {
        var sent = string.Concat(Enumerable.Range(0, 20_000).Select(n => $"f{n}=%0{n % 10}&"));
        await using var form = new FormWithoutNul(
            new InPieces(Encoding.ASCII.GetBytes(sent), 1000)
        );
        using var reader = new StreamReader(form);

        (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe(
            sent.Replace("%00", "", StringComparison.Ordinal)
        );
    }

    /// <summary>Gives at most so many bytes at a time, as a network may.</summary>
    private sealed class InPieces(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        ) => base.ReadAsync(buffer[..Math.Min(most, buffer.Length)], cancellationToken);
    }
}
