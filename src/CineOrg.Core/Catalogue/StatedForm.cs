using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace CineOrg.Core.Catalogue;

/// <summary>Whether a stored statement is one: of a known field, and in that field's form where it is structured.</summary>
public static class StatedForm
{
    private static readonly FrozenSet<string> Fields = typeof(Field).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (string)field.GetRawConstantValue()!).ToFrozenSet(StringComparer.Ordinal);

    public static bool Holds(string field, string value)
    {
        if (!Fields.Contains(field)) return false;
        try
        {
            Read(field, value);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static object? Read(string field, string value) => field switch
    {
        Field.Poster or Field.Portrait or Field.Image => Structured.Image(value),
        Field.Rating => Structured.Rating(value),
        Field.Award => Structured.Award(value),
        Field.Release => Structured.Release(value),
        Field.Credit => Structured.Credit(value),
        Field.WhereToWatch => Structured.Watch(value),
        Field.FilmographyEntry => Structured.FilmographyEntry(value),
        Field.Collection => Structured.Collection(value),
        _ => null,
    };
}
