using CineOrg.App.Web.Texts;
using CineOrg.App.Web.Ways;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context.Recommending;

namespace CineOrg.App.Web.Recommended;

/// <summary>Says why a film is put forward: “Because you watched Pierrot le Fou: also directed by Jean-Luc Godard”.</summary>
internal sealed class BecauseSentence(IMovieRepository movies, ReasonNames names)
{
    private const int MostShared = 2;

    public async ValueTask<ToldBecause> Tell(Because because, string language, CancellationToken stop)
    {
        var texts = Tongue.Of(language);
        if (because.Film is not { } film) return new(because.Kind, texts.PutForward.Watched.Of(because.People), People: because.People);
        var shared = await names.Tell(because.Shared, language, stop);
        var start = string.Format(texts.Culture, texts.PutForward.Start(because.Act), texts.Print(await movies.TitleOf(film, language, stop) ?? ""));
        var says = $"{start}{texts.Colon} {string.Join(", ", Parts(because, shared, texts))}";
        return new(because.Kind, says, film, because.People > 0 ? because.People : null, shared);
    }

    public static ToldBecause Tell(ReceivedFilm film, string language) =>
        new(BecauseWords.Received, string.Format(Tongue.Of(language).Culture, Tongue.Of(language).PutForward.From, film.Source), From: film.Source, Quote: film.Reason);

    private static IEnumerable<string> Parts(Because because, IReadOnlyList<ToldReason> shared, Texts.Texts texts)
    {
        if (because.People > 0) yield return texts.PutForward.WatchedBoth.Of(because.People);
        foreach (var reason in shared.Take(because.People > 0 ? 1 : MostShared)) yield return Continued(reason);
    }

    // In the middle of a sentence, unless it begins with a name.
    private static string Continued(ToldReason reason) => reason.Name is { Length: > 0 } name && reason.Says.StartsWith(name, StringComparison.Ordinal)
        ? reason.Says : char.ToLowerInvariant(reason.Says[0]) + reason.Says[1..];
}
