namespace CineOrg.App.Lab.Traces;

/// <summary>Decides what stays on a shelf.</summary>
internal interface IPolicy
{
    /// <summary>A request was answered, from the shelf or by fetching what lacked; the policy keeps what it wants of it, within the budget.</summary>
    /// <param name="at">Its place in the trace.</param>
    void Use(in Request request, int at);
}

/// <summary>A policy by name, made for one shelf and trace.</summary>
internal sealed record PolicyKind(string Name, Func<Shelf, Trace, IPolicy> Make);
