namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>What a word of the vocabulary speaks about.</summary>
internal enum TagKind
{
    Resolution,
    Source,
    Remux,
    VideoCodec,
    AudioCodec,
    AudioChannels,
    Hdr,
    ThreeD,
    Language,
    Edition,
    Proper,
    Part,
    Series,
    Genre,
    Other,
}

/// <summary>How surely a word is no part of a title.</summary>
internal enum Strength
{
    /// <summary>Could be a word of a title: counts only beside other tags.</summary>
    Weak,

    /// <summary>Never a word of a title: ends it wherever it stands.</summary>
    Strong,

    /// <summary>A word of titles in small letters: only a tag in capitals.</summary>
    Capitals,
}

/// <summary>A word of the vocabulary with its canonical value.</summary>
internal sealed record Tag(TagKind Kind, string? Value, Strength Strength)
{
    /// <summary>Of a part.</summary>
    public int Number { get; init; }

    /// <summary>Of a codec glued to its channels.</summary>
    public string? Channels { get; init; }
}
