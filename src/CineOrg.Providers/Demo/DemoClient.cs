using CineOrg.Core.Catalogue;
using CineOrg.Providers.Data;

namespace CineOrg.Providers.Demo;

/// <summary>The requests that the demo pack answers.</summary>
internal sealed class DemoClient(IDataProvider data)
{
    public const string Provider = "demo";
    public const string Works = "works";
    public const string People = "people";
    public const string WorkSearch = "work-search";
    public const string Collections = "collections";
    public const string PersonSearch = "person-search";
    public const string CollectionSearch = "collection-search";

    public static string TitleTerm(string title) => "title:" + TitleKey.Of(title);

    /// <summary>One folded word of a title.</summary>
    public static string WordTerm(string word) => "word:" + word;

    public static string PersonTerm(string key) => "person:" + key;
    /// <summary>One film of a collection.</summary>
    public static string WorkTerm(string key) => "work:" + key;

    public static string IdTerm(string source, string value) => $"id:{source}:{value}";

    public Task<DemoWork?> Work(string key, CancellationToken stop) =>
        data.Read(new(Provider, Works, key), DemoJson.Default.DemoWork, stop);

    public Task<DemoPerson?> Person(string key, CancellationToken stop) =>
        data.Read(new(Provider, People, key), DemoJson.Default.DemoPerson, stop);

    public Task<DemoCollection?> Collection(string key, CancellationToken stop) =>
        data.Read(new(Provider, Collections, key), DemoJson.Default.DemoCollection, stop);

    public async Task<IReadOnlyList<DemoCollection>> FindCollections(IReadOnlyList<string> terms, CancellationToken stop) =>
        (await data.Read(new(Provider, CollectionSearch, terms) { IsSearch = true }, DemoJson.Default.DemoCollections, stop))?.Results ?? [];

    public async Task<IReadOnlyList<DemoWork>> FindWorks(IReadOnlyList<string> terms, CancellationToken stop) =>
        (await data.Read(new(Provider, WorkSearch, terms) { IsSearch = true }, DemoJson.Default.DemoWorks, stop))?.Results ?? [];

    public async Task<IReadOnlyList<DemoPerson>> FindPeople(IReadOnlyList<string> terms, CancellationToken stop) =>
        (await data.Read(new(Provider, PersonSearch, terms) { IsSearch = true }, DemoJson.Default.DemoPeople, stop))?.Results ?? [];
}
