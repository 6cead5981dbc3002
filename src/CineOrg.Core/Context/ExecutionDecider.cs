using CineOrg.Core.Jobs.Decisions;

namespace CineOrg.Core.Context;

/// <summary>Immediate, deferred, or more interest needed.</summary>
public sealed class ExecutionDecider() : Decider<ExecutionInputs, Execution>("execution")
{
    public override Execution Decide(ExecutionInputs inputs) => Execution.Of(inputs);
}
