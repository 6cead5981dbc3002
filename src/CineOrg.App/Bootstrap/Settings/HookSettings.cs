namespace CineOrg.App.Bootstrap.Settings;

/// <summary>Who may tell this program something, each by a secret of their own.</summary>
internal sealed record HookSettings
{
    [Setting("Qui peut recommander des films aux personnes d’ici, par exemple cine-club=SECRET\u00a0: un nom, = et un secret.", "Who may recommend films to people here, such as “film-club=SECRET”: a name, = and a secret.", Form = Form.Caller, Secret = true)]
    public IReadOnlyList<string> Recommendation { get; init; } = [];
}
