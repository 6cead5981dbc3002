using static CineOrg.Core.Library.ReleaseNames.Strength;
using static CineOrg.Core.Library.ReleaseNames.TagKind;

namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Words for languages: names, ISO codes (two letters in capitals only), and the marks of French releases.</summary>
internal static class LanguageWords
{
    public static void AddTo(VocabularyBuilder words)
    {
        Several(words);
        French(words);
        Names(words);
        Codes(words);
    }

    private static void Several(VocabularyBuilder words) => words
        .Add(Language, "multi", Strong, "multi", "multilang", "multi language", "multi audio", "multiaudio", "triple audio", "tri audio", "quad audio")
        .Add(Language, "dual", Strong, "dual audio", "dualaudio", "dual audios")
        .Add(Language, "dual", Capitals, "dual", "dl");

    private static void French(VocabularyBuilder words) => words
        .Add(Language, "fr", Strong, "truefrench", "vff", "vfq", "vfi", "vf2", "vof", "vfstfr", "true french", "vf stfr", "vff vfq", "french vff")
        .Add(Language, "fr", Capitals, "vf", "fre", "fra")
        .Add(Language, "fr", Weak, "french", "francais", "français", "quebecois")
        .Add(Language, "vostfr", Strong, "vostfr", "vost fr", "vo stfr", "vostf")
        .Add(Other, null, Capitals, "vo", "vost", "voa", "sthf");

    private static void Names(VocabularyBuilder words) => words
        .Add(Language, "en", Weak, "english", "anglais", "ingles", "inglés")
        .Add(Language, "de", Weak, "german", "deutsch", "allemand")
        .Add(Language, "it", Weak, "italian", "italiano")
        .Add(Language, "es", Weak, "spanish", "espanol", "español", "castellano", "latino")
        .Add(Language, "pt", Weak, "portuguese", "portugues", "português", "brazilian", "dublado")
        .Add(Language, "nl", Weak, "dutch", "flemish")
        .Add(Language, "ru", Weak, "russian")
        .Add(Language, "uk", Weak, "ukrainian")
        .Add(Language, "ja", Weak, "japanese")
        .Add(Language, "ko", Weak, "korean")
        .Add(Language, "zh", Weak, "chinese", "mandarin", "cantonese")
        .Add(Language, "hi", Weak, "hindi", "hindi dub", "hindi dubbed")
        .Add(Language, "ta", Weak, "tamil")
        .Add(Language, "te", Weak, "telugu")
        .Add(Language, "ml", Weak, "malayalam")
        .Add(Language, "kn", Weak, "kannada")
        .Add(Language, "bn", Weak, "bengali", "bangla")
        .Add(Language, "mr", Weak, "marathi")
        .Add(Language, "pa", Weak, "punjabi")
        .Add(Language, "gu", Weak, "gujarati")
        .Add(Language, "ur", Weak, "urdu")
        .Add(Language, "sv", Weak, "swedish", "svensk")
        .Add(Language, "no", Weak, "norwegian", "norsk")
        .Add(Language, "da", Weak, "danish", "dansk")
        .Add(Language, "fi", Weak, "finnish")
        .Add(Language, "is", Weak, "icelandic")
        .Add(Other, "nordic", Weak, "nordic")
        .Add(Language, "pl", Weak, "polish", "lektor pl", "dubbing pl")
        .Add(Language, "pl", Strong, "pldub")
        .Add(Language, "cs", Weak, "czech")
        .Add(Language, "sk", Weak, "slovak")
        .Add(Language, "hu", Weak, "hungarian")
        .Add(Language, "ro", Weak, "romanian")
        .Add(Language, "bg", Weak, "bulgarian")
        .Add(Language, "sl", Weak, "slovenian")
        .Add(Language, "hr", Weak, "croatian")
        .Add(Language, "sr", Weak, "serbian")
        .Add(Language, "el", Weak, "greek")
        .Add(Language, "tr", Weak, "turkish")
        .Add(Language, "ar", Weak, "arabic")
        .Add(Language, "he", Weak, "hebrew")
        .Add(Language, "fa", Weak, "persian", "farsi")
        .Add(Language, "th", Weak, "thai")
        .Add(Language, "vi", Weak, "vietnamese")
        .Add(Language, "id", Weak, "indonesian")
        .Add(Language, "ca", Weak, "catalan", "català");

    private static void Codes(VocabularyBuilder words) => words
        .Add(Language, "fr", Capitals, "fr")
        .Add(Language, "en", Capitals, "en", "eng")
        .Add(Language, "de", Capitals, "de", "ger", "deu")
        .Add(Language, "it", Capitals, "ita")
        .Add(Language, "es", Capitals, "es", "esp", "spa")
        .Add(Language, "pt", Capitals, "pt", "por", "pt br")
        .Add(Language, "nl", Capitals, "nl", "dut", "nld")
        .Add(Language, "ru", Capitals, "ru", "rus")
        .Add(Language, "uk", Capitals, "ukr")
        .Add(Language, "ja", Capitals, "jp", "ja", "jap", "jpn")
        .Add(Language, "ko", Capitals, "ko", "kor")
        .Add(Language, "zh", Capitals, "zh", "chi", "chn")
        .Add(Language, "hi", Capitals, "hin")
        .Add(Language, "ta", Capitals, "tam")
        .Add(Language, "te", Capitals, "tel")
        .Add(Language, "sv", Capitals, "swe", "sv")
        .Add(Language, "no", Capitals, "nor")
        .Add(Language, "da", Capitals, "dan", "dk")
        .Add(Language, "fi", Capitals, "fin")
        .Add(Language, "pl", Capitals, "pl", "pol")
        .Add(Language, "cs", Capitals, "cz", "cze", "ces")
        .Add(Language, "hu", Capitals, "hun")
        .Add(Language, "ro", Capitals, "rom", "ron")
        .Add(Language, "tr", Capitals, "tur")
        .Add(Language, "el", Capitals, "gre", "ell")
        .Add(Language, "ar", Capitals, "ara")
        .Add(Language, "he", Capitals, "heb")
        .Add(Language, "th", Capitals, "tha")
        .Add(Language, "vi", Capitals, "vie");
}
