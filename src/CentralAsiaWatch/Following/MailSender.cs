using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using CentralAsiaWatch.Options;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Following;

/// <summary>A mail, as plain text and as simple HTML.</summary>
/// <param name="To">The address.</param>
/// <param name="Subject">The subject, on one line.</param>
/// <param name="Plain">The text.</param>
/// <param name="Html">The same as HTML; null for none.</param>
/// <param name="EndLink">Where one request ends the subscription (RFC 8058); null for a mail that is no subscription.</param>
public sealed record OutgoingMail(string To, string Subject, string Plain, string? Html, string? EndLink);

/// <summary>Hands mails to the server of the configuration.</summary>
public sealed class MailSender(IOptions<WatchOptions> options)
{
    private readonly MailOptions _mail = options.Value.Mail;

    /// <summary>Whether there is a server.</summary>
    public bool IsConfigured => _mail.Host.Length > 0;

    /// <summary>Hands a mail over.</summary>
    /// <exception cref="SmtpException">The server does not take it.</exception>
    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var message = new MailMessage(_mail.From, mail.To) { Subject = mail.Subject, SubjectEncoding = Encoding.UTF8, Body = mail.Plain, BodyEncoding = Encoding.UTF8 };
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.EndLink is not null)
        {
            message.Headers.Add("List-Unsubscribe", $"<{mail.EndLink}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        if (mail.Html is not null)
        {
            message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        }

        using var client = new SmtpClient(_mail.Host, _mail.Port) { EnableSsl = _mail.StartTls };
        if (_mail.User.Length > 0)
        {
            client.Credentials = new NetworkCredential(_mail.User, _mail.Password);
        }

        await client.SendMailAsync(message, cancellationToken);
    }
}
