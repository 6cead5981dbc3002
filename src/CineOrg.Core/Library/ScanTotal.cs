using CineOrg.Core.Jobs;

namespace CineOrg.Core.Library;

/// <summary>Adds up the roots of one scan job and tells how far it is.</summary>
internal sealed class ScanTotal(IJobProgress progress)
{
    private const int FoldersBetweenReports = 64;
    private readonly List<ScanTally> _walked = [];
    private int _folders;

    public ScanResult Result { get; private set; } = ScanResult.Nothing;

    /// <summary>What was walked counts in the reports of the roots after it.</summary>
    public void Walked(ScanTally tally) => _walked.Add(tally);

    public void Add(ScanResult part) => Result = Result.Plus(part);

    public void Fail(IEnumerable<ScanError> errors) => Result = Result with { Errors = [.. Result.Errors, .. errors] };

    /// <summary>Says that the job lives while it waits for another scan of its root.</summary>
    public Task Wait() => progress.Report(null, Result.ToJson());

    public Task Report(ScanTally tally) =>
        _folders++ % FoldersBetweenReports != 0 ? Task.CompletedTask
        : progress.Report(tally.Share, _walked.Append(tally).Aggregate(Result, (sum, one) => sum.Plus(one.Result())).ToJson());
}
