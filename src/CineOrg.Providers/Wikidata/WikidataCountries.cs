namespace CineOrg.Providers.Wikidata;

/// <summary>
/// Countries that make films, by item, in ISO 3166-1 alpha-2, so that most films cost no further request. States that are
/// no more stand for their successor, except those whose code the standard keeps reserved (SU, YU, DD, CS).
/// </summary>
internal static class WikidataCountries
{
    private const string Table = """
        Q142 FR,Q70802 FR,Q30 US,Q145 GB,Q174193 GB,Q183 DE,Q713750 DE,Q41304 DE,Q43287 DE,Q7318 DE,Q38 IT,Q172579 IT,Q29 ES,Q17 JP,Q188712 JP,
        Q148 CN,Q668 IN,Q16 CA,Q408 AU,Q159 RU,Q34266 RU,Q15180 SU,Q31 BE,Q39 CH,Q40 AT,Q55 NL,Q29999 NL,Q34 SE,Q35 DK,Q756617 DK,Q20 NO,Q33 FI,
        Q36 PL,Q213 CZ,Q33946 CS,Q28 HU,Q218 RO,Q219 BG,Q41 GR,Q45 PT,Q27 IE,Q189 IS,Q43 TR,Q801 IL,Q794 IR,Q79 EG,Q1028 MA,Q948 TN,Q262 DZ,
        Q258 ZA,Q155 BR,Q414 AR,Q298 CL,Q96 MX,Q739 CO,Q419 PE,Q241 CU,Q884 KR,Q423 KP,Q865 TW,Q8646 HK,Q869 TH,Q881 VN,Q252 ID,Q928 PH,Q664 NZ,
        Q212 UA,Q184 BY,Q230 GE,Q399 AM,Q227 AZ,Q403 RS,Q224 HR,Q215 SI,Q214 SK,Q225 BA,Q221 MK,Q36704 YU,Q16957 DD,Q32 LU,Q37 LT,Q211 LV,Q191 EE,
        Q822 LB,Q858 SY,Q810 JO,Q796 IQ,Q1041 SN,Q912 ML,Q965 BF,Q1033 NG,Q117 GH,Q114 KE,Q115 ET,Q424 KH,Q843 PK,Q902 BD,Q833 MY,Q334 SG,
        Q77 UY,Q717 VE,Q736 EC,Q750 BO,Q232 KZ,Q711 MN,Q889 AF
        """;

    private static readonly Dictionary<string, string> Codes = Table.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split(' ')).ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>From the table, else asked of Wikidata.</summary>
    public static async Task<IReadOnlyList<string?>> Of(WikidataClient client, IEnumerable<string> items, CancellationToken stop)
    {
        var codes = new List<string?>();
        foreach (var item in items) codes.Add(Codes.GetValueOrDefault(item) ?? await client.CountryCode(item, stop));
        return codes;
    }
}
