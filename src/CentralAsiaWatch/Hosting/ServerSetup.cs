namespace CentralAsiaWatch.Hosting;

internal static class ServerSetup
{
    // A letter of Persian or Cyrillic typed into a field is six bytes of an address, so that a pasted page of 10,000 of them takes 60 KB: the program itself is to
    // say that this is too long. At Kestrel's 8 KB the server would answer 414 with nothing to read.
    private const int MaximumRequestLineBytes = 128 * 1024;

    public static void AddWatchServer(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestLineSize = MaximumRequestLineBytes;
    });
}
