using CineOrg.App.Web.Texts;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Pages.Films;

/// <summary>One ranked sentence: where the film can be watched, nearest first.</summary>
internal static class Whereabouts
{
    private static readonly string[] OfferRank = ["free", "ads", "subscription", "rent", "buy"];

    public static string Sentence(MovieProfile film, Texts.Texts texts)
    {
        var best = film.WhereToWatch.OrderBy(place => Array.IndexOf(OfferRank, place.Offer) is var rank and >= 0 ? rank : OfferRank.Length).FirstOrDefault();
        var other = best is null ? null : $"{texts.ElseAt} {best.Service}, {texts.OfferName(best.Offer)}";
        if (Here(film, texts) is { } here) return other is null ? here : $"{here} · {other}";
        return $"{texts.Elsewhere} · {other ?? texts.NoKnownPlace}";
    }

    private static string? Here(MovieProfile film, Texts.Texts texts)
    {
        var present = film.Copies.Where(copy => copy.State == "present").ToList();
        if (present.Exists(copy => copy.Location == "Local/SSD")) return texts.OnHandSsd;
        if (present.Count > 0) return texts.OnHand;
        return film.Copies.Count > 0 ? texts.OnHandMissing : null;
    }
}
