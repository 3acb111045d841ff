using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mestra.Correspondence;

public sealed class DrainTests
{
    [Fact]
    public async Task An_sms_goes_to_the_gateway_with_its_key_and_nothing_about_the_course()
    {
        await using var site = new Site();
        await using var gateway = new FakeGateway();
        await SmsIsDue(site);

        (await Round(site, gateway.Way())).ShouldBe(1);

        var got = gateway.Got.ShouldHaveSingleItem();
        var sms = await site.Message(MessageKind.Reminder, MessageChannel.Sms);
        sms.State.ShouldBe(MessageState.Sent);
        sms.SentBy.ShouldBe(SentBy.SmsGateway);
        got.Header.ShouldBe(sms.Key);
        got.Body.GetProperty("key").GetString().ShouldBe(sms.Key);
        got.Body.GetProperty("to").GetString().ShouldBe("+4700000042");
        got.Body.GetProperty("text").GetString().ShouldBe(sms.Body);
        got.Authorization.ShouldBe(
            "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("mestra:hemmelig"))
        );
        got.Body.GetRawText().ToLowerInvariant().ShouldNotContain("hjerte");
    }

    [Fact]
    public async Task A_gateway_that_answers_with_a_fault_gets_the_same_key_again_later()
    {
        await using var site = new Site();
        await using var gateway = new FakeGateway { Answers = HttpStatusCode.BadRequest };
        await SmsIsDue(site);

        await Round(site, gateway.Way());
        (await Round(site, gateway.Way())).ShouldBe(0, "it waits before it tries again");
        gateway.Answers = HttpStatusCode.Accepted;
        site.Clock.Advance(TimeSpan.FromMinutes(3));
        (await Round(site, gateway.Way())).ShouldBe(1);

        gateway.Got.Count.ShouldBe(2);
        gateway.Got.Select(got => got.Header).Distinct().ShouldHaveSingleItem();
        (await site.Message(MessageKind.Reminder, MessageChannel.Sms)).State.ShouldBe(
            MessageState.Sent
        );
    }

    [Fact]
    public async Task What_fails_again_and_again_is_seen_by_people_who_can_try_again()
    {
        await using var site = new Site();
        await using var gateway = new FakeGateway { Answers = HttpStatusCode.BadRequest };
        await SmsIsDue(site);
        for (var attempt = 0; attempt < Drain.Attempts; attempt++)
        {
            await Round(site, gateway.Way());
            site.Clock.Advance(TimeSpan.FromMinutes(40));
        }

        site.As(Cast.Sekretær);
        var all = await site.Open("/arbeid/utsendinger");
        all.Table()[0][4].ShouldContain("Gikk ikke");
        all.Table()[0][4].ShouldContain("400");

        await site.Press(all, "Prøv igjen");
        gateway.Answers = HttpStatusCode.OK;
        (await Round(site, gateway.Way())).ShouldBe(1);
        (await site.Message(MessageKind.Reminder, MessageChannel.Sms)).State.ShouldBe(
            MessageState.Sent
        );
    }

    [Fact]
    public async Task A_node_that_dies_after_sending_lets_another_send_again_with_the_same_key()
    {
        await using var site = new Site();
        await SmsIsDue(site);
        var way = new DyingWay();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            Round(site, way, way.Death.Token)
        );
        (await Round(site, way)).ShouldBe(0, "the lease is not over");
        site.Clock.Advance(Drain.Lease + TimeSpan.FromSeconds(2));
        (await Round(site, way)).ShouldBe(1);

        way.Keys.Count.ShouldBe(2);
        way.Keys.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_nodes_at_once_send_nothing_twice()
    {
        await using var site = new Site();
        var course = await site.Course(capacity: 20);
        await site.Seated(
            course,
            [
                .. Enumerable
                    .Range(0, 12)
                    .Select(number =>
                    {
                        var person = MessageScene.Astrid();
                        person.Phone = $"+47000001{number:00}";
                        return person;
                    }),
            ]
        );
        site.GoTo(inDays: 7, hour: 10);
        var way = new CountingWay();

        await Task.WhenAll(Round(site, way), Round(site, way), Round(site, way));

        way.Keys.Count.ShouldBe(12);
        way.Keys.Distinct().Count().ShouldBe(12);
    }

    [Fact]
    public async Task An_sms_that_becomes_due_at_night_waits_for_the_morning()
    {
        await using var site = new Site();
        var course = await site.Course(inDays: 5);
        site.GoTo(inDays: 0, hour: 22);
        await site.Seated(course, MessageScene.Astrid());

        (await site.Drain()).ShouldBe(0);
        site.GoTo(inDays: 1, hour: 9);
        (await site.Drain()).ShouldBe(1);
    }

