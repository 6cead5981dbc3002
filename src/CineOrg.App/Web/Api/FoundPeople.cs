using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Api;

/// <summary>People by what somebody typed: those who bear exactly this name, alias or id, then those whom search finds.</summary>
internal sealed class FoundPeople(IPeopleRepository people, IMovieRepository movies)
{
    /// <summary>As many as a search goes through.</summary>
    private const int Most = 100;

    public async Task<IReadOnlyList<PersonItem>> By(string text, string language, CancellationToken stop)
    {
        var exact = await people.Lookup(text, stop);
        var found = (await movies.Search(text, language, Most, stop)).People;
        var items = await people.Items([.. exact.OrderByDescending(entry => entry.Movies).Select(entry => entry.Id)], stop);
        return [.. items.Concat(found).DistinctBy(item => item.Id)];
    }
}
