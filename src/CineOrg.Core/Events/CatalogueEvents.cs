namespace CineOrg.Core.Events;

public abstract record CatalogueEvent : Event
{
    public override Category Category => Category.Catalogue;
}

/// <summary>A film stands in the catalogue.</summary>
/// <param name="Origin">What made it known: <c>file, filmography, collection, search, import, showcase, recommendation</c>.</param>
public sealed record MovieCreated(Guid MovieId, string Title, int? Year, string Origin) : CatalogueEvent
{
    public override Guid? Subject => MovieId;
}

/// <summary>A saga or series of films stands in the catalogue.</summary>
public sealed record CollectionCreated(Guid CollectionId, string Title) : CatalogueEvent
{
    public override Guid? Subject => CollectionId;
}

/// <summary>A source told all films of a collection.</summary>
/// <param name="Parts">How many these are, held or not.</param>
public sealed record CollectionEnriched(Guid CollectionId, string Title, int Parts) : CatalogueEvent
{
    public override Guid? Subject => CollectionId;
}

/// <summary>More is wanted about a film or person than is held.</summary>
/// <param name="EntityKind"><c>movie</c>, <c>person</c> or <c>collection</c>.</param>
/// <param name="Level">The level asked for.</param>
public sealed record EnrichmentRequested(Guid SubjectId, string EntityKind, string Level) : CatalogueEvent
{
    public override Guid? Subject => SubjectId;
}

/// <summary>A film has learned something.</summary>
/// <param name="From">Level before.</param>
/// <param name="To">Level after (may be the same: new facts at one level).</param>
/// <param name="Enrichers">What was asked and answered.</param>
public sealed record MovieEnriched(Guid MovieId, string From, string To, IReadOnlyList<string> Enrichers) : CatalogueEvent
{
    public override Guid? Subject => MovieId;
}

/// <summary>A source failed to answer; the others' answers are kept.</summary>
/// <param name="Enricher">What was asked.</param>
/// <param name="Source">Who failed.</param>
/// <param name="Reason">One line without secrets.</param>
public sealed record EnrichmentFailed(
    Guid SubjectId, string EntityKind, string Enricher, string Source, string Reason, DateTimeOffset NextAttemptAt) : CatalogueEvent
{
    public override Guid? Subject => SubjectId;
}

public sealed record PersonCreated(Guid PersonId, string Name) : CatalogueEvent
{
    public override Guid? Subject => PersonId;
}

public sealed record PersonEnriched(Guid PersonId, string From, string To, IReadOnlyList<string> Enrichers) : CatalogueEvent
{
    public override Guid? Subject => PersonId;
}

/// <summary>Nobody used a film for long, or there was no room: what sources said beyond a level was let go. It is asked again when somebody wants it.</summary>
/// <param name="From">Level before.</param>
/// <param name="To">Level after.</param>
/// <param name="Rule">Which rule of housekeeping: <c>age, popularity, budget</c>.</param>
public sealed record MovieDowngraded(Guid MovieId, string From, string To, string Rule) : CatalogueEvent
{
    public override Guid? Subject => MovieId;
}

/// <inheritdoc cref="MovieDowngraded"/>
public sealed record PersonDowngraded(Guid PersonId, string From, string To, string Rule) : CatalogueEvent
{
    public override Guid? Subject => PersonId;
}

/// <summary>A person decided a fact: it stands above every source.</summary>
/// <param name="EntityKind"><c>movie</c> or <c>person</c>.</param>
/// <param name="Field">Which one.</param>
/// <param name="Language">Of a text in one language.</param>
/// <param name="Hides">True when it shows nothing instead of a wrong value.</param>
public sealed record CorrectionMade(
    Guid SubjectId, string EntityKind, Guid CorrectionId, string Field, string? Language, bool Hides) : CatalogueEvent
{
    public override Guid? Subject => SubjectId;
}

/// <summary>A correction no longer stands: what the sources say is shown again.</summary>
/// <param name="EntityKind"><c>movie</c> or <c>person</c>.</param>
public sealed record CorrectionUndone(Guid SubjectId, string EntityKind, Guid CorrectionId, string Field, string? Language) : CatalogueEvent
{
    public override Guid? Subject => SubjectId;
}

/// <summary>What a source said is older than it may be kept, and could not be asked again: it was dropped with all that was shown from it alone.</summary>
/// <param name="EntityKind"><c>movie</c> or <c>person</c>.</param>
/// <param name="From">Level before.</param>
/// <param name="To">Level after.</param>
public sealed record DocumentLapsed(Guid SubjectId, string EntityKind, string Source, string From, string To) : CatalogueEvent
{
    public override Guid? Subject => SubjectId;
}

/// <summary>A stored document did not read: it was put aside, and its source is asked again.</summary>
/// <param name="EntityKind"><c>movie</c> or <c>person</c>.</param>
/// <param name="Reason">One line.</param>
/// <param name="Level">The level held until then.</param>
public sealed record DocumentQuarantined(Guid SubjectId, string EntityKind, string Source, string Reason, string Level) : CatalogueEvent
{
    public override Guid? Subject => SubjectId;
}
