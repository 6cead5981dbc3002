namespace CineOrg.Core.Catalogue;

/// <summary>What the sources (Wikidata's labels, IMDb's and OMDb's words, film notes) call the genres of the one list.</summary>
internal static class GenreWords
{
    // Folded words → keys, of what the words of the list itself do not already say.
    private const string Table = """
        animated,anime,dessin anime,film d animation,stop motion=animation
        biographical,biopic,biographique,film biographique=biography
        comedie,slapstick,screwball comedy,black comedy,parody,satire,satirical,spoof,mockumentary,farce,burlesque,commedia all italiana=comedy
        comedy drama,drama comedy,dramedy,tragicomedy,comedie dramatique,comedie drame=comedy drama
        romantic comedy,romcom,comedie romantique=romance comedy
        gangster,heist,mafia,prison,police procedural,poliziotteschi,caper,yakuza,detective,film policier=crime
        crime drama=crime drama
        crime thriller,action thriller crime=crime thriller
        comedy crime,crime comedy=crime comedy
        docu,nature documentary,documentaire,docufiction=documentary
        melodrama,tragedy,drame,dramatic,psychological drama,social drama,courtroom,legal drama,coming of age,coming of age story,docudrama,medical drama=drama
        surrealist,avant garde,art,abstract,experimental cinema,non narrative=experimental
        childrens,children s,kids,kids family,enfants,familial,film pour enfants=family
        fantastic,fantastique,fairy tale,dark fantasy,sword and sorcery,high fantasy,mythological=fantasy
        fantasy comedy,comedy fantasy=fantasy comedy
        noir,neo noir,noir fiction=film-noir
        historical,period,costume drama,histoire,historique,film historique=history
        historical drama,period drama,drama historical=history drama
        peplum,sword and sandal,sword and sandals=history adventure
        horreur,slasher,zombie,vampire,monster,werewolf,ghost,supernatural horror,body horror,psychological horror,splatter,giallo,gothic,found footage,folk horror,epouvante=horror
        comedy horror,horror comedy,zombie comedy=horror comedy
        science fiction horror,sci fi horror=science-fiction horror
        rockumentary,concert,music documentary=music documentary
        musique=music
        musical comedy,comedie musicale,jukebox musical=musical
        musical drama=musical drama
        mystere,whodunit,suspense mystery=mystery
        romantic,love,love story,sentimental=romance
        romantic drama,romance drama,drame romantique=romance drama
        sci fi,scifi,science fiction fantasy,dystopian,dystopia,post apocalyptic,apocalyptic,space opera,time travel,kaiju,cyberpunk,alien invasion,superhero science fiction=science-fiction
        science fiction action,action science fiction=science-fiction action
        science fiction comedy=science-fiction comedy
        sci fi fantasy=science-fiction fantasy
        sports,boxing,racing,association football=sport
        spy,espionage,suspense,psychological thriller,political thriller,erotic thriller,legal thriller,disaster,techno thriller,conspiracy=thriller
        action thriller=action thriller
        spy action=action thriller
        action comedy,buddy cop=action comedy
        action adventure,action aventure=action adventure
        war politics,anti war,guerre,military,war drama=war
        spaghetti western,revisionist western,western comedy,acid western,contemporary western=western
        martial arts,wuxia,kung fu,samurai,ninja,superhero,chambara,vigilante,girls with guns=action
        swashbuckler,aventure,survival,treasure hunt,jungle,pirate=adventure
        tv,tv movie,television,telefilm,made for tv=tv-movie
        """;

    /// <summary>Longest phrase read; a longer one is no genre.</summary>
    private const int Longest = 80;

    /// <summary>What surrounds a genre's name without saying more.</summary>
    private static readonly string[] Wrappings = [" film", " movie", " films", " cinema", " fiction", " genre"];

    private static readonly Dictionary<string, string[]> Said = Read();

    public static IReadOnlyList<string> Keys(string words)
    {
        if (words.Length > Longest) return [];
        var key = TitleKey.Of(words);
        if (Said.TryGetValue(key, out var known)) return known;
        foreach (var wrapping in Wrappings)
            if (key.EndsWith(wrapping, StringComparison.Ordinal) && Said.TryGetValue(key[..^wrapping.Length], out var inside)) return inside;
        return key.StartsWith("film ", StringComparison.Ordinal) && Said.TryGetValue(WithoutOf(key[5..]), out var french) ? french : [];
    }

    private static string WithoutOf(string words) => words.StartsWith("de ", StringComparison.Ordinal) ? words[3..] : words;

    private static Dictionary<string, string[]> Read()
    {
        var said = Genres.All.SelectMany(genre => new[] { genre.Key, genre.French, genre.English }.Select(word => (Word: TitleKey.Of(word), Keys: new[] { genre.Key })))
            .DistinctBy(pair => pair.Word).ToDictionary(pair => pair.Word, pair => pair.Keys, StringComparer.Ordinal);
        foreach (var line in Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            foreach (var word in line.Split('=')[0].Split(','))
                said[word] = line.Split('=')[1].Split(' ');
        return said;
    }
}
