using CineOrg.Core.Catalogue;
using CineOrg.Storage.Search.Memory;

namespace CineOrg.Storage.Search;

/// <summary>Which word of a title answers which typed one, worked out from the words alone.</summary>
internal static class WordReasons
{
    private const int MostWrong = 2;

    public static IReadOnlyList<SearchedWord> Of(string[] typed, string[] title)
    {
        var free = title.ToList();
        return [.. typed.Select((word, at) => Take(word, at == typed.Length - 1, free))];
    }

    private static SearchedWord Take(string typed, bool isLast, List<string> free)
    {
        var near = free.Select(word => Compare(typed, word, isLast)).Where(word => word.WrongLetters <= MostWrong)
            .OrderBy(word => word.WrongLetters).ThenBy(word => word.Beginning).FirstOrDefault();
        if (near is null) return new(typed, null, 0, false);
        free.Remove(near.Found!);
        return near;
    }

    private static SearchedWord Compare(string typed, string word, bool isLast)
    {
        var whole = Osa.Distance(typed, word, MostWrong);
        if (!isLast || whole == 0) return new(typed, word, whole, false);
        // What was typed so far may be as long as that part of the word, or a letter more or less.
        var begun = Enumerable.Range(typed.Length - 1, 3).Where(length => length > 0 && length < word.Length)
            .Select(length => Osa.Distance(typed, word.AsSpan(0, length), MostWrong)).DefaultIfEmpty(MostWrong + 1).Min();
        return begun < whole && begun < MostWrong ? new(typed, word, begun, true) : new(typed, word, whole, false);
    }
}
