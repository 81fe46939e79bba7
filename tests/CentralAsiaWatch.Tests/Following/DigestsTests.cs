using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using CentralAsiaWatch.Following;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Following;

/// <summary>Digests, handed to a real mail server.</summary>
public sealed partial class DigestsTests
{
    [Fact]
    public async Task Digest_ComesOnceADayAfterTheAddressIsConfirmedAndWhereSomethingIsNew()
    {
        using var server = new MailServer();
        await using var app = await StartAsync(server);
        using var ana = await app.SignInAsync(PersonRole.Reader);
        await SubscribeAsync(app, ana, DigestEvery.Daily);
        var confirm = Link(server.Mails.Single(), "/digests/start/");
        await app.HasEventsAsync(SavedViewsTests.Visit("second"));
        app.Clock.Now += TimeSpan.FromDays(1);
        await app.Service<DigestSender>().RunAsync(CancellationToken.None);
        Assert.Single(server.Mails);

        using var mailbox = app.Visit();
        var page = await mailbox.GetPageAsync(confirm);
        await mailbox.SubmitAsync(page, "form[action^='/digests/confirm/']");
        await app.Service<DigestSender>().RunAsync(CancellationToken.None);
        await app.Service<DigestSender>().RunAsync(CancellationToken.None);

        Assert.Equal(2, server.Mails.Count);
        var mail = server.Mails.Last();
        Assert.Contains("To: ana@example.org", mail, StringComparison.Ordinal);
        Assert.Contains("Subject: Visits: 1 added", mail, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", mail, StringComparison.Ordinal);
        var text = Decoded(mail);
        Assert.Contains("Added", text, StringComparison.Ordinal);
        Assert.Contains("https://watch.example.org/events/2", text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://watch.example.org/events/2\">Second (event 2)</a>", text, StringComparison.Ordinal);

        app.Clock.Now += TimeSpan.FromDays(1);
        await app.Service<DigestSender>().RunAsync(CancellationToken.None);
        Assert.Equal(2, server.Mails.Count);
    }

    [Fact]
    public async Task OneRequest_EndsTheDigestAndOpeningTheLinkDoesNot()
    {
        using var server = new MailServer();
        await using var app = await StartAsync(server);
        using var ana = await app.SignInAsync(PersonRole.Reader);
        await SubscribeAsync(app, ana, DigestEvery.Weekly, server);
        await app.HasEventsAsync(SavedViewsTests.Visit("second"));
        // The clock begins on a Monday: on Sunday nothing is due yet.
        app.Clock.Now += TimeSpan.FromDays(6);
        await app.Service<DigestSender>().RunAsync(CancellationToken.None);
        Assert.Single(server.Mails);
        app.Clock.Now += TimeSpan.FromDays(1);
        await app.Service<DigestSender>().RunAsync(CancellationToken.None);
        var end = Link(server.Mails.Last(), "/digests/end/");

        Assert.Equal(HttpStatusCode.Redirect, (await app.GetAsync(end)).Status);
        var (before, answer) = (await EveryAsync(app), await app.PostAsync(end, [KeyValuePair.Create("List-Unsubscribe", "One-Click")]));

        Assert.Equal((DigestEvery.Weekly, HttpStatusCode.OK), (before, answer.Status));
        Assert.Null(await EveryAsync(app));
        Assert.Equal(HttpStatusCode.NotFound, (await app.PostAsync("/digests/end/abc", [])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.PostAsync("/digests/confirm/abc", [])).Status);
    }

    [Fact]
    public async Task MailThatIsNotTaken_IsNotSentTwiceInAPeriodAndToldByTheNext()
    {
        using var server = new MailServer();
        await using var app = await StartAsync(server);
        using var ana = await app.SignInAsync(PersonRole.Reader);
        await SubscribeAsync(app, ana, DigestEvery.Daily, server);
        await app.HasEventsAsync(SavedViewsTests.Visit("second"));
        server.IsRefusing = true;
        app.Clock.Now += TimeSpan.FromDays(1);
        await app.Service<DigestSender>().RunAsync(CancellationToken.None);
        server.IsRefusing = false;
        await app.Service<DigestSender>().RunAsync(CancellationToken.None);
        Assert.Single(server.Mails);

        await app.HasEventsAsync(SavedViewsTests.Visit("third"));
        app.Clock.Now += TimeSpan.FromDays(1);
        await app.Service<DigestSender>().RunAsync(CancellationToken.None);

        Assert.Contains("Subject: Visits: 2 added", server.Mails.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAServer_NoDigestIsPromised()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(SavedViewsTests.Visit("first"));
        using var ana = await app.SignInAsync(PersonRole.Reader);
        var view = await SavedViewsTests.SaveAsync(app, ana, isTeam: false);

        Assert.StartsWith("This site sends no mail", await app.Service<DigestOperations>().SubscribeAsync(ana.Acting, view, DigestEvery.Daily, "ana@example.org", "https://watch.example.org", CancellationToken.None), StringComparison.Ordinal);
        Assert.Contains("This site sends no mail", (await ana.GetPageAsync(AppUrls.SavedView(view))).MainText, StringComparison.Ordinal);
    }

    private static Task<WatchApp> StartAsync(MailServer server) => WatchApp.StartAsync(new WatchAppSettings
    {
        Configuration = new Dictionary<string, string>
        {
            ["Watch:Mail:Host"] = "127.0.0.1",
            ["Watch:Mail:Port"] = $"{server.Port}",
            ["Watch:Mail:From"] = "watch@example.org",
            ["Watch:Mail:StartTls"] = "false",
        },
    });

    private static async Task SubscribeAsync(WatchApp app, Visitor who, DigestEvery every, MailServer? confirmed = null)
    {
        await app.HasEventsAsync(SavedViewsTests.Visit("first"));
        var view = await SavedViewsTests.SaveAsync(app, who, isTeam: false);
        Assert.Null(await app.Service<DigestOperations>().SubscribeAsync(who.Acting, view, every, "ana@example.org", "https://watch.example.org", CancellationToken.None));
        if (confirmed is not null)
        {
            var token = Link(confirmed.Mails.Single(), "/digests/start/")["/digests/start/".Length..];
            Assert.True(await app.Service<DigestLinks>().ConfirmAsync(token, CancellationToken.None));
        }
    }

    private static async Task<DigestEvery?> EveryAsync(WatchApp app)
    {
        await using var store = Store.Open(app.StoreFile);
        return store.ViewFollows.Single().DigestEvery;
    }

    private static string Link(string mail, string beginning) => new Uri(Links().Matches(Decoded(mail)).Select(match => match.Value).First(link => link.Contains(beginning, StringComparison.Ordinal))).PathAndQuery;

    // What is encoded is read: each part in Base64 or quoted-printable stands in lines of its own.
    private static string Decoded(string mail)
    {
        var text = QuotedBreaks().Replace(mail, "").Replace("=3D", "=", StringComparison.Ordinal);
        return text + string.Concat(Encoded().Matches(mail).Select(part => Encoding.UTF8.GetString(Convert.FromBase64String(part.Groups[1].Value.ReplaceLineEndings("")))));
    }

    [GeneratedRegex(@"https://watch\.example\.org[A-Za-z0-9/_\-?=&.]*", RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    [GeneratedRegex("=\r?\n", RegexOptions.NonBacktracking)]
    private static partial Regex QuotedBreaks();

    [GeneratedRegex("base64\r?\n(?:[^\r\n]+\r?\n)*\r?\n([A-Za-z0-9+/=\r\n]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Encoded();

    /// <summary>A server that speaks as much SMTP as is needed to take a mail, or to refuse it.</summary>
    private sealed class MailServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public MailServer()
        {
            _listener.Start();
            _ = ServeAsync();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public bool IsRefusing { get; set; }

        public ConcurrentQueue<string> Mails { get; } = [];

        public void Dispose() => _listener.Dispose();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    // Beside each other: a client whose mail was refused may leave its connection open.
                    _ = TalkAsync(await _listener.AcceptTcpClientAsync());
                }
            }
            catch (Exception end) when (end is SocketException or ObjectDisposedException or IOException)
            {
                // The test is over.
            }
        }

        private async Task TalkAsync(TcpClient client)
        {
            using var own = client;
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 test");
            while (await reader.ReadLineAsync() is { } line && !line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
            {
                if (line.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase) && IsRefusing)
                {
                    await writer.WriteLineAsync("451 try later");
                }
                else if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync("354 go on");
                    var mail = new StringBuilder();
                    while (await reader.ReadLineAsync() is { } part && part != ".")
                    {
                        mail.Append(part).Append("\r\n");
                    }

                    Mails.Enqueue(mail.ToString());
                    await writer.WriteLineAsync("250 taken");
                }
                else
                {
                    await writer.WriteLineAsync("250 yes");
                }
            }

            await writer.WriteLineAsync("221 bye");
        }
    }
}