    [Fact]
    public async Task An_sms_asked_for_at_night_is_put_off_until_the_morning()
    {
        await using var site = new Site();
        var course = await site.Course(inDays: 14);
        await site.Seated(course, MessageScene.Astrid());
        site.GoTo(inDays: 0, hour: 21);
        site.As(Cast.Sekretær);
        await site.Press(await site.Open($"/arbeid/kurs/{course.Id}/utsendinger"), "Send nå");

        await site.Drain();

        var sms = await site.Message(MessageKind.Reminder, MessageChannel.Sms);
        sms.State.ShouldBe(MessageState.Due);
        sms.Attempts.ShouldBe(0);
        site.GoTo(inDays: 1, hour: 9);
        await site.Drain();
        (await site.Message(MessageKind.Reminder, MessageChannel.Sms)).State.ShouldBe(
            MessageState.Sent
        );
    }

    [Fact]
    public async Task Facts_that_changed_without_a_word_stop_the_message_at_the_door()
    {
        await using var site = new Site();
        var course = await site.Course();
        var astrid = MessageScene.Astrid();
        await site.Seated(course, astrid);
        await site.Db(async db =>
        {
            (await db.FindAsync<People.Person>(astrid.Id))!.HasReservedSms = true;
            await db.Save("Test", TestContext.Current.CancellationToken);
            return true;
        });
        site.GoTo(inDays: 7, hour: 10);
        var way = new CountingWay();

        await Round(site, way);

        way.Keys.ShouldBeEmpty();
        (await site.Message(MessageKind.Reminder, MessageChannel.Sms)).NotSent.ShouldBe(
            NotSentReason.ReservedSms
        );
    }

