using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Catalogue;

/// <summary>Facts as the views over documents and corrections give them.</summary>
internal sealed class FactRepository(Database database) : IFactRepository
{
    private const string Said = "select field_name, language, source, field_value, source_url, extracted_at, confidence, shown from facts where kind = ? and subject = ?";

    public ValueTask<IReadOnlyList<Fact>> Of(EntityKind kind, Guid subject, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var rows = lane.Ask(Said).With((int)kind).With(subject);
        var facts = new List<Fact>();
        while (rows.Next()) facts.Add(One(rows));
        return (IReadOnlyList<Fact>)[.. facts.OrderBy(fact => fact.Field, StringComparer.Ordinal)
            .ThenBy(fact => fact.Language, StringComparer.Ordinal).ThenBy(fact => fact.Source, StringComparer.Ordinal)];
    }));

    public ValueTask<long> Quarantined(CancellationToken stop = default) => new(database.Read(Quarantine.Count));

    private static Fact One(Row row) => new(
        row.Text(0), row.TextOrNull(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.Time(5), row.Double(6), row.Bool(7));
}
