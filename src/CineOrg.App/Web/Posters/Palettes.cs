namespace CineOrg.App.Web.Posters;

/// <summary>Colours by the mood of a genre.</summary>
internal static class Palettes
{
    private static readonly Palette[] Dread =
    [
        new("#14100f", "#f2e6d0", "#b3201b", "#5c1512", "#e8b44c"),
        new("#e9dfc7", "#17130f", "#b5241c", "#2b2622", "#8a8069"),
        new("#101a16", "#e6ead2", "#4f7d3a", "#1f3b2c", "#c9d44f"),
        new("#1b0f1e", "#f4e3e8", "#8d1f4f", "#45163f", "#f06a4d"),
    ];

    private static readonly Palette[] Night =
    [
        new("#12151c", "#f0e9d8", "#d9a441", "#2c3646", "#8b98a8"),
        new("#191919", "#f4efe4", "#c8352b", "#3a3a3c", "#d8d0bd"),
        new("#0e1b24", "#f2ead6", "#e07a3f", "#1f4250", "#a9c2bd"),
        new("#f0e7d3", "#15181f", "#1f3a52", "#c2442f", "#d9b35c"),
    ];

    private static readonly Palette[] Future =
    [
        new("#0b1430", "#e9f0ff", "#2f6fd6", "#132c63", "#ff8a3c"),
        new("#0d2b33", "#e5f5ef", "#12a19a", "#0f4a52", "#f6c945"),
        new("#ece6da", "#141c2e", "#22577a", "#e4572e", "#9db4ab"),
        new("#1a1033", "#f7ecff", "#7b3ff2", "#37206b", "#29d3c2"),
    ];

    private static readonly Palette[] Laughter =
    [
        new("#f7c531", "#20190a", "#e4432d", "#1f6f8b", "#fff3d1"),
        new("#fdf1dc", "#23201c", "#f0663f", "#2a9d8f", "#f2b632"),
        new("#ef5b3a", "#fff4e0", "#26364d", "#f8c64a", "#8c2a1c"),
        new("#8fd0c8", "#16302f", "#f25c54", "#f7e6a1", "#2b6b74"),
    ];

    private static readonly Palette[] Hearts =
    [
        new("#f6e3dc", "#3a1220", "#d4405f", "#8e1f3f", "#f0a58f"),
        new("#401526", "#fbe6dd", "#d9455a", "#7a2140", "#f3b567"),
        new("#f3e9dd", "#2a2038", "#6d4c8f", "#d97a8c", "#e8b98a"),
        new("#1e2a44", "#fdeee3", "#e2667b", "#3f4f7d", "#f5c58b"),
    ];

    private static readonly Palette[] Dust =
    [
        new("#efdcb4", "#2a190c", "#b5541f", "#6b3514", "#dd9a3b"),
        new("#3b2313", "#f6e5c3", "#c86a28", "#6e3d1c", "#e9b65a"),
        new("#d9c79c", "#1f2418", "#5b6b38", "#8b3a1e", "#f0e4c3"),
        new("#24323a", "#f1e5cc", "#c27b3e", "#48606a", "#e2c78c"),
    ];

    private static readonly Palette[] Record =
    [
        new("#f1ece1", "#1b1b1b", "#d1342a", "#2d4a5e", "#b9b09c"),
        new("#e4e7e2", "#17211f", "#2e6b5e", "#c9852b", "#9aa8a1"),
        new("#22303a", "#eee9dc", "#d98b3a", "#41586a", "#b7c4c4"),
        new("#f5efd9", "#24201a", "#34507a", "#c9543b", "#d3c08f"),
    ];

    private static readonly Palette[] Life =
    [
        new("#efe4cf", "#1d1a17", "#2f5d62", "#c4512d", "#dfa84a"),
        new("#1c2b33", "#f3e8d2", "#5f8f8a", "#2f4a57", "#e3a857"),
        new("#e8d9c0", "#2c1a17", "#8c2f2b", "#3d4f4a", "#c99b5b"),
        new("#2e1f27", "#f5e6d6", "#a4475a", "#573544", "#e0a96d"),
        new("#d8e0dc", "#14242b", "#2c6e80", "#e07b4f", "#f2efe4"),
    ];

    public static Palette For(string? genre, Dice dice) => dice.Pick(Mood(genre));

    private static Palette[] Mood(string? genre) => genre?.ToLowerInvariant() switch
    {
        "horror" or "thriller" => Dread,
        "crime" or "film-noir" or "mystery" => Night,
        "science-fiction" or "fantasy" => Future,
        "comedy" or "family" or "animation" or "experimental" => Laughter,
        "romance" or "musical" or "music" => Hearts,
        "western" or "adventure" or "war" or "action" => Dust,
        "documentary" or "history" or "biography" => Record,
        _ => Life,
    };
}
