using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>A film's texts per language, and the folded titles it is found by.</summary>
internal static class MovieTexts
{
    public static void Save(Lane lane, long id, ResolvedMovie movie)
    {
        lane.Ask("delete from work_texts where work_id = ?").With(id).Run();
        foreach (var language in movie.Titles.Keys.Union(movie.Taglines.Keys).Union(movie.Summaries.Keys).Where(language => language.Length > 0))
        {
            var title = movie.Titles.GetValueOrDefault(language)?.Value;
            lane.Ask("insert into work_texts(work_id, language, title, sort_key, summary, tagline) values(?, ?, ?, ?, ?, ?)")
                .With(id).With(language).With(title).With(Sorted(movie, title, language))
                .With(movie.Summaries.GetValueOrDefault(language)?.Value).With(movie.Taglines.GetValueOrDefault(language)?.Value).Run();
        }
    }

    private static string? Sorted(ResolvedMovie movie, string? title, string language) =>
        title is not null && movie.SortTitles.GetValueOrDefault(language) is { } sorted ? TitleKey.Of(sorted.Value)
        : title is null ? null : SortKey.Of(title, language);

    /// <summary>Makes the film findable by exactly these titles; those already held cost nothing.</summary>
    public static void SaveTitles(Lane lane, long id, IEnumerable<FoundBy> titles)
    {
        var wanted = FoundBy.Keys(titles);
        var held = Held(lane, id);
        foreach (var gone in held.Keys.Where(key => !wanted.ContainsKey(key)))
            lane.Ask("delete from work_titles where title_key = ? and work_id = ?").With(gone).With(id).Run();
        foreach (var (key, worth) in wanted)
            if (!held.TryGetValue(key, out var standing)) MovieAdding.AddTitle(lane, id, key, worth);
            else if (standing != worth)
                lane.Ask("update work_titles set worth = ? where title_key = ? and work_id = ?").With(worth).With(key).With(id).Run();
    }

    private static Dictionary<string, int> Held(Lane lane, long id)
    {
        using var rows = lane.Ask("select title_key, worth from work_titles where work_id = ?").With(id);
        var held = new Dictionary<string, int>(StringComparer.Ordinal);
        while (rows.Next()) held[rows.Text(0)] = rows.Int(1);
        return held;
    }
}
