using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Providers.Data;
using CineOrg.Providers.Wikidata;

namespace CineOrg.Providers.Wikipedia;

/// <summary>
/// The first paragraphs of Wikipedia's articles (CC BY-SA 4.0: shown with a link to the article). The article is the one that the
/// Wikidata item links to: a guess by title would too often be the novel, the song or the town.
/// </summary>
internal sealed class WikipediaSource(WikipediaClient client, WikidataLookup lookup) : ISummaries, IBiographies
{
    public string Name => WikipediaClient.Provider;

    public Task<Answer> Summary(Subject movie, CancellationToken stop) =>
        Articles(lookup.Movie(movie, stop), movie.Languages, new(Question.Summary), Field.Summary, stop);

    public Task<Answer> Biography(Subject person, CancellationToken stop) =>
        Articles(lookup.Person(person, stop), person.Languages, new(Question.Biography), Field.Biography, stop);

    private Task<Answer> Articles(
        Task<KeyValuePair<string, WikidataEntity>?> looked, IReadOnlyList<string> languages, Statements said, string field, CancellationToken stop) =>
        DataReading.Answered(async () =>
        {
            if (await looked is not { } item) return new Answer.Nothing();
            Uri? page = null;
            foreach (var language in languages)
            {
                if (item.Value.Sitelink(language + "wiki") is not { } title) continue;
                if (await client.Summary(title, language, stop) is not { } article || article.Type == "disambiguation") continue;
                said.Say(field, article.Extract, language);
                page ??= client.Page(title, language);
            }
            return said.Said.Count == 0 ? new Answer.Nothing() : new Answer.Found(item.Key, page?.AbsoluteUri, said.Said);
        });
}
