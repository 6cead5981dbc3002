using System.Globalization;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Bootstrap;

/// <summary>What the settings say about jobs, as the queue wants to hear it.</summary>
internal static class JobsChoice
{
    public static IReadOnlyDictionary<string, int> Attempts(JobsSettings settings) => Read(settings.Attempts, text => int.Parse(text, CultureInfo.InvariantCulture));

    public static IReadOnlyDictionary<string, double> Reserves(JobsSettings settings) =>
        Read(settings.QuotaReserves, text => double.Parse(text, CultureInfo.InvariantCulture));

    public static IReadOnlyDictionary<string, string> Whens(JobsSettings settings) => Read(settings.When, text => text);

    /// <summary>What is wrong, with the key to look at; null when every line can be followed.</summary>
    public static (string Key, string Reason)? Mistake(JobsSettings settings) =>
        Unknown(Attempts(settings).Keys) is { } tried ? ("jobs:attempts", tried)
        : Unknown(Reserves(settings).Keys) is { } reserved ? ("jobs:quotaReserves", reserved)
        : Unknown(Whens(settings).Keys) is { } held ? ("jobs:when", held)
        : Whens(settings).Where(one => JobConditions.Mistake(one.Value) is not null).Select(one => ((string, string)?)("jobs:when", $"{one.Key}: {JobConditions.Mistake(one.Value)}")).FirstOrDefault();

    private static string? Unknown(IEnumerable<string> names) => names.FirstOrDefault(name => JobTypes.Declared.Find(name) is null) is { } unknown
        ? $"{unknown} is no type of job; those are {string.Join(", ", JobTypes.All.Select(type => type.Name))}" : null;

    private static Dictionary<string, T> Read<T>(IReadOnlyList<string> lines, Func<string, T> value) =>
        lines.Select(line => line.Split('=', 2)).DistinctBy(parts => parts[0]).ToDictionary(parts => parts[0], parts => value(parts[1]));
}
