using System.Globalization;

namespace CineOrg.Core.Jobs.When;

/// <summary>Cuts a rule's text into pieces.</summary>
internal sealed class WhenText(string text)
{
    private static readonly string[] Signs = ["==", "!=", "<=", ">=", "..", "<", ">", "(", ")", "[", "]", ","];

    private int _at;

    public WhenToken Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
        if (_at == text.Length) return new(WhenTokenKind.End, "the end", 0, _at, _at);
        return text[_at] switch
        {
            '\'' or '"' => Quoted(),
            '-' or (>= '0' and <= '9') => Figure(),
            var letter when char.IsLetter(letter) => Name(),
            _ => Sign(),
        };
    }

    private WhenToken Quoted()
    {
        var end = text.IndexOf(text[_at], _at + 1);
        if (end < 0) throw new WhenException(_at + 1, "the quotation mark has no second one");
        var word = text[(_at + 1)..end];
        return Take(WhenTokenKind.Quoted, end + 1, 0) with { Text = word };
    }

    private WhenToken Name()
    {
        var end = _at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '/' or '-' || IsDotInside(end))) end++;
        return Take(WhenTokenKind.Name, end, 0);
    }

    private bool IsDotInside(int at) => text[at] == '.' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private WhenToken Sign()
    {
        foreach (var sign in Signs)
            if (text.AsSpan(_at).StartsWith(sign, StringComparison.Ordinal)) return Take(WhenTokenKind.Sign, _at + sign.Length, 0);
        throw new WhenException(_at + 1, text[_at] == '=' ? "write == to compare" : $"“{text[_at]}” has no meaning here");
    }

    private WhenToken Figure()
    {
        var end = Digits(_at + (text[_at] == '-' ? 1 : 0));
        if (end < text.Length && text[end] == ':') return Time(end);
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1])) end = Digits(end + 1);
        if (end - _at > 18 || !double.TryParse(text.AsSpan(_at, end - _at), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            throw new WhenException(_at + 1, "this is no number");
        var unit = end;
        while (unit < text.Length && char.IsLetter(text[unit])) unit++;
        return unit == end ? Take(WhenTokenKind.Number, end, number) : Take(WhenTokenKind.Duration, unit, number * Seconds(text[end..unit], end));
    }

    private static double Seconds(string unit, int at) => unit switch
    {
        "ms" => 0.001,
        "s" => 1,
        "min" => 60,
        "h" => 3_600,
        "d" => 86_400,
        _ => throw new WhenException(at + 1, $"a duration ends in ms, s, min, h or d, not in “{unit}”"),
    };

    private WhenToken Time(int colon)
    {
        var end = Digits(colon + 1);
        return TimeOnly.TryParseExact(text.AsSpan(_at, end - _at), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? Take(WhenTokenKind.Time, end, time.ToTimeSpan().TotalMinutes)
            : throw new WhenException(_at + 1, "a time of day is written from 0:00 to 23:59");
    }

    private int Digits(int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    private WhenToken Take(WhenTokenKind kind, int end, double figure)
    {
        var from = _at;
        _at = end;
        return new(kind, text[from..end], figure, from, end);
    }
}
