using CineOrg.Core.Availability;

namespace CineOrg.Core.Context;

/// <summary>Who is at the screen.</summary>
/// <param name="Session">Pseudonym of the browser's session: whose steps these are.</param>
/// <param name="Viewer">Who is told when something is ready: <c>owner</c> in whichever browser, else the session.</param>
/// <param name="Viewing">How they look at films: where they can have one hangs on it.</param>
public sealed record Asker(string Session, string Viewer, Viewing Viewing);

/// <summary>What a job keeps of whoever waits for it.</summary>
/// <param name="Frame">The step that waits.</param>
/// <param name="Viewer">As in <see cref="Asker"/>.</param>
/// <param name="Viewing">How they looked at films when they asked; null when a film is not what they wait for.</param>
public sealed record Waiting(Guid Frame, string Viewer, Viewing? Viewing = null);
