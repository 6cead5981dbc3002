using System.Collections.Frozen;

namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>
/// All words a release name is written with, by subject: <see cref="PictureWords"/>, <see cref="SoundWords"/>,
/// <see cref="SourceWords"/>, <see cref="EditionWords"/>, <see cref="LanguageWords"/>. A phrase is written with single spaces
/// and matches atoms whatever parts them ("web dl" is WEB-DL, WEB.DL and WEB DL).
/// </summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<string, Entry> Words = Build();
    private static readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A longer atom or phrase is no word of ours: what bounds the work on hostile names.</summary>
    public const int LongestPhrase = 40;

    /// <summary>The tag of a word or phrase, and the number of atoms of the longest phrase that begins with it.</summary>
    public static bool TryFind(ReadOnlySpan<char> word, out Entry entry)
    {
        entry = default;
        return word.Length <= LongestPhrase && Lookup.TryGetValue(word, out entry);
    }

    private static FrozenDictionary<string, Entry> Build()
    {
        var words = new VocabularyBuilder();
        PictureWords.AddTo(words);
        SoundWords.AddTo(words);
        SourceWords.AddTo(words);
        EditionWords.AddTo(words);
        LanguageWords.AddTo(words);
        return words.Build();
    }

    internal readonly record struct Entry(Tag? Tag, int PhraseAtoms);
}

/// <summary>Gathers words into the one table, and notes for each first word how long its phrases are.</summary>
internal sealed class VocabularyBuilder
{
    private readonly Dictionary<string, Vocabulary.Entry> _entries = new(StringComparer.OrdinalIgnoreCase);

    public VocabularyBuilder Add(TagKind kind, string? value, Strength strength, params ReadOnlySpan<string> words)
    {
        var tag = new Tag(kind, value, strength);
        foreach (var word in words) Add(word, tag);
        return this;
    }

    private void Add(string word, Tag tag)
    {
        _entries[word] = new(tag, _entries.GetValueOrDefault(word).PhraseAtoms);
        var space = word.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) return;
        var first = word[..space];
        var known = _entries.GetValueOrDefault(first);
        _entries[first] = known with { PhraseAtoms = Math.Max(known.PhraseAtoms, word.AsSpan().Count(' ') + 1) };
    }

    public FrozenDictionary<string, Vocabulary.Entry> Build() => _entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
