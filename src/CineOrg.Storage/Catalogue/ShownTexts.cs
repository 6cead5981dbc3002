using CineOrg.Storage.Engine;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Catalogue;

/// <summary>A film's texts for one reader: each in the language asked for, else the reader's other one, else the film's own.</summary>
/// <param name="SummaryLanguage">Null when it is the one asked for.</param>
internal readonly record struct ShownTexts(string? Title, string? Summary, string? SummaryLanguage, string? Tagline)
{
    /// <summary>A film's title as a column of <c>works w</c>: ?2 is the language asked for, ?3 the reader's other one.</summary>
    public const string TitleOfWork = """
        coalesce((select title from work_texts where work_id = w.id and language = ?2),
                 (select title from work_texts where work_id = w.id and language = ?3), w.original_title, w.canonical_title)
        """;

    public static ShownTexts Of(Lane lane, long work, string asked, string? original)
    {
        using var rows = lane.Ask("select language, title, summary, tagline from work_texts where work_id = ?").With(work);
        var best = new Best(asked, original);
        while (rows.Next()) best.Look(rows);
        return best.Shown;
    }

    /// <summary>As lists show it; null when the film is unknown.</summary>
    public static string? TitleOf(Lane lane, Guid film, string asked)
    {
        using var row = lane.Ask("select " + TitleOfWork + " from works w where w.uuid = ?1").With(film).With(asked).With(ShownWords.Other(asked));
        return row.Next() ? row.Text(0) : null;
    }

    private struct Best(string asked, string? original)
    {
        private readonly string _other = ShownWords.Other(asked);
        private int _title = int.MaxValue;
        private int _summary = int.MaxValue;
        private int _tagline = int.MaxValue;

        public ShownTexts Shown { get; private set; }

        public void Look(Row row)
        {
            var language = row.Text(0);
            var rank = Rank(language);
            if (rank < 2 && Better(row, 1, rank, ref _title)) Shown = Shown with { Title = row.Text(1) };
            if (Better(row, 2, rank, ref _summary))
                Shown = Shown with { Summary = row.Text(2), SummaryLanguage = rank == 0 ? null : language };
            if (Better(row, 3, rank, ref _tagline)) Shown = Shown with { Tagline = row.Text(3) };
        }

        private readonly int Rank(string language) =>
            language == asked ? 0 : language == _other ? 1 : language == original ? 2 : 3;

        private static bool Better(Row row, int column, int rank, ref int held)
        {
            if (rank >= held || row.IsNull(column)) return false;
            held = rank;
            return true;
        }
    }
}
