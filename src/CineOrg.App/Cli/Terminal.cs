using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CineOrg.App.Cli;

/// <summary>Tables for people, JSON for programs.</summary>
internal static class Terminal
{
    // Into a file or another program nothing is cut or wrapped.
    private const int WidthOfAPipe = 4000;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Print(TextWriter writer, IRenderable table)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (writer != Console.Out || Console.IsOutputRedirected) console.Profile.Width = WidthOfAPipe;
        console.Write(table);
    }

    public static void PrintJson<T>(TextWriter writer, T document) => writer.WriteLine(JsonSerializer.Serialize(document, Readable));

    public static Table Table(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns) table.AddColumn(column);
        return table;
    }

    /// <summary>A row of plain texts: brackets in them are no markup.</summary>
    public static void Row(this Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));
}
