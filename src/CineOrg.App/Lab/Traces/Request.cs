using CineOrg.Core.Catalogue;

namespace CineOrg.App.Lab.Traces;

/// <summary>Somebody asked for a work: one line of a trace.</summary>
/// <param name="Time">Milliseconds since 1970 (UTC).</param>
/// <param name="User">Counted from 0 in the order of first appearance.</param>
/// <param name="Work">Likewise.</param>
/// <param name="Level">How much of it was wanted.</param>
internal readonly record struct Request(long Time, int User, int Work, Level Level)
{
    public DateTimeOffset At => DateTimeOffset.FromUnixTimeMilliseconds(Time);
}
