using System.Buffers;

namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Writes the words of a title as a person would: one space between words, hyphens inside words kept, S.H.I.E.L.D. kept.</summary>
internal static class TitleText
{
    /// <param name="hyphened">The whole name is parted by hyphens, as in the-general-1926-720p.</param>
    public static string Write(ReadOnlySpan<char> raw, bool hyphened)
    {
        raw = FirstLatin(raw.Trim());
        var rented = ArrayPool<char>.Shared.Rent((raw.Length * 3) + 1);
        var writer = new Writer(raw, rented, hyphened);
        var title = new string(writer.Run());
        ArrayPool<char>.Shared.Return(rented);
        return title;
    }

    /// <summary>Of titles in several scripts parted by " / " the first in Latin letters, else the first.</summary>
    private static ReadOnlySpan<char> FirstLatin(ReadOnlySpan<char> raw)
    {
        if (!raw.Contains(" / ", StringComparison.Ordinal)) return raw;
        foreach (var range in raw.Split(" / "))
            if (raw[range].ContainsAnyInRange('A', 'z') && !raw[range].ContainsAnyInRange('\u0370', '\u1fff')) return raw[range].Trim();
        return raw[..raw.IndexOf(" / ", StringComparison.Ordinal)];
    }

    private ref struct Writer(ReadOnlySpan<char> raw, Span<char> to, bool hyphened)
    {
        private readonly ReadOnlySpan<char> _raw = raw;
        private readonly Span<char> _to = to;
        private readonly bool _spaced = raw.Contains(' ');
        private int _length;

        public ReadOnlySpan<char> Run()
        {
            for (var i = 0; i < _raw.Length;) i += Step(i);
            var title = _to[.._length];
            return title.TrimEnd([' ', '-', ',']).TrimStart([' ', '-', ',']);
        }

        private int Step(int at)
        {
            var c = _raw[at];
            if (c == '.') return Dots(at);
            if (c == '_' || char.IsWhiteSpace(c)) return Space();
            if (Tokenizer.IsDash(c)) return Hyphen(at);
            var initials = !_spaced && char.IsUpper(c) && IsWordStart(at) ? Initials(at) : 0;
            if (initials > 0) return initials;
            _to[_length++] = c;
            return 1;
        }

        private int Space()
        {
            if (_length > 0 && _to[_length - 1] != ' ') _to[_length++] = ' ';
            return 1;
        }

        private int Hyphen(int at)
        {
            if (hyphened) return Space();
            if (At(at - 1) is { } left && At(at + 1) is { } right && !IsGap(left) && !IsGap(right))
            {
                _to[_length++] = _raw[at];
                return 1;
            }
            Space();
            if (_length > 1 && _to[_length - 2] == '-') return 1;
            _to[_length++] = '-';
            return Space();
        }

        private int Dots(int at)
        {
            var run = _raw[at..].IndexOfAnyExcept('.');
            if (run < 0) run = _raw.Length - at;
            if (run >= 3) return Ellipsis(run);
            if (!KeepsDot(at, run)) return Space() + run - 1;
            _to[_length++] = '.';
            return run;
        }

        private int Ellipsis(int run)
        {
            "...".CopyTo(_to[_length..]);
            _length += 3;
            if (run > 3) Space();
            return run;
        }

        /// <summary>Among spaced words a dot ends an abbreviation (St. Vincent, L.A. Story) unless it stands between two whole words.</summary>
        private readonly bool KeepsDot(int at, int run)
        {
            var left = At(at - 1);
            var right = At(at + run);
            if (left is null || left == ' ') return _spaced && right is not null && right != ' ';
            if (left is >= '0' and <= '9' && right == '0' && At(at + 2) is null or ' ' or '.' or '_') return At(at - 2) is null or ' ' or '.' or '_';
            if (!_spaced) return false;
            return right is null or ' ' or '(' || At(at - 2) is null or ' ' or '.';
        }

        /// <summary>Three initials or more, or two that open the name.</summary>
        private int Initials(int at)
        {
            var count = 0;
            var next = at;
            while (next < _raw.Length && char.IsUpper(_raw[next]) && (next + 1 == _raw.Length || _raw[next + 1] == '.'))
            {
                count++;
                next += 2;
            }
            if (count < 2 || (count < 3 && at > 0)) return 0;
            for (var i = at; i < next; i += 2)
            {
                _to[_length++] = _raw[i];
                _to[_length++] = '.';
            }
            Space();
            return Math.Min(next, _raw.Length) - at;
        }

        private readonly bool IsWordStart(int at) => at == 0 || IsGap(_raw[at - 1]);

        private static bool IsGap(char c) => c is ' ' or '.' or '_' || Tokenizer.IsDash(c);

        private readonly char? At(int at) => at >= 0 && at < _raw.Length ? _raw[at] : null;
    }
}
