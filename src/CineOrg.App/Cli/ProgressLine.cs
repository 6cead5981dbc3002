using System.Text.Json;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Cli;

/// <summary>One line that is written over: bar, rate, time left. Only where a person watches.</summary>
internal sealed class ProgressLine(CommandContext context)
{
    private const int Cells = 24;
    private const string Blank = "\r\u001b[K";

    public void Show(Job job)
    {
        if (context.Asked.Terminal) context.Error.Write($"{Blank}{Bar(job.Progress)} {Told(job.Result)}");
    }

    public void Clear()
    {
        if (context.Asked.Terminal) context.Error.Write(Blank);
    }

    private static string Bar(double? share) =>
        share is not { } done ? "…" : $"{new string('█', (int)(done * Cells)).PadRight(Cells, '░')} {done,4:P0}";

    private static string Told(string? result)
    {
        if (string.IsNullOrEmpty(result)) return "";
        var told = JsonElement.Parse(result);
        var rate = told.TryGetProperty("perSecond", out var perSecond) ? $"{perSecond.GetDouble():0} files/s" : "";
        return told.TryGetProperty("etaSeconds", out var eta) ? $"{rate}, {TimeSpan.FromSeconds(eta.GetDouble()):h\\:mm\\:ss} left" : rate;
    }
}
