namespace CineOrg.App.Bootstrap.Settings;

internal sealed record HousekeepingSettings
{
    [Setting("Jours sans que personne l’ouvre après lesquels un film ou une personne revient au niveau de base ; le reste revient à la demande.", "Days without anybody opening it after which a film or person goes back to basic; the rest comes back on demand.", Min = 1, Max = 36500)]
    public int UnusedDays { get; init; } = 180;

    [Setting("Usages pondérés au-dessous desquels on ne garde que le résumé d’un film que l’on ne possède pas ; 0 : jamais.", "Weighted uses below which only the summary of a film that one does not own is kept; 0: never.", Max = 1000)]
    public double MinimumUse { get; init; } = 0.1;

    [Setting("Part d’un budget ou du disque au-dessus de laquelle on fait de la place.", "Share of a budget or of the disk above which room is made.", Min = 0.5, Max = 1)]
    public double HighMark { get; init; } = 0.9;

    [Setting("Part à laquelle on revient alors.", "Share that is gone down to then.", Min = 0.1, Max = 1)]
    public double LowMark { get; init; } = 0.8;
}
