using System.Globalization;
using CineOrg.Core.Library;

namespace CineOrg.App.Web.Texts;

/// <summary>How values read in one language: lengths, dates, countries, keys of the catalogue.</summary>
internal static class Tongue
{
    public static Texts Of(string language) => language == "en" ? English.Texts : French.Texts;

    public static string GenreName(this Texts texts, string key) => Named(texts.GenreNames, key);
    public static string KindName(this Texts texts, string key) => Named(texts.KindNames, key);
    public static string ReleaseName(this Texts texts, string type) => Named(texts.ReleaseNames, type);
    public static string RoleName(this Texts texts, string key) => Named(texts.RoleNames, key);

    /// <summary>1 h 47, or 47 min.</summary>
    public static string Length(this Texts texts, int minutes) => minutes < 60
        ? string.Create(CultureInfo.InvariantCulture, $"{minutes}\u00a0min")
        : string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}\u00a0h\u00a0{minutes % 60:00}");

    /// <summary>The 1920s, les années 1920.</summary>
    public static string DecadeName(this Texts texts, string decade) => texts.Language == "en" ? $"{decade}s" : $"Années\u00a0{decade}";

    /// <summary>A country by its ISO 3166-1 code; the code itself when nobody knows it.</summary>
    public static string CountryName(this Texts texts, string code) =>
        Countries.Names.TryGetValue(code, out var name) ? texts.Language == "en" ? name.English : name.French : code;

    /// <summary>A town and its country as this language calls them, where it has names of its own: "Vienna, Austria" is « Vienne, Autriche ».</summary>
    public static string PlaceName(this Texts texts, string place)
    {
        if (texts.Language == "en") return place;
        var parts = place.Split(", ");
        parts[^1] = Countries.FrenchOf(parts[^1]);
        if (Towns.French.TryGetValue(parts[0], out var town)) parts[0] = town;
        return string.Join(", ", parts);
    }

    public static string LanguageName(this Texts texts, string code) =>
        Languages.Names.TryGetValue(code, out var name) ? texts.Language == "en" ? name.English : name.French : code;

    /// <summary>An ISO date in words; a year alone as it is; anything else untouched.</summary>
    public static string DateName(this Texts texts, string iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? texts.DateName(date) : iso;

    public static string DateName(this Texts texts, DateOnly date) =>
        texts.Language == "fr" && date.Day == 1 ? $"1er\u00a0{date.ToString("MMMM yyyy", texts.Culture)}" : date.ToString("d MMMM yyyy", texts.Culture);

    public static string DateName(this Texts texts, DateTimeOffset at) => texts.DateName(DateOnly.FromDateTime(at.UtcDateTime));

    /// <summary>A moment of today, by this house's clock.</summary>
    public static string TimeName(this Texts texts, DateTimeOffset at) => at.ToLocalTime().ToString("HH:mm:ss", texts.Culture);

    /// <summary>21 Nov 2026, 16:07, by this house's clock.</summary>
    public static string MomentName(this Texts texts, DateTimeOffset at) => at.ToLocalTime().ToString("d MMM yyyy, HH:mm", texts.Culture);

    /// <summary>A moment of a film: 0:42:10.</summary>
    public static string PositionName(this Texts texts, TimeSpan position) =>
        string.Create(texts.Culture, $"{(long)position.TotalHours}:{position.Minutes:00}:{position.Seconds:00}");

    public static string JobName(this Texts texts, string type) => Named(texts.JobNames, type);

    public static string LocationName(this Texts texts, string location) => location switch
    {
        "Local/SSD" => texts.OnSsd,
        "Local/HDD" => texts.OnDisk,
        _ => location,
    };

    /// <summary>How a scan went, by what there was; while it runs, how quickly it goes and how long it still takes.</summary>
    public static IEnumerable<string> ScanCounts(this Texts texts, ScanResult scan, bool running)
    {
        (Plural Word, int Count)[] counts =
            [(texts.ScanAdded, scan.Added), (texts.ScanChanged, scan.Changed), (texts.ScanMoved, scan.Moved), (texts.ScanMissing, scan.Missing), (texts.ScanSkipped, scan.Skipped)];
        foreach (var (word, count) in counts)
            if (count > 0) yield return word.Of(count);
        yield return (scan.DurationMs / 1000.0).ToString("0.0", texts.Culture) + "\u00a0s";
        if (!running) yield break;
        if (scan.PerSecond >= 1) yield return scan.PerSecond.ToString("N0", texts.Culture) + "\u00a0/\u00a0s";
        if (scan.EtaSeconds is { } left) yield return string.Format(texts.Culture, texts.StillNeeded, Math.Ceiling(left));
    }

    public static string OfferName(this Texts texts, string offer) => offer switch
    {
        "free" => texts.OfferFree,
        "subscription" => texts.OfferSubscription,
        "rent" => texts.OfferRent,
        "buy" => texts.OfferBuy,
        "ads" => texts.OfferAds,
        _ => offer,
    };

    public static string SizeName(this Texts texts, long bytes) => bytes switch
    {
        >= 1_000_000_000 => (bytes / 1e9).ToString("0.0", texts.Culture) + (texts.Language == "fr" ? "\u00a0Go" : "\u00a0GB"),
        >= 1_000_000 => (bytes / 1_000_000).ToString(texts.Culture) + (texts.Language == "fr" ? "\u00a0Mo" : "\u00a0MB"),
        _ => ((bytes + 999) / 1_000).ToString(texts.Culture) + (texts.Language == "fr" ? "\u00a0ko" : "\u00a0kB"),
    };

    private static string Named(IReadOnlyDictionary<string, string> names, string key)
    {
        if (names.TryGetValue(key, out var name)) return name;
        var spaced = key.Replace('-', ' ');
        return spaced.Length == 0 ? key : char.ToUpper(spaced[0], CultureInfo.InvariantCulture) + spaced[1..];
    }
}
