namespace CineOrg.Core.Jobs.Sensing;

/// <summary>Looks at the machine through the kernel.</summary>
public interface ILoadProbe
{
    /// <summary>How the machine did since the last look. Never throws: what cannot be read is unknown.</summary>
    MachineLoad Look();
}

/// <summary>How the machine does. Null is unknown: the kernel does not tell.</summary>
/// <param name="Cpu">0–1: of the processors this program may use, or of all when others keep them busier.</param>
/// <param name="Memory">0–1: held by programs, caches that the kernel gives up at once left out.</param>
/// <param name="IoPressure">0–1: share of the time in which somebody waited for a disk (PSI, "some").</param>
/// <param name="DiskWaitMs">Milliseconds that one request to the slowest of our disks took.</param>
public sealed record MachineLoad(double? Cpu = null, double? Memory = null, double? IoPressure = null, double? DiskWaitMs = null)
{
    public static readonly MachineLoad Unknown = new();
}
