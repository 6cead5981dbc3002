namespace CineOrg.App.Web.Texts;

/// <summary>Languages by ISO 639-1 code, in lower case as both tongues use them in a sentence or a list.</summary>
internal static class Languages
{
    public static readonly IReadOnlyDictionary<string, (string French, string English)> Names = new Dictionary<string, (string, string)>
    {
        ["ar"] = ("arabe", "Arabic"),
        ["cs"] = ("tchèque", "Czech"),
        ["da"] = ("danois", "Danish"),
        ["de"] = ("allemand", "German"),
        ["el"] = ("grec", "Greek"),
        ["en"] = ("anglais", "English"),
        ["es"] = ("espagnol", "Spanish"),
        ["fa"] = ("persan", "Persian"),
        ["fi"] = ("finnois", "Finnish"),
        ["fr"] = ("français", "French"),
        ["he"] = ("hébreu", "Hebrew"),
        ["hi"] = ("hindi", "Hindi"),
        ["hu"] = ("hongrois", "Hungarian"),
        ["is"] = ("islandais", "Icelandic"),
        ["it"] = ("italien", "Italian"),
        ["ja"] = ("japonais", "Japanese"),
        ["ko"] = ("coréen", "Korean"),
        ["nl"] = ("néerlandais", "Dutch"),
        ["no"] = ("norvégien", "Norwegian"),
        ["pl"] = ("polonais", "Polish"),
        ["pt"] = ("portugais", "Portuguese"),
        ["ro"] = ("roumain", "Romanian"),
        ["ru"] = ("russe", "Russian"),
        ["sv"] = ("suédois", "Swedish"),
        ["th"] = ("thaï", "Thai"),
        ["tr"] = ("turc", "Turkish"),
        ["uk"] = ("ukrainien", "Ukrainian"),
        ["zh"] = ("chinois", "Chinese"),
    };
}
