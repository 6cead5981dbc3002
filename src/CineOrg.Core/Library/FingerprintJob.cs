using System.Text.Json;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Library;

/// <summary>Takes the fingerprint of every present file that has none, batch after batch; run again it goes on where it stopped.</summary>
public sealed class FingerprintJob(ITransactions transactions, IInventory inventory, IVideoFiles files) : IRunJobs
{
    public const string TypeName = "Fingerprint";
    private const int AtOnce = 100;

    public string Type => TypeName;

    public async Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop)
    {
        var (taken, errors, after) = (0, new List<ScanError>(), 0L);
        while (inventory.WithoutFingerprint(after, AtOnce) is [.., var last] batch)
        {
            stop.ThrowIfCancellationRequested();
            var prints = batch.Select(file => (File: file, Print: Take(file, errors))).Where(pair => pair.Print is not null).ToList();
            await transactions.Run(Durability.Bulk, transaction => Save(transaction, prints!), stop).ConfigureAwait(false);
            (taken, after) = (taken + prints.Count, last.Key);
            await progress.Report(null, Words(taken, errors)).ConfigureAwait(false);
        }
        return Words(taken, errors);
    }

    private byte[]? Take(KnownFile file, List<ScanError> errors)
    {
        try { return files.Fingerprint(file.RootPath, file.Path); }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.Add(new(Path.Join(file.RootPath, file.Path), failure.Message));
            return null;
        }
    }

    private int Save(ITransaction transaction, List<(KnownFile File, byte[] Print)> prints)
    {
        foreach (var (file, print) in prints) inventory.SaveFingerprint(transaction, file.Key, file.Seen, print);
        return prints.Count;
    }

    private static string Words(int taken, List<ScanError> errors) =>
        JsonSerializer.Serialize(new FingerprintResult(taken, errors), LibraryJson.Default.FingerprintResult);
}
