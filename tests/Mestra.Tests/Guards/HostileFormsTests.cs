using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Mestra.Courses.Contracts;
using Mestra.Referrals;

namespace Mestra.Testing;

/// <summary>
/// Every role walks every page that links lead to, and sends each form it meets with what no page expects, field by
/// field and all at once. Whatever comes is answered; nothing crashes.
/// </summary>
public sealed partial class HostileFormsTests
{
    private const int PagesOfAKind = 2;
    private const int FieldsOfAForm = 12;

    private static readonly CastMember[] Roles =
    [
        Cast.Administrator,
        Cast.Sekretær,
        Cast.Kursleder,
        Cast.Lege,
        Cast.Kodeveileder,
    ];

    private static readonly string[] Values =
    [
        "",
        " ",
        "👩‍⚕️ \u202Eمرحبا\u202C <script>alert(1)</script> {0} {x} %s ' OR 1=1;--",
        "\uFFFE\uFFFF\u0001\u0008\u000B\uFEFF",
        "-1",
        "2147483648",
        "99999999999999999999999999999999999",
        "1,5",
        "31.02.2027",
        "01.01.1900",
        "31.12.2199",
        "23.59",
        "true",
        "0190f000-0000-7000-8000-00000000dead",
        "../../etc/passwd",
        "[{\"a\":",
    ];

    private static readonly string Far = new('å', 20_000);

