using System.Collections.Frozen;
using System.Text;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using Stated = CineOrg.Core.Catalogue.Statement;

namespace CineOrg.Storage.Catalogue;

/// <summary>How much of a document would be free if nothing beyond basic were kept.</summary>
internal static class DeepBytes
{
    /// <summary>Brackets, quotes and commas of one statement.</summary>
    private const int Punctuation = 12;

    private static readonly FrozenSet<string> Films = Deep(Enrichers.OfMovies);
    private static readonly FrozenSet<string> Persons = Deep(Enrichers.OfPeople);

    /// <exception cref="System.Text.Json.JsonException">It is no such document.</exception>
    public static long Of(EntityKind kind, string document) => Of(kind, StatementsJson.Read(Encoding.UTF8.GetBytes(document)));

    /// <returns>Bytes, within a few per cent.</returns>
    public static long Of(EntityKind kind, IReadOnlyList<Stated> statements)
    {
        var (deep, bytes) = (kind == EntityKind.Movie ? Films : Persons, 0L);
        foreach (var statement in statements)
            if (deep.Contains(statement.Enricher)) bytes += Punctuation + statement.Field.Length + Encoding.UTF8.GetByteCount(statement.Value);
        return bytes;
    }

    private static FrozenSet<string> Deep(IReadOnlyList<Enricher> enrichers) =>
        enrichers.Where(enricher => enricher.Level > Level.Basic).Select(enricher => enricher.Name).ToFrozenSet(StringComparer.Ordinal);
}
