using System.Globalization;
using CineOrg.App.Lab.Traces;

namespace CineOrg.App.Cli;

/// <summary>What the policies came to within one budget, as a table for people.</summary>
internal static class TraceSheet
{
    public static Sheet Of(double share, IReadOnlyList<Outcome> outcomes, double bound)
    {
        var sheet = new Sheet(Text($"at {share:0.####%}"), "at once", "of bytes", "again", "moved", "ahead", "mean wait", "p95", "requests");
        foreach (var one in outcomes)
            sheet.Row(one.Policy, Text($"{one.Served:0.00%}"), Text($"{one.ServedBytes:0.00%}"), Text($"{one.Regenerations}"), Size(one.BytesMoved), Size(one.BytesAhead),
                Text($"{one.MeanWaitMs:0} ms"), Text($"{one.P95WaitMs:0} ms"), Text($"{one.Quota}"));
        sheet.Row("at most", Text($"{bound:0.00%}"), "", "", "", "", "", "", "");
        return sheet;
    }

    private static string Size(long bytes) => bytes switch
    {
        >= 1_000_000_000 => Text($"{bytes / 1e9:0.00} GB"),
        >= 1_000_000 => Text($"{bytes / 1e6:0.0} MB"),
        _ => Text($"{bytes} B"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
