using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace CineOrg.Bench;

/// <summary>Tables of figures as pages that people read.</summary>
internal static class Results
{
    public static string Markdown(BenchTable table)
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"## {table.Title}").AppendLine()
            .AppendLine("| what | measured | reach | note |").AppendLine("|---|---|---|---|");
        foreach (var row in table.Rows)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {row.What} | {row.Measured} | {row.Reach} | {row.Note.ReplaceLineEndings("<br>")} |");
        return text.ToString();
    }

    /// <summary>Replaces bench/RESULTS.md by one whole run.</summary>
    public static void Write(IEnumerable<BenchTable> tables)
    {
        var root = Environment.GetEnvironmentVariable("CINEORG_CLONE") ?? Directory.GetCurrentDirectory();
        var page = string.Join('\n', [Head(), .. tables.Select(Markdown)]);
        File.WriteAllText(Path.Combine(root, "bench", "RESULTS.md"), page);
    }

    private static string Head() => $"""
        # Results

        One run of `./cineorg bench` on {TimeProvider.System.GetUtcNow():yyyy-MM-dd}: {Environment.ProcessorCount} cores,
        {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}. The load generator shares the cores with the
        server. Differences under 10 % are noise. Where a figure falls short of its reach, SHORT.md says why.

        """;
}
