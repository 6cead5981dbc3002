namespace CineOrg.App.Bootstrap.Settings;

/// <summary>What a text must look like.</summary>
internal enum Form { Text, Word, Address, AddressOrNone, AddressPerLanguage, Listen, Host, Folder, FolderOrNone, Language, Country, FieldTrust, Contact, Count, Hours, Threshold, Limit, Attempts, Share, JobRule, Layer, FolderLayer, Caller }

/// <summary>Declares a property as a setting: what it is for, in both languages, and what it may hold.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SettingAttribute(string french, string english) : Attribute
{
    public string French { get; } = french;
    public string English { get; } = english;

    /// <summary>Smallest and largest number, both allowed.</summary>
    public double Min { get; init; }
    public double Max { get; init; } = int.MaxValue;

    public Form Form { get; init; }

    /// <summary>The only texts allowed, when there are any.</summary>
    public string[] Choices { get; init; } = [];

    /// <summary>Never shown, logged or repeated in a message.</summary>
    public bool Secret { get; init; }
}
