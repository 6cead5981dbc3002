using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Graph;

namespace CineOrg.App.Web.Ways;

/// <summary>How many films of somebody, or of a saga, a person's policy shows: what is told beside a name is what its page shows.</summary>
internal sealed class FilmCounts(ILinks links)
{
    private static readonly Via People = Via.Find("Movie-People")!;
    private static readonly Via Collections = Via.Find("Movie-Collections")!;

    public IReadOnlyList<PersonItem> Narrowed(IReadOnlyList<PersonItem> people, Viewing viewing) =>
        viewing.Level == Curiosity.High || people.Count == 0 ? people
        : Ask(viewing, view => (IReadOnlyList<PersonItem>)[.. people.Select(person => person with { Movies = Count(view, People, EntityName.Person, person.Id).Shown })]);

    public Page<PersonItem> Narrowed(Page<PersonItem> people, Viewing viewing) => people with { Items = Narrowed(people.Items, viewing) };

    /// <summary>People and sagas with the films that are shown of them; a saga of which none is shown is left out.</summary>
    public SearchAnswer Narrowed(SearchAnswer answer, Viewing viewing) => viewing.Level == Curiosity.High ? answer : answer with
    {
        People = Narrowed(answer.People, viewing),
        Collections = Ask(viewing, view => (IReadOnlyList<CollectionItem>)[.. answer.Collections.Select(saga => Narrowed(view, saga)).Where(saga => saga.Movies > 0)]),
    };

    private static CollectionItem Narrowed(ILinkView view, CollectionItem saga)
    {
        var (shown, owned) = Count(view, Collections, "Collection", saga.Id);
        return saga with { Movies = shown, Owned = owned };
    }

    private static (int Shown, int Owned) Count(ILinkView view, Via via, string entity, Guid id)
    {
        if (view.Number(entity, id.ToString()) is not { } number) return (0, 0);
        var films = new List<int>();
        view.Follow(via, entity, number, films);
        var shown = films.Select(view.Film).Where(film => film.Shown).ToList();
        return (shown.Count, shown.Count(film => film.Owned));
    }

    private T Ask<T>(Viewing viewing, Func<ILinkView, T> question) => links.Ask(new("", viewing), question);
}
