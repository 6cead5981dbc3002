using CineOrg.App.Web.Posters.Compositions;

namespace CineOrg.App.Web.Posters;

/// <summary>Which compositions a film's time calls for.</summary>
internal static class Eras
{
    private static readonly IComposition[] Silent = [new DecoFan(), new Shards(), new Iris(), new Arcade()];
    private static readonly IComposition[] Studio = [new Beams(), new Skyline(), new Arcade(), new Blinds()];
    private static readonly IComposition[] Modern = [new CutShapes(), new Blob(), new SwissBlocks(), new CutShapes()];
    private static readonly IComposition[] Seventies = [new Rainbow(), new Target(), new Blob()];
    private static readonly IComposition[] Eighties = [new NeonGrid(), new Confetti(), new SwissBlocks()];
    private static readonly IComposition[] Recent = [new Ridges(), new Halftone(), new Contours(), new Horizon()];

    public static IComposition For(int? year, Dice dice) => dice.Pick(Of(year));

    private static IComposition[] Of(int? year) => year switch
    {
        null => Modern,
        < 1930 => Silent,
        < 1950 => Studio,
        < 1970 => Modern,
        < 1980 => Seventies,
        < 1990 => Eighties,
        _ => Recent,
    };
}
