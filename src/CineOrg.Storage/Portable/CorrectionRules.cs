using System.Text.Json;
using CineOrg.Core.Catalogue;

namespace CineOrg.Storage.Portable;

/// <summary>A correction from elsewhere stands above every source, so it must be one that could have been made here.</summary>
internal static class CorrectionRules
{
    /// <exception cref="InvalidDataException">It could not.</exception>
    public static void Check(Item item)
    {
        var (kind, values) = ((EntityKind)item.Values.Whole("kind")!.Value, item.Values.Text("value"));
        if (kind is not (EntityKind.Movie or EntityKind.Person)) throw new InvalidDataException($"{item.Place}:1: a {kind.Word()} has no corrections");
        var wish = new CorrectionWish(item.Values.Text("field")!, item.Values.Text("language"), values is null ? null : Texts(values), item.Values.Text("note"));
        if (Corrected.Mistake(kind, wish) is var (part, reason)) throw new InvalidDataException($"{item.Place}:1: {part} must be {reason}");
    }

    // Its form was checked when it was read.
    private static IReadOnlyList<string> Texts(string list) => [.. JsonElement.Parse(list).EnumerateArray().Select(text => text.GetString()!)];
}
