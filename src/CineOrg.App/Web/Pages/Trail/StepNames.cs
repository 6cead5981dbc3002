using CineOrg.App.Web.Texts;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using Microsoft.AspNetCore.WebUtilities;
using Step = CineOrg.Core.Context.Frame;

namespace CineOrg.App.Web.Pages.Trail;

/// <summary>How a step is called in the reader's language.</summary>
internal sealed class StepNames(IMovieRepository movies, IPeopleRepository people, ICollectionRepository collections)
{
    /// <returns>Null when what it was about is not known any more.</returns>
    public ValueTask<string?> Of(Step step, string language, CancellationToken stop) =>
        step.Entity == PagePath.Search && Asked(step) is { Length: > 0 } words ? new(Tongue.Of(language).Quote(words)) : Of(step.Name, language, stop);

    /// <inheritdoc cref="Of(Step, string, CancellationToken)"/>
    public async ValueTask<string?> Of(EntityName name, string language, CancellationToken stop)
    {
        var texts = Tongue.Of(language);
        return name switch
        {
            { Entity: EntityName.Movie, Id: null } => texts.Ways.Title,
            { Entity: EntityName.Movie, Subject: { } film } => await movies.TitleOf(film, language, stop) is { } title ? texts.Print(title) : null,
            { Entity: EntityName.Person, Subject: { } person } => (await people.Find(person, stop))?.Name,
            { Entity: PagePath.Collection, Id: { } id } when Guid.TryParse(id, out var collection) =>
                (await collections.Profile(collection, language, stop))?.Title is { } title ? texts.Print(title) : null,
            { Entity: PagePath.Wall } => texts.Films,
            { Entity: PagePath.Search } => texts.Search,
            { Entity: var entity, Id: { } key } when PagePath.ShelfOf(entity) is { } kind => texts.ShelfName(kind, key),
            _ => null,
        };
    }

    private static string? Asked(Step search) => PagePath.Of(search).Split('?', 2) is [_, var query] ? QueryHelpers.ParseQuery(query)["q"].ToString() : null;
}
