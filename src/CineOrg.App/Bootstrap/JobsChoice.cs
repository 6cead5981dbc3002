using System.Globalization;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Bootstrap;

/// <summary>What the settings say about jobs, as the queue wants to hear it.</summary>
internal static class JobsChoice
{
    public static IReadOnlyDictionary<string, int> Attempts(JobsSettings settings) => settings.Attempts.Select(line => line.Split('='))
        .DistinctBy(parts => parts[0]).ToDictionary(parts => parts[0], parts => int.Parse(parts[1], CultureInfo.InvariantCulture));

    /// <summary>What is wrong, with the key to look at; null when every line can be followed.</summary>
    public static (string Key, string Reason)? Mistake(JobsSettings settings) =>
        Attempts(settings).Keys.FirstOrDefault(name => JobTypes.Declared.Find(name) is null) is { } unknown
            ? ("jobs:attempts", $"{unknown} is no type of job; those are {string.Join(", ", JobTypes.All.Select(type => type.Name))}") : null;
}
