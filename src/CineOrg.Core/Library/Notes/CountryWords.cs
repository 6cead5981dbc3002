using System.Collections.Frozen;
using System.Globalization;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Library.Notes;

/// <summary>Countries as notes name them, in English or French, by code or by name.</summary>
internal static class CountryWords
{
    // Names that the system's own English ones do not hold; countries that are no more stand for the one that followed.
    private const string Others = """
        US=usa,u s a,united states,united states of america,etats unis,etats unis d amerique
        GB=uk,u k,great britain,england,scotland,wales,royaume uni,grande bretagne,angleterre
        DE=allemagne,west germany,east germany,federal republic of germany,allemagne de l ouest,allemagne de l est
        RU=russie,soviet union,ussr,urss,russian federation,union sovietique
        CZ=czech republic,czechoslovakia,tchequie,tchecoslovaquie,republique tcheque
        KR=korea,south korea,republic of korea,coree du sud
        KP=north korea,coree du nord
        HK=hong kong
        TW=taiwan
        IR=iran
        RS=yugoslavia,yougoslavie,serbie
        NL=the netherlands,pays bas,hollande
        IT=italie
        ES=espagne
        JP=japon
        CN=chine
        BE=belgique
        CH=suisse
        SE=suede
        DK=danemark
        NO=norvege
        FI=finlande
        PL=pologne
        AT=autriche
        HU=hongrie
        RO=roumanie
        GR=grece
        TR=turquie,turkey
        IN=inde
        BR=bresil
        AR=argentine
        MX=mexique
        AU=australie
        NZ=nouvelle zelande
        IE=irlande
        IL=israel
        EG=egypte
        MA=maroc
        DZ=algerie
        TN=tunisie
        LB=liban
        ZA=afrique du sud
        TH=thailande
        IS=islande
        BG=bulgarie
        UA=ukraine
        LU=luxembourg
        """;

    private static readonly FrozenDictionary<string, string> Codes = Read();

    /// <summary>ISO 3166-1 alpha-2; null when nobody knows the country.</summary>
    public static string? Code(string word) => Codes.GetValueOrDefault(TitleKey.Of(word));

    private static FrozenDictionary<string, string> Read()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var region in CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(culture => new RegionInfo(culture.Name)).Where(region => region.Name.Length == 2))
            foreach (var name in (string[])[region.Name, region.EnglishName, region.NativeName])
                codes.TryAdd(TitleKey.Of(name), region.TwoLetterISORegionName);
        foreach (var line in Others.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            foreach (var name in line.Split('=')[1].Split(',')) codes[name] = line.Split('=')[0];
        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
