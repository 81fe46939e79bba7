namespace CentralAsiaWatch.People;

/// <summary>The first administrator is made where the store is, by who may write it, and never by a page that anybody could open first.</summary>
internal static class AdministratorCommand
{
    /// <summary>Prints a link by which an administrator sets their password. No password is ever an argument, which other users of the machine could read.</summary>
    /// <returns>The sentence that refuses it; null where it was done.</returns>
    public static async Task<string?> AddAsync(WebApplication application)
    {
        var (address, name) = (application.Configuration["email"], application.Configuration["name"]);
        if (string.IsNullOrWhiteSpace(address) || string.IsNullOrWhiteSpace(name))
        {
            return "Name the administrator: administrator add --email ADDRESS --name NAME. Nothing was changed.";
        }

        var (problem, link) = await application.Services.GetRequiredService<PersonInvitations>().InviteAdministratorAsync(address, name, CancellationToken.None);
        if (link is not null)
        {
            var host = application.Configuration["urls"]?.Split(';')[0].TrimEnd('/') ?? WatchApplication.UsualUrl;
            await Console.Out.WriteLineAsync($"Start the program and open this link once, within seven days, to set the password of {name.Trim()}:{Environment.NewLine}{host}{AppUrls.Invitation(link)}");
        }

        return problem;
    }
}
