using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;
using CineOrg.Storage.Images;
using CineOrg.Storage.Merging;

namespace CineOrg.Storage.Portable;

/// <summary>The encyclopedia's way out and in. Reading is one committed state; taking in is one transaction.</summary>
internal sealed class PortableCatalogue(Database database, Redirects redirects, ImageFolder folder, ImageStore images, TrustOrder trust) : IPortableCatalogue
{
    public PortableCounts Export(string place, Action<string, long> progress, CancellationToken stop)
    {
        using var whole = new ExportPlace(place);
        var counts = database.Read(lane => new Exporting(lane, whole, progress, stop).Run(folder));
        whole.Finish();
        return counts;
    }

    public async Task<ImportReport> Import(string place, bool dryRun, Action<string, long> progress, CancellationToken stop)
    {
        using var bundle = Bundle.Open(place);
        var reading = new Reading(bundle, progress, stop);
        reading.Check();
        try
        {
            // Whatever goes wrong from here on, a kill included, leaves the database as it was.
            var (report, here) = await database.Run(Durability.Person, transaction => TakeIn(reading, transaction, dryRun), stop);
            await reading.SaveImages(folder.Root, (image, bytes) => images.TakeOver(image.Name with { Subject = here(image.Name.Subject) }, image.Rendition, bytes, image.Format, stop));
            return report;
        }
        catch (OnlyTriedException tried)
        {
            return tried.Report;
        }
    }

    private (ImportReport Report, Func<Guid, Guid> Here) TakeIn(Reading reading, ITransaction transaction, bool dryRun)
    {
        var own = Transaction.Of(transaction);
        var taking = new Taking(own, redirects, database.Clock.GetUtcNow());
        reading.Each((section, item) => Take(section, taking, item));
        var merged = taking.ChangedMovies.Count + taking.ChangedPeople.Count;
        taking.End(trust);
        var report = new ImportReport(reading.Counts, taking.Added, merged);
        if (dryRun) throw new OnlyTriedException(report);
        own.Append(new BulkImportRequested(taking.Added.GetValueOrDefault("movies"), taking.Added.GetValueOrDefault("people"), merged));
        database.Generation.ChangedBy(own);
        return (report, taking.Here);
    }

    // What only the database's own rules show to be wrong has a place in the file too.
    private static void Take(Section section, Taking taking, Item item)
    {
        try
        {
            section.Take?.Invoke(taking, item);
        }
        catch (DatabaseException wrong) when (wrong.IsConstraint)
        {
            throw new InvalidDataException($"{item.Place}:1: it contradicts what stands before it, or what is known here ({wrong.Message})", wrong);
        }
    }

    /// <summary>Rolls the transaction back: a dry run does everything but stay.</summary>
    private sealed class OnlyTriedException(ImportReport report) : Exception
    {
        public ImportReport Report { get; } = report;
    }
}
