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

    /// <summary>Cells in a line of the window that a person watches; 0 where nobody does.</summary>
    public static int Width => Console.IsOutputRedirected ? 0 : Console.WindowWidth;

    /// <summary>Prints where the command was typed, which may be another process's window.</summary>
    public static void Print(CommandContext context, Sheet sheet) => Print(context.Output, sheet, context.Asked.Width);

    public static void Print(TextWriter writer, Sheet sheet) => Print(writer, sheet, writer == Console.Out ? Width : 0);

    /// <param name="width">0 for no end of the line.</param>
    public static void Print(TextWriter writer, Sheet sheet, int width)
    {
        var room = width > 0 ? width : WidthOfAPipe;
        Print(writer, sheet.For(room), room);
    }

    public static void Print(TextWriter writer, IRenderable tree) =>
        Print(writer, tree, writer == Console.Out && Width > 0 ? Width : WidthOfAPipe);

    private static void Print(TextWriter writer, IRenderable shown, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = width;
        console.Write(shown);
    }

    public static void PrintJson<T>(TextWriter writer, T document) => writer.WriteLine(JsonSerializer.Serialize(document, Readable));
}
