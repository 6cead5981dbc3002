namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>One run of text between separators, with what stood before it, its bracket, and the tag that begins or covers it.</summary>
internal struct Atom
{
    public int Start;
    public int End;

    /// <summary>The telling separator before it: '-' beats '.', '_' and space; '\0' when it opens the name or touches a bracket.</summary>
    public char Before;

    /// <summary>The hyphen before it stands free (" - "), not inside a word ("X-Men").</summary>
    public bool Apart;

    /// <summary>Number of the outermost bracket around it, from 1; 0 outside.</summary>
    public int Bracket;

    /// <summary>Where that bracket opens in the text, and with which character.</summary>
    public int BracketStart;
    public char BracketOpen;

    /// <summary>The tag that begins here; the atoms it covers after this one are <see cref="Covered"/>.</summary>
    public Tag? Tag;
    public int TagLength;
    public bool Covered;

    /// <summary>A word that is a tag in capitals only, found in small letters: believed only in names without any capital.</summary>
    public bool Doubtful;

    public readonly bool IsTag => (Tag is not null && !Doubtful) || Covered;
}
