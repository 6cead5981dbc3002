using System.Globalization;
using System.Text.RegularExpressions;
using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Images;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Portable;

/// <summary>
/// One held image as an export names it: film or person, key, width, source. When its source last said so is not carried: it is asked
/// again when it is first looked at, and what is not confirmed goes in good time for any licence.
/// </summary>
/// <param name="Source">Empty for a host that is no source.</param>
internal sealed partial record CarriedImage(ImageName Name, string Source, ImageFormat Format)
{
    private const string Nobody = "web";

    public string Path => string.Create(CultureInfo.InvariantCulture,
        $"images/{Name.Subject}.{Name.Key}.{Name.Width}.{(Source.Length > 0 ? Source : Nobody)}.{Format.Extension}");

    private bool Lasts => ImageTimes.LongestKept.ContainsKey(Source);

    /// <summary>As it is taken in.</summary>
    public Rendition Rendition => new(Name.Width, Nowhere, Source, Name.Width > Core.Housekeeping.Images.Rendition.WidestOnPages ? StoredKind.HdImages : StoredKind.Images, Lasts);

    /// <summary>No address is carried: the catalogue states it.</summary>
    private static readonly Uri Nowhere = new("about:blank");

    /// <summary>Null for a picture that a person put there under another name.</summary>
    public static CarriedImage? Read(string path, ReadOnlySpan<byte> bytes)
    {
        if (Form.Match(path) is not { Success: true } told || ImageFormat.Of(bytes) is not { } format) return null;
        var source = told.Groups["source"].Value;
        return new(new(Guid.Parse(told.Groups["subject"].ValueSpan), told.Groups["key"].Value, int.Parse(told.Groups["width"].ValueSpan, CultureInfo.InvariantCulture)),
            source == Nobody ? "" : source, format);
    }

    /// <summary>Those of the films and people of this state.</summary>
    public static IReadOnlyList<(CarriedImage Image, byte[] Hash)> In(Lane lane)
    {
        using var rows = lane.Ask("""
            select i.subject, i.key, i.width, i.source, f.type, f.hash from images i join image_files f on f.id = i.file
            where exists (select 1 from works where uuid = i.subject) or exists (select 1 from persons where uuid = i.subject) order by i.subject, i.key, i.width
            """);
        var held = new List<(CarriedImage, byte[])>();
        while (rows.Next())
            if (ImageFormat.Of(rows.Text(4)) is { } format) held.Add((new(new(rows.Guid(0), rows.Text(1), rows.Int(2)), rows.Text(3), format), rows.Bytes(5).ToArray()));
        return held;
    }

    [GeneratedRegex(@"^images/(?<subject>[0-9a-f-]{36})\.(?<key>[0-9a-f]{16})\.(?<width>\d{1,5})\.(?<source>[a-z]{1,7})\.[a-z]{3,4}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form { get; }
}
