using System.Globalization;

namespace CineOrg.App.Web.Api;

/// <summary>Reads query values, naming the field when one is wrong.</summary>
internal static class QueryValues
{
    private const int LastPage = 1_000_000;

    /// <exception cref="BadValueException">Not a whole number between the bounds.</exception>
    public static int? Whole(string field, string? text, int least, int most)
    {
        if (string.IsNullOrEmpty(text)) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new BadValueException(field, $"a whole number from {least} to {most}");
    }

    /// <summary>Which page, from 1.</summary>
    /// <exception cref="BadValueException">Not a whole number between the bounds.</exception>
    public static int Page(string? page) => Whole("page", page, 1, LastPage) ?? 1;

    /// <summary>How many items on a page, 1–100.</summary>
    /// <exception cref="BadValueException">Not a whole number between the bounds.</exception>
    public static int PageSize(string? pageSize, int usual = 24) => Whole("pageSize", pageSize, 1, 100) ?? usual;

    public static bool? YesNo(string field, string? text) => text switch
    {
        null or "" => null,
        "true" or "1" => true,
        "false" or "0" => false,
        _ => throw new BadValueException(field, "true or false"),
    };

    /// <summary>One of the enum's words, in its own spelling.</summary>
    public static T? Word<T>(string field, string? text) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text)) return null;
        foreach (var value in Enum.GetValues<T>())
            if (string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase)) return value;
        throw new BadValueException(field, "one of " + string.Join(", ", Enum.GetNames<T>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])));
    }

    public static string? Text(string field, string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return text.Length <= longest ? text.Trim() : throw new BadValueException(field, $"at most {longest} characters");
    }
}
