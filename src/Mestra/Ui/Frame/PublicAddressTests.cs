using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Mestra.Ui;

/// <summary>Links that leave the house begin with the address that the operator has said.</summary>
public sealed class PublicAddressTests
{
    [Fact]
    public void The_address_that_is_said_goes_before_the_host_of_the_request() =>
        new PublicAddress(Said("https://mestra.example.no/"))
            .For(AskedAt("evil.example"))
            .ShouldBe("https://mestra.example.no");

    [Fact]
    public void Where_none_is_said_it_is_the_one_that_was_asked() =>
        new PublicAddress(Said(null))
            .For(AskedAt("localhost:5080"))
            .ShouldBe("http://localhost:5080");

    private static IConfiguration Said(string? address) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection([new("Mestra:PublicAddress", address)])
            .Build();

    private static HttpRequest AskedAt(string host)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("http", new HostString(host));
        return request;
    }
}
