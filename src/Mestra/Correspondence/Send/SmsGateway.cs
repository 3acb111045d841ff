using System.Net.Http.Headers;
using System.Text;
using Mestra.Kernel;

namespace Mestra.Correspondence;

/// <summary>Hands SMS to a gateway by HTTP.</summary>
/// <remarks>
/// Settings: <c>Mestra:Sms:Url</c>, <c>User</c>, <c>Password</c>, <c>From</c>. A JSON object (key, from, to, text) is
/// posted with basic authentication; the key also stands in the header <c>Idempotency-Key</c>. Any answer of the 200s
/// means that the gateway has it.
/// </remarks>
internal sealed class SmsGateway(IHttpClientFactory clients, IConfiguration settings, Store store)
    : ISend
{
    /// <summary>The name of the HTTP client, with its patience and its one retry.</summary>
    internal const string Client = "sms";

    private IConfigurationSection Sms => settings.GetSection("Mestra:Sms");

    /// <summary>SMS, where a gateway is set up. Nothing leaves a demonstration.</summary>
    public bool Takes(MessageChannel channel) =>
        channel == MessageChannel.Sms && !store.IsDemonstration && Sms["Url"] is { Length: > 0 };

    public async Task<SentBy> Send(string key, MessageText text, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Sms["Url"])
        {
            Content = JsonContent.Create(
                new
                {
                    key,
                    from = Sms["From"] ?? "",
                    to = text.Address,
                    text = text.Body,
                }
            ),
        };
        request.Headers.Add("Idempotency-Key", key);
        if (Sms["User"] is { Length: > 0 } user)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{Sms["Password"]}"))
            );
        }

        using var client = clients.CreateClient(Client);
        using var answer = await client.SendAsync(request, cancel);
        answer.EnsureSuccessStatusCode();
        return SentBy.SmsGateway;
    }
}
