using CineOrg.Core.Catalogue;

namespace CineOrg.Providers;

/// <summary>Gathers what a source says in answer to one question; empty values are not statements.</summary>
internal sealed class Statements(string question)
{
    private const int LongestText = 20_000;
    private readonly List<Statement> _said = [];

    public IReadOnlyList<Statement> Said => _said;

    public Statements Say(string field, string? value, string? language = null)
    {
        if (!string.IsNullOrWhiteSpace(value)) _said.Add(new(field, language, Bounded(value.Trim()), question));
        return this;
    }

    public Statements Each(string field, IEnumerable<string?> values)
    {
        foreach (var value in values.Distinct()) Say(field, value);
        return this;
    }

    public Statements Each(string field, IReadOnlyDictionary<string, string>? texts)
    {
        foreach (var (language, text) in texts ?? new Dictionary<string, string>()) Say(field, text, language);
        return this;
    }

    /// <summary>Only ids of the form their source gives.</summary>
    public Statements Ids(ExternalIds ids) => Each(Field.ExternalId, ids.Select(id => $"{id.Key}:{id.Value}"));

    private static string Bounded(string text) =>
        text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
}
