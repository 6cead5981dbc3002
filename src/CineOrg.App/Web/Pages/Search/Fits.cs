using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Pages.Search;

/// <summary>Who comes first on the page: films, unless a person's name answers better.</summary>
internal static class Fits
{
    private static readonly string[] Best = ["exact", "begins", "words", "near"];

    public static bool PeopleFitBetter(this SearchAnswer answer) =>
        answer.People.Count > 0 && Of(answer, answer.People[0].Id) < (answer.Movies.Count == 0 ? Best.Length + 1 : Of(answer, answer.Movies[0].Id));

    private static int Of(SearchAnswer answer, Guid first) =>
        answer.Reasons?.FirstOrDefault(reason => reason.Id == first) is { } reason ? Array.IndexOf(Best, reason.Fit) : Best.Length;
}
