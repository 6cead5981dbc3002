using CineOrg.Core.Housekeeping.Budgets;

namespace CineOrg.Storage.Images;

/// <summary>Bytes that images may take, by kind; 0 keeps none.</summary>
public sealed record ImageBudgets(long Images, long HdImages)
{
    public static readonly ImageBudgets Usual = new(4096L * 1024 * 1024, 2048L * 1024 * 1024);

    public long Of(StoredKind kind) => kind == StoredKind.HdImages ? HdImages : Images;
}
