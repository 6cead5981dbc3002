using System.Text.Json.Serialization;
using CineOrg.Core.Catalogue;

namespace CineOrg.Providers.Demo;

/// <summary>A film of the demo pack, as its file states it. (Settable, because generated readers overwrite the defaults of init-only ones.)</summary>
/// <param name="DurationMinutes">Whole minutes.</param>
/// <param name="Titles">Language → title; likewise <paramref name="Summary"/> and the tagline.</param>
internal sealed record DemoWork(
    string Key, MovieKind Kind, int Year, string OriginalTitle, string OriginalLanguage,
    IReadOnlyDictionary<string, string> Titles, IReadOnlyDictionary<string, string> Summary,
    IReadOnlyList<DemoCredit> Credits)
{
    public string? ReleaseDate { get; set; }
    public int? DurationMinutes { get; set; }
    public IReadOnlyList<string> Countries { get; set; } = [];
    public IReadOnlyList<string> Genres { get; set; } = [];
    public IReadOnlyList<string> Keywords { get; set; } = [];
    public IReadOnlyDictionary<string, string>? Tagline { get; set; }
    public IReadOnlyList<string> AlternativeTitles { get; set; } = [];
    public IReadOnlyDictionary<string, string> ExternalIds { get; set; } = new Dictionary<string, string>();

    [JsonIgnore]
    public IEnumerable<string> AllTitles => Titles.Values.Concat(AlternativeTitles).Append(OriginalTitle);
}

/// <param name="Person">Key of the person's file.</param>
/// <param name="Order">Billing order, from 1.</param>
internal sealed record DemoCredit(string Person, CreditCategory Category, string Role)
{
    public string? Character { get; set; }
    public int? Order { get; set; }
}

internal sealed record DemoPerson(string Key, string Name, string Profession)
{
    public string? Born { get; set; }
    public string? Died { get; set; }
    public string? BirthPlace { get; set; }
    public string? Nationality { get; set; }
    public IReadOnlyDictionary<string, string>? Biography { get; set; }
    public IReadOnlyDictionary<string, string> ExternalIds { get; set; } = new Dictionary<string, string>();
}

/// <summary>A saga or series of films of the demo pack.</summary>
/// <param name="Names">Language → name.</param>
/// <param name="Works">Keys of its films, all of them, in their order there.</param>
internal sealed record DemoCollection(string Key, IReadOnlyDictionary<string, string> Names, IReadOnlyList<string> Works)
{
    public IReadOnlyDictionary<string, string> ExternalIds { get; set; } = new Dictionary<string, string>();
}

internal sealed record DemoCollections(IReadOnlyList<DemoCollection> Results);

internal sealed record DemoWorks(IReadOnlyList<DemoWork> Results);

internal sealed record DemoPeople(IReadOnlyList<DemoPerson> Results);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(DemoWork))]
[JsonSerializable(typeof(DemoPerson))]
[JsonSerializable(typeof(DemoCollection))]
[JsonSerializable(typeof(DemoCollections))]
[JsonSerializable(typeof(DemoWorks))]
[JsonSerializable(typeof(DemoPeople))]
internal sealed partial class DemoJson : JsonSerializerContext;
