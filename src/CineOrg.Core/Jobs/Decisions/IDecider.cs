using System.Text.Json;

namespace CineOrg.Core.Jobs.Decisions;

/// <summary>One kind of decision: a pure function of what it is given. Registered, so that a recorded decision can be made again.</summary>
public interface IDecider
{
    /// <summary>One word, such as <c>source, job, way, when</c>; recorded with each decision and never changed.</summary>
    string Kind { get; }

    /// <summary>Decides anew from recorded inputs alone.</summary>
    /// <param name="inputs">JSON, as recorded.</param>
    /// <returns>JSON.</returns>
    /// <exception cref="JsonException">The inputs are not of this kind.</exception>
    string Decide(string inputs);
}

/// <summary>The same with types: what it is given and what it says are records that stand in JSON as <see cref="DecisionJson"/> writes them.</summary>
public abstract class Decider<TInputs, TOutcome>(string kind) : IDecider
{
    public string Kind { get; } = kind;

    /// <summary>Reads nothing but its inputs: no clock, no store, no chance.</summary>
    public abstract TOutcome Decide(TInputs inputs);

    string IDecider.Decide(string inputs) => DecisionJson.Write(Decide(DecisionJson.Read<TInputs>(inputs)));
}
