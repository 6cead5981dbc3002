using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using CineOrg.App.Bootstrap.Settings;

namespace CineOrg.App.Cli;

/// <summary>A command as it was typed, and where.</summary>
/// <param name="Folder">Relative paths are meant from here.</param>
/// <param name="Terminal">A person watches.</param>
/// <param name="Width">Cells in a line of that person's window; 0 when the output goes elsewhere.</param>
internal sealed record Asked(IReadOnlyList<string> Arguments, string Folder, bool Terminal, int Width = 0)
{
    public static Asked Here(IReadOnlyList<string> arguments) =>
        new(arguments, Directory.GetCurrentDirectory(), !Console.IsOutputRedirected && !Console.IsErrorRedirected, Cli.Terminal.Width);

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, AskedJson.Default.Asked);

    /// <exception cref="InvalidDataException">No command.</exception>
    public static Asked Read(byte[] bytes) =>
        JsonSerializer.Deserialize(bytes, AskedJson.Default.Asked) ?? throw new InvalidDataException("No command was sent.");
}

[JsonSerializable(typeof(Asked))]
internal sealed partial class AskedJson : JsonSerializerContext;

/// <summary>A command's surroundings while it runs inside an instance, its own or another process's.</summary>
internal sealed class CommandContext : InvocationConfiguration
{
    public required IServiceProvider Services { get; init; }
    public required Asked Asked { get; init; }
    public required DateTimeOffset Begun { get; init; }

    /// <summary>The language that titles are shown in.</summary>
    public string Language => Need<CineOrgSettings>().Language;

    public T Need<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A path as typed, made absolute from where it was typed.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, Asked.Folder);
}
