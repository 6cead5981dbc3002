using System.Text.Json;
using System.Text.RegularExpressions;

namespace CineOrg.App.Bootstrap.Settings;

/// <summary>Puts the sources over each other: defaults, file, file of the environment, variables, command line.</summary>
internal static partial class SettingsReader
{
    public static Reading Read(Surroundings from)
    {
        List<Mistake> mistakes = [];
        var held = SettingsList.All.ToDictionary(setting => setting, setting => new Held(setting, setting.Default, "default"));
        foreach (var given in SettingsSources.All(from, mistakes))
            if (Check(given, mistakes) is { } better)
                held[better.Setting] = better;
        var tree = new CineOrgSettings();
        foreach (var value in held.Values) value.Setting.Write(tree, value.Value);
        if (mistakes.Count == 0 && Contradiction(tree, from) is var (key, reason))
            mistakes.Add(new(held[SettingsList.Find(key)!].Origin, $"{key}: {reason}"));
        return new(tree, [.. SettingsList.All.Select(setting => held[setting])], mistakes);
    }

    // What no single value shows to be wrong.
    private static (string Key, string Reason)? Contradiction(CineOrgSettings tree, Surroundings from) =>
        ProviderChoice.Mistake(tree, from.DataDirectory) ?? LoadChoice.Mistake(tree.Load) ?? LayerChoice.Mistake(tree.Availability)
        ?? GraphChoice.Mistake(tree) ?? JobsChoice.Mistake(tree.Jobs) ?? TellingChoice.Mistake(tree.Notifications)
        ?? HookChoice.Mistake(tree.Hooks);

    /// <summary>The value if it may be held; else null and a mistake more.</summary>
    public static Held? Check(Given given, ICollection<Mistake> mistakes)
    {
        if (SettingsList.Find(given.Key) is not { } setting)
        {
            var meant = SettingsList.Nearest(given.Key) is { } near ? $"; did you mean {near}?" : "";
            mistakes.Add(new(given.Origin, $"unknown setting {given.Key}{meant}"));
            return null;
        }

        if (Value(setting, given) is { } value) return new(setting, value, given.Origin);
        var written = setting.Words.Secret ? "••••••" : Password.Replace(string.Join(", ", given.Items).TrimEnd('\0'), "••••••");
        mistakes.Add(new(given.Origin, $"{setting.Key} = {written}: must be {setting.Range}"));
        return null;
    }

    private static object? Value(Setting setting, Given given)
    {
        if (!setting.IsList) return given.IsList ? null : setting.Kind.Read(given.Items[0]);
        if ((given.IsList ? [.. given.Items] : Split(given.Items[0])) is not { } texts) return null;
        string[] items = [.. texts.Select(setting.Kind.Read).OfType<string>()];
        return items.Length == texts.Length ? items : null;
    }

    /// <summary>What stands before the @ of an address, which is refused for it.</summary>
    [GeneratedRegex("(?<=//)[^/@]*(?=@)", RegexOptions.CultureInvariant)]
    private static partial Regex Password { get; }

    /// <summary>In one text a list is written with commas, or as JSON where an item holds one.</summary>
    private static string[]? Split(string text)
    {
        if (!text.TrimStart().StartsWith('[')) return text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        try
        {
            return JsonSerializer.Deserialize<string[]>(text);
        }
        catch (JsonException)
        {
            return null; // said by the caller, as "must be a list"
        }
    }
}
