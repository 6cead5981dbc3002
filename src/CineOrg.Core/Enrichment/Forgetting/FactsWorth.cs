using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Worth;

namespace CineOrg.Core.Enrichment.Forgetting;

/// <summary>What it spares to keep what sources said beyond basic: returns × requests that would say it again ÷ bytes.</summary>
internal sealed class FactsWorth(Lives lives)
{
    private readonly Outlook _films = lives.OutlookOf(EntityKind.Movie), _people = lives.OutlookOf(EntityKind.Person);

    public Victim Of(HeldSubject subject)
    {
        var prospect = (subject.Kind == EntityKind.Movie ? _films : _people).Why(UsageOf(subject), lives.Now) with { Count = subject.Usage.Count };
        var worth = prospect.Returns * Math.Max(1, subject.Requests) / Math.Max(1, subject.DeepBytes);
        return new($"{subject.Kind}:{subject.Id}", subject.Id, subject.DeepBytes, worth, prospect);
    }

    // What was never used is taken as used once, when it came.
    private Usage UsageOf(HeldSubject subject) => subject.Usage.Count > 0 ? subject.Usage : Usage.First(lives.Clock.At(subject.LastUse));
}