    [Fact]
    public async Task Whatever_is_sent_is_answered_and_nothing_crashes()
    {
        await using var site = new Site();
        var start = await Scene(site);
        var wrong = new List<string>();
        var sent = new HashSet<string>();
        var requests = 0;
        var next = 0;
        foreach (var member in Roles)
        {
            site.As(member);
            foreach (var page in await Reached(site, start, isPublicToo: member == Roles[0]))
            {
                foreach (var form in Forms(page).Where(form => sent.Add(Kind(page, form))))
                {
                    foreach (var fields in Variants(form, ref next))
                    {
                        requests++;
                        var status = await Send(
                            site,
                            page,
                            form,
                            fields.Fields,
                            fields.IsMultipart
                        );
                        if (status >= 500)
                        {
                            wrong.Add($"{Kind(page, form)} {fields.What}: {status}");
                        }
                    }
                }
            }
        }

        TestContext.Current.SendDiagnosticMessage($"{sent.Count} forms, {requests} requests");
        sent.Count.ShouldBeGreaterThan(50);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_is_asked_for_in_an_address_is_answered()
    {
        await using var site = new Site();
        var start = await Scene(site);
        site.As(Cast.Sekretær);
        var wrong = new List<string>();
        foreach (var page in await Reached(site, start, isPublicToo: true))
        {
            var names = Forms(page, "get")
                .SelectMany(form => Fields(form).Select(field => field.Key))
                .Concat(["side", "sorter", "q", "samling", "kurs", "tilbud", "gruppe", "tekst"])
                .Distinct();
            foreach (var value in new[] { "\0\uFFFF'\"<>{0}😀", "99999999999999" })
            {
                var query = string.Join(
                    '&',
                    names.Select(name => $"{name}={Uri.EscapeDataString(value)}")
                );
                var path = page.Path.Split('?')[0];
                var status = (await site.Open($"{path}?{query}")).Status;
                if (status >= 500)
                {
                    wrong.Add($"{path} {value}: {status}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    // One field after the other with the next of the values, so that every run tries each value somewhere; then all at once.
    private static List<(
        string What,
        bool IsMultipart,
        KeyValuePair<string, string>[] Fields
    )> Variants(IHtmlFormElement form, ref int next)
    {
        var standing = Fields(form);
        List<(string, bool, KeyValuePair<string, string>[])> all = [];
        foreach (
            var field in standing.Select(f => f.Key).Where(IsOurs).Distinct().Take(FieldsOfAForm)
        )
        {
            var value = Values[next++ % Values.Length];
            all.Add(($"{field} = «{value}»", false, With(standing, field, value)));
        }

        var every = Values[next++ % Values.Length];
        all.Add(($"all = «{every}»", false, With(standing, null, every)));
        all.Add(("all far too long", false, With(standing, null, Far)));
        all.Add(("all with NUL", true, With(standing, null, "a\0b")));
        all.Add(("no field", false, [.. standing.Where(f => !IsOurs(f.Key))]));
        return all;
    }

    private static KeyValuePair<string, string>[] With(
        List<KeyValuePair<string, string>> standing,
        string? field,
        string value
    ) =>
        [
            .. standing.Select(f =>
                IsOurs(f.Key) && (field is null || f.Key == field) ? new(f.Key, value) : f
            ),
        ];

    private static bool IsOurs(string field) => !field.StartsWith("__");

    private static async Task<int> Send(
        Site site,
        Page page,
        IHtmlFormElement form,
        KeyValuePair<string, string>[] fields,
        bool isMultipart
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Target(page, form));
        if (isMultipart)
        {
            var parts = new MultipartFormDataContent();
            foreach (var (name, value) in fields)
            {
                parts.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(value)), name);
            }

            request.Content = parts;
        }
        else
        {
            request.Content = new FormUrlEncodedContent(fields);
        }

        using var answer = await site.Ask(request);
        return (int)answer.StatusCode;
    }

    private static List<KeyValuePair<string, string>> Fields(IHtmlFormElement form) =>
        [
            .. form
                .Elements.OfType<IHtmlElement>()
                .Select(element =>
                    element switch
                    {
                        IHtmlInputElement input => (Name: input.Name, input.Value),
                        IHtmlTextAreaElement area => (area.Name, area.Value),
                        IHtmlSelectElement select => (select.Name, Value: select.Value ?? ""),
                        IHtmlButtonElement button => (button.Name, button.Value),
                        _ => (null, ""),
                    }
                )
                .Where(field => !string.IsNullOrEmpty(field.Name))
                .Select(field => KeyValuePair.Create(field.Name!, field.Value ?? "")),
        ];

    private static IEnumerable<IHtmlFormElement> Forms(Page page, string method = "post") =>
        page
            .Document.QuerySelectorAll<IHtmlFormElement>("form")
            .Where(form => string.Equals(form.Method, method, StringComparison.OrdinalIgnoreCase));

    private static string Target(Page page, IHtmlFormElement form) =>
        form.GetAttribute("action") is { Length: > 0 } action ? action : page.Path;

    private static string Kind(Page page, IHtmlFormElement form) =>
        Id().Replace(Target(page, form), "{id}")
        + " "
        + string.Join(' ', Fields(form).Select(f => Digits().Replace(f.Key, "n")).Distinct());

    /// <summary>Pages that links lead to, a few of each kind.</summary>
    private static async Task<List<Page>> Reached(Site site, string[] from, bool isPublicToo)
    {
        var begin = from.Where(path => isPublicToo || path.StartsWith("/arbeid")).ToArray();
        var queue = new Queue<string>(begin);
        var seen = begin.ToHashSet();
        var perKind = new Dictionary<string, int>();
        List<Page> reached = [];
        while (queue.TryDequeue(out var path))
        {
            var kind = Id().Replace(path.Split('?')[0], "{id}");
            perKind[kind] = perKind.GetValueOrDefault(kind) + 1;
            if (perKind[kind] > PagesOfAKind)
            {
                continue;
            }

            var page = await site.Open(path);
            page.Status.ShouldBeLessThan(500, path);
            if (page.Status != 200 || page.Document.QuerySelector("main") is null)
            {
                continue;
            }

            reached.Add(page);
            foreach (
                var link in page
                    .Document.QuerySelectorAll<IHtmlAnchorElement>("a[href^='/']")
                    .Select(a => a.GetAttribute("href")!.Split('#')[0])
                    .Where(link => isPublicToo || link.StartsWith("/arbeid"))
                    .Where(link => !link.StartsWith("/sprak/") && !link.Contains("sorter="))
            )
            {
                if (seen.Add(link))
                {
                    queue.Enqueue(link);
                }
            }
        }

        return reached;
    }

    /// <summary>Something of each kind at Fjordby.</summary>
    private static async Task<string[]> Scene(Site site)
    {
        var programme = await site.AddProgramme();
        await site.AddCourse(programme);
        await site.AddCourse(programme, CourseState.Approved);
        await site.AddCourse(programme, CourseState.Held, inDays: -30);
        var coming = await site.Course(programmeId: programme.Id);
        await site.Party(coming, SeatState.Offered, "Astrid", "Knut");
        await site.Party(coming, SeatState.Waiting, "Tormod");
        var today = await site.CourseToday();
        await site.Party(today, SeatState.Confirmed, "Sissel");
        var evaluation = await site.OpenedEvaluation();
        var code = await site.Scan(evaluation);
        var referral = await site.Refer(programme);
        return
        [
            "/",
            "/arbeid",
            "/arbeid/tilbud",
            "/arbeid/kurs",
            "/arbeid/utsendinger",
            "/logg-inn",
            "/glemt-passord",
            "/svar",
            $"/svar/{code}",
            $"/svar/rom/{evaluation.Door}",
            referral,
            $"/arbeid/kurs/{coming.Id}/deltakere",
            $"/arbeid/kurs/{today.Id}/oppmote",
            $"/arbeid/kurs/{evaluation.CourseId}/evaluering",
        ];
    }

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.IgnoreCase)]
    private static partial Regex Id();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
