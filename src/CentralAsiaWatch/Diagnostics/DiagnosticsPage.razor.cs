using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CentralAsiaWatch.Diagnostics;

/// <summary>Checks the store from a browser. A working page: it runs over a circuit, and is served in Development only.</summary>
public sealed partial class DiagnosticsPage(RevisionVerifier verifier) : IDisposable
{
    private static readonly IComponentRenderMode s_mode = new InteractiveServerRenderMode(prerender: false);
    private readonly CancellationTokenSource _left = new();
    private bool _isRunning;
    private string _result = "Not verified yet.";

    /// <inheritdoc />
    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    private async Task VerifyAsync()
    {
        _isRunning = true;
        try
        {
            var found = await verifier.VerifyAsync(_left.Token);
            _result = found.FirstDamaged is { } damaged
                ? FormattableString.Invariant($"Revision {damaged} or the one before it is not as it was written. Put back a backup from before.")
                : $"All {NumberWords.Count(found.Verified, "revision")} are as they were written.";
        }
        finally
        {
            _isRunning = false;
        }
    }
}
