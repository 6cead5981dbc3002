using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;
using CineOrg.Storage.Search.Memory;

namespace CineOrg.Storage.Search;

/// <summary>Tells why answers stand where they do.</summary>
internal static class Reasons
{
    /// <param name="people">Null: they are not on this page.</param>
    public static IReadOnlyList<SearchReason> Of(Lane lane, Query query, Answers films, int skip, int take, Answers? people) =>
    [
        .. films.Best.Skip(skip).Take(take).Select((answer, at) => Of(query, answer, skip + at + 1, Film(lane, answer))),
        .. (people?.Best ?? []).Take(take).Select((answer, at) => Of(query, answer, at + 1, Person(lane, answer))),
    ];

    private static SearchReason Of(Query query, Answer answer, int place, (Guid Id, string? Title, List<string> Languages) shown)
    {
        IReadOnlyList<SearchedWord> words = answer.Key is { } key ? WordReasons.Of(query.Words, key.Split(' ')) : [];
        return new(
            shown.Id, place, answer.Fit.ToString().ToLowerInvariant(), shown.Title ?? answer.Key, shown.Languages, words, words.Sum(word => word.WrongLetters))
        {
            Owned = Weight.IsOwned(answer.Weight), Known = Weight.IsKnown(answer.Weight), Uses = Weight.Uses(answer.Weight), Year = Weight.Year(answer.Weight),
        };
    }

    // The title as it is written, and in which languages the film has it.
    private static (Guid Id, string? Title, List<string> Languages) Film(Lane lane, Answer answer)
    {
        var languages = new List<string>();
        string? title = null;
        using (var rows = lane.Ask("select language, title from work_texts where work_id = ? and title is not null order by language").With(answer.Entity))
            while (rows.Next())
                if (IsIt(rows.Text(1)))
                {
                    title ??= rows.Text(1);
                    languages.Add(rows.Text(0));
                }
        using var row = lane.Ask("select uuid, original_title, canonical_title from works where id = ?").With(answer.Entity);
        if (!row.Next()) return (Guid.Empty, title, languages);
        if (row.TextOrNull(1) is { } original && IsIt(original))
        {
            title = original;
            languages.Insert(0, "original");
        }
        return (row.Guid(0), title ?? (IsIt(row.Text(2)) ? row.Text(2) : null), languages);

        bool IsIt(string written) => Elision.Keys(written).Contains(answer.Key);
    }

    private static (Guid Id, string? Title, List<string> Languages) Person(Lane lane, Answer answer)
    {
        using var row = lane.Ask("select uuid, full_name from persons where id = ?").With(answer.Entity);
        return row.Next() ? (row.Guid(0), TitleKey.Of(row.Text(1)) == answer.Key ? row.Text(1) : null, []) : (Guid.Empty, null, []);
    }
}
