using System.Security.Cryptography;
using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using Mestra.Kernel;
using MimeKit;

namespace Mestra.Correspondence;

/// <summary>Hands e-mail to the organisation's own relay.</summary>
/// <remarks>
/// Settings: <c>Mestra:Smtp:Host</c>, <c>Port</c> (587), <c>User</c>, <c>Password</c>, <c>From</c>. The connection is
/// encrypted where the relay can; with a user name it must be.
/// </remarks>
internal sealed class SmtpRelay(IConfiguration settings, Store store) : ISend
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private IConfigurationSection Smtp => settings.GetSection("Mestra:Smtp");

    /// <summary>E-mail, where a relay is set up. Nothing leaves a demonstration.</summary>
    public bool Takes(MessageChannel channel) =>
        channel == MessageChannel.Email
        && !store.IsDemonstration
        && Smtp["Host"] is { Length: > 0 };

    public async Task<SentBy> Send(string key, MessageText text, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        using var message = Message(key, text);
        using var relay = new SmtpClient();
        var user = Smtp["User"];
        await relay.ConnectAsync(
            Smtp["Host"]!,
            Smtp.GetValue("Port", 587),
            string.IsNullOrEmpty(user)
                ? SecureSocketOptions.StartTlsWhenAvailable
                : SecureSocketOptions.Auto,
            patience.Token
        );
        if (!string.IsNullOrEmpty(user))
        {
            await relay.AuthenticateAsync(user, Smtp["Password"] ?? "", patience.Token);
        }

        await relay.SendAsync(message, patience.Token);
        await relay.DisconnectAsync(quit: true, patience.Token);
        return SentBy.Smtp;
    }

    private MimeMessage Message(string key, MessageText text)
    {
        var from = MailboxAddress.Parse(Smtp["From"] ?? "");
        var message = new MimeMessage
        {
            Subject = text.Subject,
            MessageId = $"{IdOf(key)}@{from.Domain}",
            Body = new TextPart("plain") { Text = text.Body },
        };
        message.From.Add(from);
        message.To.Add(MailboxAddress.Parse(text.Address));
        message.Headers.Add(HeaderId.ContentLanguage, text.Language);
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    // The same key gives the same id, so that a repeat is known for one; a key may hold letters that an id may not.
    private static string IdOf(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..40];
}
