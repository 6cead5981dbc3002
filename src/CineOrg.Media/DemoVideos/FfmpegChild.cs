using System.ComponentModel;
using System.Diagnostics;

namespace CineOrg.Media.DemoVideos;

/// <summary>Runs ffmpeg as a child without a shell; it never outlives the caller's patience.</summary>
internal sealed class FfmpegChild(string program, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private const int LongestComplaint = 400;

    public async Task<bool> IsThere(CancellationToken stop)
    {
        try
        {
            return await Run(["-hide_banner", "-version"], Path.GetTempPath(), stop) is null;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <returns>Nothing when all went well; otherwise what ffmpeg complained of.</returns>
    public async Task<string?> Run(IReadOnlyList<string> arguments, string folder, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        using var child = Process.Start(Start(arguments, folder)) ?? throw new InvalidOperationException("The system started no process.");
        try
        {
            // Both pipes are drained, or a talkative child would block on a full one.
            var quiet = child.StandardOutput.BaseStream.CopyToAsync(Stream.Null, either.Token);
            var complaint = await child.StandardError.ReadToEndAsync(either.Token);
            await quiet;
            await child.WaitForExitAsync(either.Token);
            return child.ExitCode == 0 ? null : Short(complaint, child.ExitCode);
        }
        catch (OperationCanceledException)
        {
            child.Kill(entireProcessTree: true);
            if (stop.IsCancellationRequested) throw;
            return $"ffmpeg took longer than {Patience.TotalSeconds:0} seconds.";
        }
    }

    private ProcessStartInfo Start(IReadOnlyList<string> arguments, string folder) => new(program, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        RedirectStandardInput = false,
        UseShellExecute = false,
    };

    private static string Short(string complaint, int code)
    {
        var text = complaint.ReplaceLineEndings(" ").Trim();
        return text.Length == 0 ? $"ffmpeg ended with code {code}." : text[..Math.Min(text.Length, LongestComplaint)];
    }
}
