using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;
using Row = CineOrg.Storage.Engine.Statement;
using Stated = CineOrg.Core.Catalogue.Statement;

namespace CineOrg.Storage.Catalogue;

/// <summary>Corrections as rows, and the standing ones as one more document about their subject.</summary>
internal sealed class CorrectionRepository(Database database) : ICorrectionRepository
{
    private const string Columns = "select uuid, field, language, value, note, made_by, made_at, undone_at, undone_by, replaced from corrections ";

    public ValueTask<IReadOnlyList<Correction>> Of(EntityKind kind, Guid subject, CancellationToken stop = default) => new(database.Read(lane =>
        (IReadOnlyList<Correction>)Rows(lane.Ask(Columns + "where subject = ? and kind = ? order by id desc").With(subject).With((int)kind))));

    public Correction? Find(ITransaction transaction, EntityKind kind, Guid subject, Guid correction) =>
        Rows(Transaction.Of(transaction).Lane.Ask(Columns + "where uuid = ? and subject = ? and kind = ?").With(correction).With(subject).With((int)kind))
            .FirstOrDefault();

    public void Add(ITransaction transaction, EntityKind kind, Guid subject, Correction correction)
    {
        var lane = Transaction.Of(transaction).Lane;
        lane.Ask("""
            update corrections set undone_at = ?, undone_by = ?, replaced = 1
            where subject = ? and field = ? and coalesce(language, '') = coalesce(?, '') and undone_at is null
            """).With(correction.At).With(correction.By).With(subject).With(correction.Field).With(correction.Language).Run();
        lane.Ask("""
            insert into corrections(uuid, kind, subject, field, language, value, note, made_by, made_at) values(?, ?, ?, ?, ?, ?, ?, ?, ?)
            """).With(correction.Id).With((int)kind).With(subject).With(correction.Field).With(correction.Language)
            .With(CatalogueJson.Write(correction.Values)).With(correction.Note).With(correction.By).With(correction.At).Run();
    }

    public bool Undo(ITransaction transaction, EntityKind kind, Guid subject, Guid correction, string by, DateTimeOffset at) =>
        Transaction.Of(transaction).Lane.Ask("""
            update corrections set undone_at = ?, undone_by = ? where uuid = ? and subject = ? and kind = ? and undone_at is null
            """).With(at).With(by).With(correction).With(subject).With((int)kind).Run() > 0;

    /// <summary>What stands, as a source says it; null when nothing does.</summary>
    public static SourceDocument? Document(Lane lane, Guid subject)
    {
        var standing = Rows(lane.Ask(Columns + "where subject = ? and undone_at is null order by id").With(subject));
        return standing.Count == 0 ? null : new(TrustOrder.Correction, subject.ToString(), null, standing.Max(one => one.At),
            [.. standing.SelectMany(one => (one.Values ?? [""]).Select(value => new Stated(one.Field, one.Language, value, TrustOrder.Correction)))]);
    }

    private static List<Correction> Rows(Row rows)
    {
        using (rows)
        {
            var found = new List<Correction>();
            while (rows.Next()) found.Add(One(rows));
            return found;
        }
    }

    private static Correction One(Row row) => new(
        row.Guid(0), row.Text(1), row.TextOrNull(2), row.IsNull(3) ? null : CatalogueJson.Words(row, 3), row.TextOrNull(4), row.Text(5),
        row.Time(6), row.TimeOrNull(7), row.TextOrNull(8), row.Bool(9));
}