    [Fact]
    public async Task An_email_to_staff_goes_to_the_relay_once_and_its_link_is_not_kept()
    {
        await using var site = new Site();
        await using var relay = new FakeRelay();
        var mail = new StaffMail(
            "invitasjon/ærlig talt",
            "ny.ansatt@example.org",
            "Invitasjon",
            "Åpne lenken: https://mestra.example/x",
            Cast.Fjordby.Id
        );
        await site.Tell(mail);
        await site.Tell(mail);

        (await Round(site, relay.Way())).ShouldBe(1);
        (await Round(site, relay.Way())).ShouldBe(0);

        var got = relay.Got.ShouldHaveSingleItem();
        got.ShouldContain("To: ny.ansatt@example.org");
        got.ShouldContain("Subject: Invitasjon");
        got.ShouldMatch("Message-Id: <[0-9a-f]{40}@fjordby.example>");
        var sent = (await site.Messages()).ShouldHaveSingleItem();
        sent.SentBy.ShouldBe(SentBy.Smtp);
        sent.Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_cannot_be_written_fails_alone_and_the_others_go()
    {
        await using var site = new Site();
        await SmsIsDue(site);
        var unwritable = await Unwritable(site);
        var way = new CountingWay();

        for (var attempt = 0; attempt < Drain.Attempts; attempt++)
        {
            await Round(site, way);
            site.Clock.Advance(TimeSpan.FromMinutes(40));
        }

        way.Keys.ShouldHaveSingleItem().ShouldNotBe(unwritable.Key);
        var failed = (await site.Messages()).Single(message => message.Id == unwritable.Id);
        failed.State.ShouldBe(MessageState.Failed);
        failed.Error.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Staff_mail_in_the_outbox_is_not_shown_to_a_secretary()
    {
        await using var site = new Site();
        await site.Tell(
            new StaffMail("k", "ny@example.org", "Invitasjon", "hemmelig lenke", Cast.Fjordby.Id)
        );
        await site.Drain();

        site.As(Cast.Sekretær);
        (await site.Open("/arbeid/utsendinger/utboks")).Html.ShouldNotContain("hemmelig lenke");
    }

    private static async Task SmsIsDue(Site site)
    {
        await site.Seated(await site.Course(), MessageScene.Astrid());
        site.GoTo(inDays: 7, hour: 10);
    }

    // The hour cannot be told where the time zone is unknown.
    private static async Task<OutgoingMessage> Unwritable(Site site)
    {
        var house = Cast.Kommune.Id;
        var course = await site.Course(organisationId: house);
        var person = CourseScene.Person("Knut", organisationId: house);
        person.Phone = "+4700000043";
        var party = await site.Party(course, Courses.Contracts.SeatState.Confirmed, person);
        var message = new OutgoingMessage
        {
            OrganisationId = house,
            Key = "unwritable",
            Kind = MessageKind.Reminder,
            Channel = MessageChannel.Sms,
            CourseId = course.Id,
            SeatId = (await site.SeatsOf(party))[0].Id,
            PersonId = person.Id,
            Due = site.Clock.GetUtcNow(),
        };
        await site.Add(message);
        await site.Db(db =>
            db.Set<People.Organisation>()
                .Where(organisation => organisation.Id == house)
                .ExecuteUpdateAsync(o => o.SetProperty(x => x.Zone, "Nowhere/Unknown"))
        );
        return message;
    }

    private static Task<int> Round(Site site, ISend way, CancellationToken cancel = default) =>
        site.In(services =>
            new Drain(
                services.GetRequiredService<IServiceScopeFactory>(),
                services.GetRequiredService<WriteGate>(),
                [way],
                services.GetRequiredService<TimeProvider>(),
                NullLogger<Drain>.Instance
            ).Round(cancel)
        );

    private sealed class CountingWay : ISend
    {
        public List<string> Keys { get; } = [];

        public bool Takes(MessageChannel channel) => true;

        public Task<SentBy> Send(string key, MessageText text, CancellationToken cancel)
        {
            lock (Keys)
            {
                Keys.Add(key);
            }

            return Task.FromResult(SentBy.SmsGateway);
        }
    }

    /// <summary>Takes the first message and dies before anyone hears of it.</summary>
    private sealed class DyingWay : ISend
    {
        public CancellationTokenSource Death { get; } = new();
        public List<string> Keys { get; } = [];

        public bool Takes(MessageChannel channel) => true;

        public async Task<SentBy> Send(string key, MessageText text, CancellationToken cancel)
        {
            Keys.Add(key);
            if (Keys.Count == 1)
            {
                await Death.CancelAsync();
                cancel.ThrowIfCancellationRequested();
            }

            return SentBy.SmsGateway;
        }
    }

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value))
            )
            .Build();

    private sealed record SmsGot(string? Header, string? Authorization, JsonElement Body);

    /// <summary>An SMS gateway of ours, on a free port.</summary>
    private sealed class FakeGateway : IAsyncDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly string _url;
        private readonly Task _work;
        private readonly ServiceProvider _services;

        public FakeGateway()
        {
            _url = $"http://127.0.0.1:{FreePort()}/sms/";
            _listener.Prefixes.Add(_url);
            _listener.Start();
            _work = Listen();
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddSingleton(
                Settings(
                    ("Mestra:Sms:Url", _url),
                    ("Mestra:Sms:User", "mestra"),
                    ("Mestra:Sms:Password", "hemmelig"),
                    ("Mestra:Sms:From", "Fjordby")
                )
            );
            services.AddSingleton<Store>();
            services.AddSending();
            _services = services.BuildServiceProvider();
        }

        public HttpStatusCode Answers { get; set; } = HttpStatusCode.OK;
        public List<SmsGot> Got { get; } = [];

        public ISend Way() =>
            _services.GetServices<ISend>().First(way => way.Takes(MessageChannel.Sms));

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _work;
            await _services.DisposeAsync();
        }

        private async Task Listen()
        {
            while (_listener.IsListening)
            {
                try
                {
                    var context = await _listener.GetContextAsync();
                    using var body = await JsonDocument.ParseAsync(context.Request.InputStream);
                    Got.Add(
                        new(
                            context.Request.Headers["Idempotency-Key"],
                            context.Request.Headers["Authorization"],
                            body.RootElement.Clone()
                        )
                    );
                    context.Response.StatusCode = (int)Answers;
                    context.Response.Close();
                }
                catch (Exception stopped)
                    when (stopped is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }

        private static int FreePort()
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }
    }

    /// <summary>A mail relay of ours that knows just enough SMTP.</summary>
    private sealed class FakeRelay : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Task _work;

        public FakeRelay()
        {
            _listener.Start();
            _work = Listen();
        }

        public List<string> Got { get; } = [];

        public SmtpRelay Way() =>
            new(
                Settings(
                    ("Mestra:Smtp:Host", "127.0.0.1"),
                    ("Mestra:Smtp:Port", $"{((IPEndPoint)_listener.LocalEndpoint).Port}"),
                    ("Mestra:Smtp:From", "Fjordby sykehus <kurs@fjordby.example>")
                ),
                new Store()
            );

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _work;
        }

        private async Task Listen()
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    await Converse(client.GetStream());
                }
            }
            catch (SocketException)
            {
                // Stopped.
            }
        }

        private async Task Converse(NetworkStream stream)
        {
            using var reader = new StreamReader(stream, Encoding.UTF8);
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false))
            {
                NewLine = "\r\n",
                AutoFlush = true,
            };
            await writer.WriteLineAsync("220 relay");
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line == "DATA")
                {
                    await writer.WriteLineAsync("354 go on");
                    Got.Add(await ReadMail(reader));
                }

                await writer.WriteLineAsync(line == "QUIT" ? "221 bye" : "250 ok");
                if (line == "QUIT")
                {
                    return;
                }
            }
        }

        private static async Task<string> ReadMail(StreamReader reader)
        {
            var mail = new StringBuilder();
            while (await reader.ReadLineAsync() is { } line && line != ".")
            {
                mail.AppendLine(line);
            }

            return mail.ToString();
        }
    }
}
