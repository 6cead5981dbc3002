using System.Text.RegularExpressions;
using CineOrg.App.Web.Api;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context.Recommending;

namespace CineOrg.App.Web.Hooks;

/// <summary>Films that somebody outside recommends to somebody here.</summary>
/// <param name="Delivery">The same for each attempt at one delivery: 1 to 100 letters, digits and ._:-; needed without a signature.</param>
/// <param name="Viewer">To whom: <c>owner</c> (by default), or a session's pseudonym.</param>
/// <param name="Reason">Why, for all films that have no reason of their own: at most 500 characters.</param>
/// <param name="Films">1 to 50.</param>
internal sealed record RecommendationBody(string? Delivery, string? Viewer, string? Reason, IReadOnlyList<RecommendedFilm?>? Films)
{
    public const int MostBytes = 64 * 1024;
    private const int MostFilms = 50;

    /// <param name="proof">Who sends it.</param>
    /// <exception cref="BadValueException">A value is not allowed; it names the field.</exception>
    public Delivery Checked(Proof proof)
    {
        if (Delivery is null && proof.Signature is null) throw new BadValueException("delivery", "told, for there is no signature to know this delivery by");
        if (Delivery is { } id && !HookForm.AnId.IsMatch(id)) throw new BadValueException("delivery", "1 to 100 letters, digits and ._:-");
        if (Viewer is { } viewer && !HookForm.AViewer.IsMatch(viewer)) throw new BadValueException("viewer", "owner, or the 16 hexadecimal digits of a session");
        if (Films is not { Count: >= 1 and <= MostFilms } films) throw new BadValueException("films", $"1 to {MostFilms} films");
        var reason = HookForm.Line("reason", Reason, HookForm.LongestReason);
        return new(proof.Caller.Name, Delivery ?? proof.Signature!, Viewer ?? "owner", [.. films.Select((film, at) => (film ?? throw new BadValueException($"films[{at}]", "a film")).Checked($"films[{at}]", reason))]);
    }
}

/// <summary>A film by what other encyclopedias call it, by title and year, or by both.</summary>
/// <param name="ExternalIds">Source → id: <c>imdb, tmdb, wikidata</c>…</param>
/// <param name="Title">At most 300 characters; needed for a film that is not known here.</param>
/// <param name="Reason">At most 500 characters.</param>
internal sealed record RecommendedFilm(IReadOnlyDictionary<string, string>? ExternalIds, string? Title, int? Year, string? Reason)
{
    private const int LongestTitle = 300, FirstYear = 1870, LastYear = 2100, MostIds = 20;

    public NamedFilm Checked(string field, string? reason)
    {
        var given = ExternalIds ?? new Dictionary<string, string>();
        if (given.Count > MostIds) throw new BadValueException($"{field}.externalIds", $"at most {MostIds} ids");
        foreach (var (source, value) in given)
            if (!ExternalIdPattern.IsValid(source, value)) throw new BadValueException($"{field}.externalIds", "ids of films in the form that their source gives them");
        var title = HookForm.Line($"{field}.title", Title, LongestTitle);
        if (title is null ? given.Count == 0 : TitleKey.Of(title).Length == 0) throw new BadValueException($"{field}.title", "a title with letters or digits, or ids in its place");
        if (Year is < FirstYear or > LastYear) throw new BadValueException($"{field}.year", $"a year from {FirstYear} to {LastYear}");
        return new(Core.Catalogue.ExternalIds.Of(given), title, Year, HookForm.Line($"{field}.reason", Reason, HookForm.LongestReason) ?? reason);
    }
}

/// <summary>The forms of what a hook is told.</summary>
internal static partial class HookForm
{
    public const int LongestReason = 500;

    [GeneratedRegex(@"\A[A-Za-z0-9._:-]{1,100}\z")]
    public static partial Regex AnId { get; }

    [GeneratedRegex(@"\A(owner|[0-9a-f]{16})\z")]
    public static partial Regex AViewer { get; }

    /// <returns>One line; null for none.</returns>
    /// <exception cref="BadValueException">Too long, or with control characters.</exception>
    public static string? Line(string field, string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return text.Length <= longest && !text.Any(char.IsControl) ? text.Trim() : throw new BadValueException(field, $"one line of at most {longest} characters");
    }
}
