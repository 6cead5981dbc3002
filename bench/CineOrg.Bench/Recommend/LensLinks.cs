using CineOrg.Core.Catalogue;
using CineOrg.Core.Context.Graph;

namespace CineOrg.Bench.Recommend;

/// <summary>What MovieLens tells of its films as links of the graph: genres, decades, and people's tags as keywords. All can be played; nothing is marked as seen.</summary>
internal sealed class LensLinks : ILinks, ILinkView
{
    private readonly Dictionary<LinkTable, (List<int>[] OfFilm, List<List<int>> Films)> _tables = [];
    private readonly MovieLens _lens;

    public LensLinks(MovieLens lens)
    {
        _lens = lens;
        Add(LinkTable.Genres, film => film.Genres);
        Add(LinkTable.Keywords, film => film.Tags);
        Add(LinkTable.Decades, film => EntityKeys.DecadeOf(film.Year) is { } decade ? [EntityKeys.Decade(decade)] : []);
    }

    public LinkLag Lag => LinkLag.None;

    public T Ask<T>(Looking who, Func<ILinkView, T> question) => question(this);

    public int? Number(string entity, string id) => throw new NotSupportedException("Films are asked for by number here");

    public string Id(string entity, int number) => new Guid(number, 0, 0, new byte[8]).ToString();

    /// <summary>The number that was made an id.</summary>
    public static int NumberOf(Guid id) => BitConverter.ToInt32(id.ToByteArray());

    public void Follow(Via via, string from, int number, List<int> into)
    {
        if (_tables.TryGetValue(via.Table, out var table)) into.AddRange(from == via.Film ? table.OfFilm[number] : table.Films[number]);
    }

    public FilmLine Film(int number) => new(_lens.Films[number].Year, MovieKind.Film, Level.Deep, Seen: false, Plays: true, Shown: true, Rank: 0, Layer: null);

    public Level LevelOf(string entity, int number) => Level.Deep;

    private void Add(LinkTable table, Func<MovieLens.Film, IReadOnlyList<string>> words)
    {
        var (numbers, films, ofFilm) = (new Dictionary<string, int>(), new List<List<int>>(), new List<int>[_lens.Films.Count]);
        for (var film = 0; film < ofFilm.Length; film++)
            foreach (var word in words(_lens.Films[film]).Prepend(""))
            {
                ofFilm[film] ??= [];
                if (word.Length == 0) continue;
                if (!numbers.TryGetValue(word, out var number))
                {
                    numbers[word] = number = films.Count;
                    films.Add([]);
                }
                ofFilm[film].Add(number);
                films[number].Add(film);
            }
        _tables[table] = (ofFilm, films);
    }
}
