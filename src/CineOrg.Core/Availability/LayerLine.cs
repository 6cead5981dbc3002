using System.Globalization;
using System.Text.RegularExpressions;

namespace CineOrg.Core.Availability;

/// <summary>A layer as settings write it: <c>Local/NVMe=5 0.9 2ms file</c>: name, rank, weight, expected latency, access.</summary>
public static partial class LayerLine
{
    public const string Form = "a layer such as “Local/NVMe=5 0.9 2ms file”: name, rank from 0, weight above 0, latency in ms, s, m, h or d, "
        + "and file, peer, stream, download, restore, byHand or none";

    [GeneratedRegex(@"\A(?<name>[A-Z][A-Za-z0-9]{0,19}(/[A-Z][A-Za-z0-9]{0,19})?)=(?<rank>\d{1,4}) (?<weight>\d{1,4}(\.\d{1,3})?) "
        + @"(?<time>\d{1,6})(?<unit>ms|s|m|h|d) (?<access>[a-zA-Z]{4,8})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Line { get; }

    /// <returns>Null for what is no such line.</returns>
    public static DataLocation? Read(string text)
    {
        if (Line.Match(text) is not { Success: true } found) return null;
        var weight = double.Parse(found.Groups["weight"].ValueSpan, CultureInfo.InvariantCulture);
        if (weight <= 0 || Catalogue.Spelling.Read<Access>(found.Groups["access"].Value) is not { } access) return null;
        var time = int.Parse(found.Groups["time"].ValueSpan, CultureInfo.InvariantCulture);
        return new(found.Groups["name"].Value, int.Parse(found.Groups["rank"].ValueSpan, CultureInfo.InvariantCulture), weight,
            Unit(found.Groups["unit"].Value) * time, access);
    }

    private static TimeSpan Unit(string unit) => unit switch
    {
        "ms" => TimeSpan.FromMilliseconds(1),
        "s" => TimeSpan.FromSeconds(1),
        "m" => TimeSpan.FromMinutes(1),
        "h" => TimeSpan.FromHours(1),
        _ => TimeSpan.FromDays(1),
    };
}
