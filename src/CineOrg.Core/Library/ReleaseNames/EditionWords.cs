using static CineOrg.Core.Library.ReleaseNames.Strength;
using static CineOrg.Core.Library.ReleaseNames.TagKind;

namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Words for the cut, for corrected releases and for how a release was packed.</summary>
internal static class EditionWords
{
    public static void AddTo(VocabularyBuilder words)
    {
        Cuts(words);
        Packing(words);
    }

    private static void Cuts(VocabularyBuilder words) => words
        .Add(Edition, "Director's Cut", Weak, "directors cut", "director's cut", "director s cut", "director’s cut", "directors edition", "director's edition", "dir cut")
        .Add(Edition, "Director's Cut", Capitals, "dc", "ddc")
        .Add(Edition, "Extended", Weak, "extended", "extended cut", "extended edition", "extended version", "extended editions", "version longue", "longue")
        .Add(Edition, "Unrated", Weak, "unrated", "unrated cut", "unrated edition", "unrated version")
        .Add(Edition, "Unrated Director's Cut", Weak, "unrated directors cut", "unrated director's cut", "unrated dc")
        .Add(Edition, "Extended Director's Cut", Weak, "extended directors cut", "extended director's cut", "extended dc")
        .Add(Edition, "Uncut", Weak, "uncut", "uncut edition", "uncut version", "version non censuree")
        .Add(Edition, "Uncensored", Weak, "uncensored")
        .Add(Edition, "Theatrical", Weak, "theatrical", "theatrical cut", "theatrical edition", "theatrical version", "version cinema", "version cinéma")
        .Add(Edition, "Final Cut", Weak, "final cut", "the final cut", "final cut version")
        .Add(Edition, "International Cut", Weak, "international cut", "international version")
        .Add(Edition, "Remastered", Weak, "remastered", "remaster", "digitally remastered", "4k remastered", "4k remaster", "restored", "4k restored", "4k restoration", "remasterisé", "remasterise", "version restauree", "version restaurée")
        .Add(Edition, "Special Edition", Weak, "special edition", "se special edition")
        .Add(Edition, "Special Edition", Capitals, "se")
        .Add(Edition, "Collector's Edition", Weak, "collectors edition", "collector's edition", "collector edition", "édition collector", "edition collector")
        .Add(Edition, "Ultimate Edition", Weak, "ultimate edition", "ultimate cut", "ultimate")
        .Add(Edition, "Anniversary Edition", Weak, "anniversary edition", "10th anniversary edition", "20th anniversary edition", "25th anniversary edition", "30th anniversary edition", "35th anniversary edition", "40th anniversary edition", "50th anniversary edition")
        .Add(Edition, "Criterion", Weak, "criterion", "criterion collection", "the criterion collection", "criterion edition")
        .Add(Edition, "IMAX", Weak, "imax", "imax edition", "imax enhanced")
        .Add(Edition, "Open Matte", Weak, "open matte")
        .Add(Edition, "Roadshow Version", Weak, "roadshow version", "roadshow edition", "roadshow")
        .Add(Edition, "Redux", Capitals, "redux")
        .Add(Edition, "Despecialized", Weak, "despecialized", "despecialized edition")
        .Add(Edition, "Fan Edit", Weak, "fan edit", "fanedit")
        .Add(Edition, "Limited Edition", Weak, "limited edition")
        .Add(Edition, "Black and White", Weak, "black and white edition", "black and chrome", "noir edition");

    private static void Packing(VocabularyBuilder words) => words
        .Add(Proper, null, Strong, "repack", "repack2", "rerip", "proper2")
        .Add(Proper, null, Weak, "proper", "real proper", "read nfo proper")
        .Add(Proper, null, Capitals, "real")
        .Add(Other, null, Strong, "readnfo", "nfofix", "dirfix", "subforced", "dvdivx", "msubs", "msub", "esub", "esubs", "subfrench", "multisubs", "multisub", "multi subs", "multi sub", "multiple subtitle", "fansub", "hardsub", "hardsubs", "softsubs", "hardcoded", "hc hdrip", "webm")
        .Add(Other, null, Weak, "internal", "limited", "retail", "custom", "complete", "festival", "docu", "documentary", "stv", "untouched", "dubbed", "subbed", "subs", "sub", "dub", "ad", "rip", "full", "uncompressed", "bonus", "read nfo", "hc", "oar", "recode", "reencode", "convert", "rarfix", "sample fix", "movie", "true", "hq clean aud", "feature film", "leaked", "mkv", "avi", "mp4", "m4v", "flv", "integral", "integrale", "intégrale", "untouched web")
        .Add(Other, null, Strong, "korsub", "swesub", "dksubs", "dansub", "finsub", "norsub", "engsub", "engsubs", "ensubbed", "slosubs", "slosub", "crosubs", "crosub", "nlsubs", "nlsub", "plsub", "rosub", "chs", "cht", "stfr", "soustitres", "legendado", "hebsub", "eng sub", "eng subs")
        .Add(Genre, null, Weak, "drama", "comedy", "thriller", "western", "horror", "action", "crime", "war", "romance", "adventure", "sci fi", "scifi", "musical", "film noir")
        .Add(Series, null, Strong, "miniseries", "mini series", "complete series", "the complete series", "complete season", "the complete season", "season pack", "complete collection tv", "intégrale saison", "integrale saison", "tv series", "tv mini series", "serie tv", "série tv", "tv pack");
}
