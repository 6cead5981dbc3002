namespace CineOrg.App.Web.Texts;

/// <summary>Countries of cinema by ISO 3166-1 code, with those that are no more.</summary>
internal static class Countries
{
    public static readonly IReadOnlyDictionary<string, (string French, string English)> Names = new Dictionary<string, (string, string)>
    {
        ["001"] = ("monde entier", "worldwide"),
        ["AR"] = ("Argentine", "Argentina"),
        ["AT"] = ("Autriche", "Austria"),
        ["AU"] = ("Australie", "Australia"),
        ["BE"] = ("Belgique", "Belgium"),
        ["BR"] = ("Brésil", "Brazil"),
        ["CA"] = ("Canada", "Canada"),
        ["CH"] = ("Suisse", "Switzerland"),
        ["CL"] = ("Chili", "Chile"),
        ["CN"] = ("Chine", "China"),
        ["CS"] = ("Tchécoslovaquie", "Czechoslovakia"),
        ["CU"] = ("Cuba", "Cuba"),
        ["CZ"] = ("Tchéquie", "Czechia"),
        ["DE"] = ("Allemagne", "Germany"),
        ["DK"] = ("Danemark", "Denmark"),
        ["DZ"] = ("Algérie", "Algeria"),
        ["EG"] = ("Égypte", "Egypt"),
        ["ES"] = ("Espagne", "Spain"),
        ["FI"] = ("Finlande", "Finland"),
        ["FR"] = ("France", "France"),
        ["GB"] = ("Royaume-Uni", "United Kingdom"),
        ["GR"] = ("Grèce", "Greece"),
        ["HK"] = ("Hong Kong", "Hong Kong"),
        ["HU"] = ("Hongrie", "Hungary"),
        ["IE"] = ("Irlande", "Ireland"),
        ["IL"] = ("Israël", "Israel"),
        ["IN"] = ("Inde", "India"),
        ["IR"] = ("Iran", "Iran"),
        ["IS"] = ("Islande", "Iceland"),
        ["IT"] = ("Italie", "Italy"),
        ["JP"] = ("Japon", "Japan"),
        ["KR"] = ("Corée du Sud", "South Korea"),
        ["LU"] = ("Luxembourg", "Luxembourg"),
        ["LV"] = ("Lettonie", "Latvia"),
        ["MA"] = ("Maroc", "Morocco"),
        ["MX"] = ("Mexique", "Mexico"),
        ["NL"] = ("Pays-Bas", "Netherlands"),
        ["NO"] = ("Norvège", "Norway"),
        ["NZ"] = ("Nouvelle-Zélande", "New Zealand"),
        ["PL"] = ("Pologne", "Poland"),
        ["PT"] = ("Portugal", "Portugal"),
        ["RO"] = ("Roumanie", "Romania"),
        ["RU"] = ("Russie", "Russia"),
        ["SE"] = ("Suède", "Sweden"),
        ["SN"] = ("Sénégal", "Senegal"),
        ["SU"] = ("Union soviétique", "Soviet Union"),
        ["TH"] = ("Thaïlande", "Thailand"),
        ["TN"] = ("Tunisie", "Tunisia"),
        ["TR"] = ("Turquie", "Türkiye"),
        ["TW"] = ("Taïwan", "Taiwan"),
        ["UA"] = ("Ukraine", "Ukraine"),
        ["US"] = ("États-Unis", "United States"),
        ["YU"] = ("Yougoslavie", "Yugoslavia"),
        ["ZA"] = ("Afrique du Sud", "South Africa"),
    };

    private static readonly Dictionary<string, string> ByEnglish = Names.Values.ToDictionary(name => name.English, name => name.French);

    /// <summary>The French name of a country known by its English one; anything else untouched.</summary>
    public static string FrenchOf(string english) => ByEnglish.GetValueOrDefault(english, english);
}
