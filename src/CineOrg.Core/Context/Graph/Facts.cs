using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Context.Graph;

/// <summary>What is stored of the entity that a decision starts from.</summary>
internal static class Facts
{
    private static readonly Via Genres = Via.Find("Movie-Genres")!;
    private static readonly Via Countries = Via.Find("Movie-Countries")!;

    /// <summary>The moment with the facts of its own entity, or else of the nearest step below.</summary>
    public static Moment Fill(ILinkView view, Moment moment)
    {
        var about = moment.Frame.EntityId is not null ? moment.Frame : moment.From();
        return about?.EntityId is { } id && view.Number(about.Entity, id) is { } number ? moment with { Entity = Of(view, about.Entity, number) } : moment;
    }

    private static EntityFacts Of(ILinkView view, string entity, int number)
    {
        if (entity != "Movie") return new(view.LevelOf(entity, number));
        var film = view.Film(number);
        return new(film.Level, film.Kind.Word(), film.Year, film.Layer, film.Rank)
        {
            Playable = film.Plays, Owned = film.Owned, Seen = film.Seen, Genres = Words(view, Genres, number), Countries = Words(view, Countries, number),
        };
    }

    private static string[] Words(ILinkView view, Via via, int film)
    {
        var numbers = new List<int>();
        view.Follow(via, via.Film, film, numbers);
        return [.. numbers.Select(number => view.Id(via.Other, number))];
    }
}
