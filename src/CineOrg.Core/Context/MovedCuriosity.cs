using CineOrg.Core.Availability;

namespace CineOrg.Core.Context;

/// <summary>Lets a session's steps move its level of curiosity, by the declared rule. What the person chose themselves stands above it.</summary>
public sealed class MovedCuriosity(SessionCuriosity moved)
{
    /// <summary>The session's steps are these now.</summary>
    public void Follow(string session, ContextStack stack)
    {
        var move = CuriosityRule.Of(CuriosityRule.Steps(stack, moved.Since(session)));
        moved.Move(session, move?.Level, move?.Word);
    }
}
