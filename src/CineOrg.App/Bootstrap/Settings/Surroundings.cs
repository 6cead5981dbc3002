using System.Collections;

namespace CineOrg.App.Bootstrap.Settings;

/// <summary>Everything outside the program that settings are read from.</summary>
/// <param name="DataDirectory">Holds <c>cineorg.json</c>; need not exist.</param>
/// <param name="Environment">Such as <c>Development</c>, for <c>cineorg.Development.json</c>; may be empty.</param>
/// <param name="CommandLine">Each <c>key=value</c>.</param>
internal sealed record Surroundings(
    string DataDirectory, string Environment, IReadOnlyDictionary<string, string> Variables, IReadOnlyList<string> CommandLine)
{
    /// <summary>What a command does unless told otherwise; weaker than all that a person says.</summary>
    public IReadOnlyList<Given> Usual { get; init; } = [];

    public const string FileName = "cineorg.json";

    public string File => Path.Combine(DataDirectory, FileName);

    public string EnvironmentFile => Path.Combine(DataDirectory, $"cineorg.{Environment}.json");

    /// <param name="data">The directory asked for, or null for the usual one.</param>
    public static Surroundings Here(string? data, IReadOnlyList<string>? commandLine)
    {
        var variables = System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");
        var environment = variables.GetValueOrDefault("CINEORG_ENVIRONMENT", "");
        return new(data is null ? Settings.DataDirectory.Usual(variables) : Path.GetFullPath(data), environment, variables, commandLine ?? []);
    }
}
