namespace CineOrg.Core.Jobs.When;

/// <summary>What kind of value a variable has, and so what it may be compared with.</summary>
public enum WhenType
{
    Number,

    /// <summary>Written <c>50ms, 10s, 5min, 4h, 2d</c>.</summary>
    Duration,

    /// <summary>A time of day, written <c>18:00</c>.</summary>
    Time,

    /// <summary>Holds or does not; stands alone.</summary>
    Flag,

    /// <summary>One of a few declared words, in order from the least.</summary>
    Choice,

    /// <summary>Any word; capitals do not count.</summary>
    Word,

    /// <summary>Several words: <c>'drama' in entity.genres</c>.</summary>
    Words,
}

/// <summary>The value of one variable at one moment, or that nobody knows it. Making one allocates nothing.</summary>
public readonly record struct WhenValue
{
    private WhenValue(double number, object? text) => (IsKnown, Figure, Text) = (true, number, text);

    public static WhenValue Unknown => default;

    public bool IsKnown { get; }

    /// <summary>Numbers as they are, durations in seconds, times in minutes of the day, flags 0 or 1, choices by their place.</summary>
    internal double Figure { get; }

    /// <summary>A <see cref="string"/>, a list of them, or null.</summary>
    internal object? Text { get; }

    public static WhenValue Of(double? number) => number is { } known ? new(known, null) : default;

    public static WhenValue Of(bool? flag) => flag is { } known ? new(known ? 1 : 0, null) : default;

    public static WhenValue Of(TimeSpan? duration) => duration is { } known ? new(known.TotalSeconds, null) : default;

    public static WhenValue Of(TimeOnly? time) => time is { } known ? new(known.ToTimeSpan().TotalMinutes, null) : default;

    public static WhenValue Of(string? word) => word is null ? default : new(0, word);

    public static WhenValue Of(IReadOnlyList<string>? words) => words is null ? default : new(0, words);
}
