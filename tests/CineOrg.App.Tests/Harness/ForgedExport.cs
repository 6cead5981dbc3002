using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;

namespace CineOrg.App.Tests.Harness;

/// <summary>An export changed by a careful forger, who tells the new lengths, hashes and counts.</summary>
internal static class ForgedExport
{
    private static readonly Regex ListBegins = new(@"^(?:\{""schema"":""[^""]*"",|\],)""(\w+)"":\[$");

    /// <param name="what">What stands there, as a regular expression; its first match is replaced.</param>
    public static void Forge(string folder, string file, string what, string by)
    {
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        var forged = new Regex(what).Replace(text, by, 1);
        forged.ShouldNotBe(text);
        File.WriteAllText(path, forged);
        if (file != "manifest.json") Tell(folder);
    }

    /// <summary>Adds a file and names it.</summary>
    public static void Add(string folder, string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
        File.WriteAllBytes(Path.Combine(folder, name), bytes);
        Tell(folder, name);
    }

    private static void Tell(string folder, string? added = null)
    {
        var path = Path.Combine(folder, "manifest.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        var files = manifest["files"]!.AsArray();
        if (added is not null) files.Add(new JsonObject { ["path"] = added });
        foreach (var file in files) Measure(folder, file!.AsObject());
        foreach (var file in files.Select(file => (string)file!["path"]!).Where(name => name.EndsWith(".json", StringComparison.Ordinal)))
            Count(File.ReadLines(Path.Combine(folder, file)), file == "people-index.json", manifest["counts"]!.AsObject());
        File.WriteAllText(path, manifest.ToJsonString());
    }

    private static void Measure(string folder, JsonObject file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, (string)file["path"]!));
        file["bytes"] = bytes.Length;
        file["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private static void Count(IEnumerable<string> lines, bool isIndex, JsonObject counts)
    {
        var list = "";
        foreach (var line in lines)
            if (ListBegins.Match(line) is { Success: true } begins) counts[list = isIndex ? "peopleIndex" : begins.Groups[1].Value] = 0;
            else if (line.StartsWith('{')) counts[list] = (int)counts[list]! + 1;
    }
}
