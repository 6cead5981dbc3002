namespace CineOrg.Core.Catalogue;

/// <summary>What a person says a field is: above every source until it is undone.</summary>
/// <param name="Field">A word of <see cref="Catalogue.Field"/> that persons may correct.</param>
/// <param name="Language">ISO 639-1, for texts in one language; null otherwise.</param>
/// <param name="Values">One value, or several for a list; null: nothing is shown, since what sources say is wrong.</param>
/// <param name="Note">Why, in the person's words; null when they gave none.</param>
public sealed record CorrectionWish(string Field, string? Language, IReadOnlyList<string>? Values, string? Note = null);

/// <summary>A correction as it is kept, standing or not.</summary>
/// <param name="By">Who made it: <c>owner</c>.</param>
/// <param name="UndoneAt">When it ceased to stand; null while it does.</param>
/// <param name="UndoneBy">Who ended it; null while it stands.</param>
/// <param name="Replaced">True when a newer correction of the same field took its place, rather than the sources.</param>
public sealed record Correction(
    Guid Id, string Field, string? Language, IReadOnlyList<string>? Values, string? Note, string By, DateTimeOffset At,
    DateTimeOffset? UndoneAt = null, string? UndoneBy = null, bool Replaced = false)
{
    public bool Stands => UndoneAt is null;
}
