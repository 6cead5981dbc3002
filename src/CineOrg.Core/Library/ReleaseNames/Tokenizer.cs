namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Cuts a name into atoms in one pass: separators are spaces, dots, underscores, hyphens, brackets and list signs.</summary>
internal static class Tokenizer
{
    /// <summary>Enough room for the atoms of a text of this length.</summary>
    public static int Capacity(int length) => (length / 2) + 2;

    /// <returns>How many atoms were written.</returns>
    public static int Cut(ReadOnlySpan<char> text, Span<Atom> atoms)
    {
        var cutter = new Cutter();
        var count = 0;
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsSeparator(text[i]))
            {
                if (start < 0) start = i;
                continue;
            }
            if (start >= 0) atoms[count++] = cutter.Take(start, i, text);
            start = -1;
            if (i < text.Length) cutter.Pass(text[i], i);
        }
        return count;
    }

    public static bool IsSeparator(char c) => c switch
    {
        ' ' or '.' or '_' or '-' or '(' or ')' or '[' or ']' or '{' or '}' or ',' or ';' or '|' or '~' or '*' or '+' or '/' or '=' => true,
        < '\u0080' => char.IsWhiteSpace(c),
        '–' or '—' or '⭐' or '★' or '～' or '、' or '，' => true,
        _ => char.IsWhiteSpace(c) || Brackets.IsOpening(c) || Brackets.IsClosing(c),
    };

    public static bool IsDash(char c) => c is '-' or '–' or '—';

    /// <summary>Remembers the separators passed since the last atom, and the brackets open now.</summary>
    private struct Cutter
    {
        private char _before;
        private int _depth, _bracket, _bracketStart;
        private char _bracketOpen;

        public void Pass(char c, int at)
        {
            if (Brackets.IsOpening(c)) Open(c, at);
            else if (Brackets.IsClosing(c)) _depth = Math.Max(0, _depth - 1);
            else if (IsDash(c)) _before = '-';
            else if (_before != '-') _before = c == '.' || c == '_' ? c : ' ';
        }

        private void Open(char c, int at)
        {
            if (_depth++ > 0) return;
            _bracket++;
            _bracketStart = at;
            _bracketOpen = c;
        }

        public Atom Take(int start, int end, ReadOnlySpan<char> text)
        {
            var atom = new Atom
            {
                Start = start,
                End = end,
                Before = _before,
                Apart = _before == '-' && (start < 2 || !IsDash(text[start - 1]) || IsSeparator(text[start - 2])),
            };
            if (_depth > 0) (atom.Bracket, atom.BracketStart, atom.BracketOpen) = (_bracket, _bracketStart, _bracketOpen);
            _before = '\0';
            return atom;
        }
    }
}
