using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Texts;

/// <summary>What the pages say about where facts come from and how they are corrected, in one language.</summary>
internal sealed record Provenance
{
    public required string Whence { get; init; }
    public required string Lead { get; init; }
    public required string AllSources { get; init; }
    public required string Shown { get; init; }
    public required string Because { get; init; }
    public required string Alone { get; init; }
    public required string Then { get; init; }
    public required string ByPerson { get; init; }
    public required string Hidden { get; init; }
    public required string ForSearch { get; init; }
    public required string NobodySays { get; init; }
    public required string Confidence { get; init; }
    public required string Check { get; init; }
    public required string More { get; init; }
    public required string Correct { get; init; }
    public required string RightValue { get; init; }
    public required string RightValues { get; init; }
    public required string OneImage { get; init; }
    public required string SomeImages { get; init; }
    public required string Why { get; init; }
    public required string Save { get; init; }
    public required string ShowNothing { get; init; }
    public required string Undo { get; init; }
    public required string Redo { get; init; }
    public required string History { get; init; }
    public required string Stands { get; init; }
    public required string Undone { get; init; }
    public required string Replaced { get; init; }
    public required string Refused { get; init; }
    public required string Owner { get; init; }
    public required IReadOnlyDictionary<string, string> Fields { get; init; }
    public required IReadOnlyDictionary<string, string> Hints { get; init; }

    public static Provenance Of(string language) => language == "en" ? EnglishProvenance.Texts : FrenchProvenance.Texts;

    public string FieldName(string field) => Fields.GetValueOrDefault(field, field);

    public string ChooseImage(bool several) => several ? SomeImages : OneImage;

    /// <summary>What a corrected value must look like; null when any text will do.</summary>
    public string? Hint(Correctable rule) => Hints.GetValueOrDefault(rule.Field);
}
