using System.Globalization;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Jobs.Sensing;

namespace CineOrg.App.Bootstrap;

/// <summary>What the settings say about load, as the sensor wants to hear it.</summary>
internal static class LoadChoice
{
    public static LoadOptions Options(LoadSettings settings) => new()
    {
        Thresholds = settings.Thresholds.Select(Parts).DistinctBy(line => line.Name).ToDictionary(line => line.Name, line => new Threshold(line.Medium, line.High)),
        Slack = settings.Slack,
        Rise = TimeSpan.FromSeconds(settings.RiseSeconds),
        Fall = TimeSpan.FromSeconds(settings.FallSeconds),
        Calm = TimeSpan.FromMinutes(settings.CalmMinutes),
    };

    /// <summary>What is wrong, with the key to look at; null when every line can be followed.</summary>
    public static (string Key, string Reason)? Mistake(LoadSettings settings)
    {
        List<(string Name, double Medium, double High)> lines = [.. settings.Thresholds.Select(Parts)];
        var reason = lines.FirstOrDefault(line => !Signal.Names.Contains(line.Name)) is { Name: { } unknown }
            ? $"{unknown} is no signal; those are {string.Join(", ", Signal.Names)}"
            : lines.FirstOrDefault(line => line.Medium <= 0 || line.High <= line.Medium) is { Name: { } low }
            ? $"{low}: high begins above medium, and medium above 0"
            : lines.GroupBy(line => line.Name).FirstOrDefault(same => same.Count() > 1) is { } twice ? $"{twice.Key} is given twice" : null;
        return reason is null ? null : ("load:thresholds", reason);
    }

    private static (string Name, double Medium, double High) Parts(string line)
    {
        var (name, numbers) = (line[..line.IndexOf('=')], line[(line.IndexOf('=') + 1)..].Split('/'));
        return (name, double.Parse(numbers[0], CultureInfo.InvariantCulture), double.Parse(numbers[1], CultureInfo.InvariantCulture));
    }
}
