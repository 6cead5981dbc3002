using System.Text.Json;
using System.Text.Json.Serialization;

namespace CineOrg.Core.Catalogue;

public enum MovieKind { Film, Series, Short, Documentary, Animation }

/// <summary>How much of a movie or person is held.</summary>
public enum Level { Initial, Basic, Medium, Deep }

public enum CreditCategory { Cast, Crew }

public static class Spelling
{
    /// <summary>The word used in tables, events and API: camelCase of the member.</summary>
    public static string Word<T>(this T value) where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The reverse of <see cref="Word"/>; null when unknown.</summary>
    public static T? Read<T>(string? word) where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}

/// <summary>Writes an enum's value as its <see cref="Spelling.Word"/>, and reads nothing else, numbers least of all.</summary>
public sealed class WordConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) where T : struct, Enum;

/// <summary>Writes an enum's value in capitals, as states and degrees are spelled (<c>NOT_FOUND, PENDING, HIGH</c>), and reads nothing else.</summary>
public sealed class CapitalsConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) where T : struct, Enum;
