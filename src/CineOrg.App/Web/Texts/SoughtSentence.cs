using CineOrg.Core.Availability.Finding;

namespace CineOrg.App.Web.Texts;

/// <summary>One sentence: how does the search for a film stand?</summary>
internal static class SoughtSentence
{
    public static string HowItStands(this Texts texts, SoughtFilm film) => film switch
    {
        { Findings: null } => texts.Places.Looking,
        { Findings.Found: true } => string.Format(texts.Culture, texts.Places.WaysFound, texts.DateName(film.TriedAt ?? film.AskedAt)),
        { NextAt: { } next } => string.Format(texts.Culture, texts.Places.NothingYet, texts.DateName(next)),
        _ => texts.Places.NothingLeft,
    };
}
