namespace CineOrg.App.Web.Texts;

/// <summary>Towns that French calls otherwise than English, by their English name. Sources say birthplaces in English.</summary>
internal static class Towns
{
    public static readonly IReadOnlyDictionary<string, string> French = new Dictionary<string, string>
    {
        ["A Coruña"] = "La Corogne",
        ["Algiers"] = "Alger",
        ["Antwerp"] = "Anvers",
        ["Athens"] = "Athènes",
        ["Barcelona"] = "Barcelone",
        ["Beijing"] = "Pékin",
        ["Beirut"] = "Beyrouth",
        ["Brussels"] = "Bruxelles",
        ["Bucharest"] = "Bucarest",
        ["Cairo"] = "Le Caire",
        ["Copenhagen"] = "Copenhague",
        ["Edinburgh"] = "Édimbourg",
        ["Geneva"] = "Genève",
        ["Genoa"] = "Gênes",
        ["Hamburg"] = "Hambourg",
        ["Hanover"] = "Hanovre",
        ["Havana"] = "La Havane",
        ["Kraków"] = "Cracovie",
        ["Lisbon"] = "Lisbonne",
        ["London"] = "Londres",
        ["Mexico City"] = "Mexico",
        ["Moscow"] = "Moscou",
        ["Philadelphia"] = "Philadelphie",
        ["Saint Petersburg"] = "Saint-Pétersbourg",
        ["Seoul"] = "Séoul",
        ["Seville"] = "Séville",
        ["Tehran"] = "Téhéran",
        ["Venice"] = "Venise",
        ["Vienna"] = "Vienne",
        ["Warsaw"] = "Varsovie",
        ["Yekaterinburg"] = "Iekaterinbourg",
    };
}
