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
}
