using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment.Facts;

/// <summary>Finds or makes the persons that credits name.</summary>
internal sealed class Credited(IPeopleRepository people)
{
    /// <param name="place">Whose list of which film it is.</param>
    public IReadOnlyList<ResolvedCredit> Resolve(ITransaction transaction, CreditPlace place, IReadOnlyList<StatedCredit> stated, Cause cause)
    {
        var persons = new Dictionary<(string, ExternalIds), Guid>();
        var credits = new List<ResolvedCredit>(stated.Count);
        foreach (var credit in stated)
        {
            if (!persons.TryGetValue((credit.Name, credit.ExternalIds), out var person))
                persons[(credit.Name, credit.ExternalIds)] = person = Ensure(transaction, place, credit, cause);
            credits.Add(new(person, credit.Category, credit.Role, credit.Character, credit.Order));
        }
        return [.. credits.DistinctBy(credit => (credit.PersonId, credit.Role))];
    }

    private Guid Ensure(ITransaction transaction, CreditPlace place, StatedCredit credit, Cause cause)
    {
        var (id, created) = people.Ensure(transaction, credit.Name, credit.ExternalIds, place);
        if (created) transaction.Append(new PersonCreated(id, credit.Name), cause);
        return id;
    }
}
