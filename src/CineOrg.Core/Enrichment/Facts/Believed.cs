using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Enrichment.Facts;

/// <summary>Statements of all sources, asked field by field in the order of trust. A correction without a value says that nothing is shown.</summary>
internal sealed class Believed(IReadOnlyList<SourceDocument> documents, TrustOrder trust)
{
    private const int Locked = -1;

    private readonly ILookup<string, (string Source, Statement Statement)> _byField = documents
        .SelectMany(document => document.Statements.Select(statement => (document.Source, statement)))
        .ToLookup(said => said.statement.Field);

    private readonly HashSet<(string Source, string Field)> _locked = [.. documents.SelectMany(document => document.Statements
        .Where(statement => statement.Field == Field.Locked).Select(statement => (document.Source, statement.Value)))];

    /// <summary>The most trusted source's whole list; lists of two sources are never mixed, so that each value shown has one source.</summary>
    public Chosen<IReadOnlyList<T>>? List<T>(string field, Func<string, T> read) =>
        Ranked(field).GroupBy(said => said.Source).FirstOrDefault() is { } first && !first.Any(IsSilence)
            ? new([.. first.Select(said => read(said.Statement.Value)).Distinct()], first.Key)
            : null;

    public Chosen<string>? Text(string field) =>
        Spoken(field).Select(said => new Chosen<string>(said.Statement.Value, said.Source)).FirstOrDefault();

    /// <summary>The first value in order of trust that can be read at all.</summary>
    public Chosen<T>? One<T>(string field, Func<string, T?> read) where T : struct => Each(field, read).FirstOrDefault();

    /// <summary>Every value that can be read, in order of trust.</summary>
    public IEnumerable<Chosen<T>> Each<T>(string field, Func<string, T?> read) where T : struct => Spoken(field)
        .Select(said => read(said.Statement.Value) is { } value ? new Chosen<T>(value, said.Source) : null).OfType<Chosen<T>>();

    public Chosen<T>? One<T>(string field, Func<string, string, T> read) where T : class =>
        Spoken(field).Select(said => new Chosen<T>(read(said.Statement.Value, said.Source), said.Source)).FirstOrDefault();

    /// <summary>
    /// What all sources say, the most trusted source's first; of several alike only the first. For values that carry their own source. What
    /// a person chose of them is all.
    /// </summary>
    public Chosen<IReadOnlyList<T>>? Union<T, TKey>(string field, Func<string, string, T> read, Func<T, TKey> likeness)
    {
        var ranked = Spoken(field).ToList();
        var chosen = ranked.Where(said => said.Source == TrustOrder.Correction).ToList();
        var all = (chosen.Count > 0 ? chosen : ranked).Select(said => (Value: read(said.Statement.Value, said.Source), said.Source)).DistinctBy(said => likeness(said.Value)).ToList();
        return all.Count == 0 ? null : new([.. all.Select(said => said.Value)], all[0].Source);
    }

    /// <summary>Language (<c>""</c> when the source gave none) → the most trusted text in it.</summary>
    public IReadOnlyDictionary<string, Chosen<string>> PerLanguage(string field)
    {
        var texts = new SortedDictionary<string, Chosen<string>>(StringComparer.Ordinal);
        foreach (var (source, statement) in Ranked(field))
            texts.TryAdd(statement.Language ?? "", new(statement.Value, source));
        foreach (var silenced in texts.Where(text => text.Value.Value.Length == 0).Select(text => text.Key).ToList()) texts.Remove(silenced);
        return texts;
    }

    public IEnumerable<string> All(params IEnumerable<string> fields) => fields.SelectMany(Ranked)
        .Select(said => said.Statement.Value).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal);

    public ExternalIds ExternalIds() => Catalogue.ExternalIds.Of(StatedIds());

    /// <summary>What sources state against <see cref="ExternalIds"/>, each once.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ContraryIds()
    {
        var believed = ExternalIds();
        return [.. StatedIds().Where(id => ExternalIdPattern.IsValid(id.Key, id.Value) && believed[id.Key] != id.Value).Distinct()];
    }

    private IEnumerable<KeyValuePair<string, string>> StatedIds() => Ranked(Field.ExternalId)
        .Select(said => said.Statement.Value.Split(':', 2))
        .Where(parts => parts.Length == 2)
        .Select(parts => KeyValuePair.Create(parts[0], parts[1]));

    private IEnumerable<(string Source, Statement Statement)> Spoken(string field)
    {
        var ranked = Ranked(field).ToList();
        return ranked.Count > 0 && IsSilence(ranked[0]) ? [] : ranked;
    }

    private static bool IsSilence((string Source, Statement Statement) said) =>
        said.Source == TrustOrder.Correction && said.Statement.Value.Length == 0;

    // A stable sort: within one source, statements keep the source's own order.
    private IEnumerable<(string Source, Statement Statement)> Ranked(string field) => _byField[field]
        .OrderBy(said => Rank(field, said)).ThenBy(said => said.Source, StringComparer.Ordinal);

    private int Rank(string field, (string Source, Statement Statement) said) => said.Source != TrustOrder.Correction && _locked.Contains((said.Source, field))
        ? Locked : trust.Rank(field, said.Statement.Language, said.Source);
}
