namespace CineOrg.Core.Catalogue;

/// <summary>The whole encyclopedia as files that outlive this program: written out and taken in again without loss.</summary>
public interface IPortableCatalogue
{
    /// <summary>Writes one committed state into a new folder, or a new archive when the name ends in <c>.zip</c>; whole or not at all.</summary>
    /// <param name="progress">What is written, and how many of it so far.</param>
    /// <exception cref="IOException">The place is taken or cannot be written.</exception>
    PortableCounts Export(string place, Action<string, long> progress, CancellationToken stop);

    /// <summary>
    /// Takes a folder or archive in: all of it in one transaction, after all of it was read and found sound. What is known already is
    /// merged: by UUID, then by external id; a person's words stay.
    /// </summary>
    /// <param name="dryRun">Reads and checks everything, changes nothing.</param>
    /// <exception cref="InvalidDataException">Something in it is wrong or newer than this program; the message names file, line and column. Nothing was changed.</exception>
    Task<ImportReport> Import(string place, bool dryRun, Action<string, long> progress, CancellationToken stop);
}

/// <summary>How many of each were written: list → items.</summary>
/// <param name="Withheld">Values left out because their source does not allow them to be handed on (IMDb).</param>
public sealed record PortableCounts(IReadOnlyDictionary<string, long> Items, long Withheld);

/// <summary>What an import did, or would do.</summary>
/// <param name="Read">List → items read.</param>
/// <param name="Added">List → items that were new here.</param>
/// <param name="Merged">Films and people that were known here and learnt something.</param>
public sealed record ImportReport(IReadOnlyDictionary<string, long> Read, IReadOnlyDictionary<string, long> Added, long Merged);
