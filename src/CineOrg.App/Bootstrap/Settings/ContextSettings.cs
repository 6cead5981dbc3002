namespace CineOrg.App.Bootstrap.Settings;

internal sealed record ContextSettings
{
    [Setting("Clics sur le même film ou la même personne, dans une visite, à partir desquels l’intérêt est pris au sérieux.", "Clicks on the same film or person, in one visit, from which interest is taken seriously.", Min = 1, Max = 100)]
    public int InsistClicks { get; init; } = 2;

    [Setting("Secondes passées sur une page qui valent un second clic.", "Seconds on a page that are as good as a second click.", Min = 1, Max = 3600)]
    public double DwellSeconds { get; init; } = 3;

    [Setting("Minutes entre deux collectes de ce qui n’a été que survolé ; 0 : jamais.", "Minutes between two gatherings of what was only clicked in passing; 0: never.", Max = 10080)]
    public int ReflexMinutes { get; init; } = 10;

    [Setting("Part des requêtes quotidiennes de chaque source que les premiers clics laissent à ceux qui insistent.", "Share of each source’s daily requests that first clicks leave to those who insist.", Max = 1)]
    public double QuotaReserve { get; init; } = 0.2;

    [Setting("Jours pendant lesquels le parcours d’un navigateur est gardé après sa dernière visite.", "Days for which a browser’s way is kept after its last visit.", Min = 1, Max = 3650)]
    public int KeepDays { get; init; } = 90;

    [Setting("Jours après lesquels un message est oublié, lu ou non.", "Days after which a message is forgotten, read or not.", Min = 1, Max = 3650)]
    public int NotificationDays { get; init; } = 90;

    [Setting("Films ou personnes liés à ce qu’on ouvre et encore inconnus, demandés d’avance en une fois, au calme ; 0 : aucun.", "Films or people linked with what is opened and not known yet, asked for beforehand in one go, in calm hours; 0: none.", Max = 200)]
    public int PrefetchBatch { get; init; } = 24;

    [Setting("Heures avant que l’on regarde de nouveau autour du même film ou de la même personne.", "Hours before the same film or person is looked around again.", Min = 1, Max = 8760)]
    public int PrefetchHours { get; init; } = 24;

    [Setting("Secondes d’attente qu’une requête faite d’avance doit épargner en moyenne pour qu’une sorte de lien soit encore suivie d’avance (une page attend au plus 1,5 s, donc 0,3 : un sur cinq ouvert, à une requête chacun ; à un sur dix, douze fois plus de requêtes n’apportaient que deux points) ; 0 : toujours.", "Seconds of waiting that a request made beforehand must spare on average for a kind of link to be followed beforehand any more (a page waits 1.5 s at most, so 0.3 is one in five opened at one request each; at one in ten, twelve times the requests brought two points); 0: always.", Max = 100)]
    public double PrefetchPays { get; init; } = 0.3;

    [Setting("Jours dans lesquels ce qu’on a demandé d’avance doit être ouvert pour en avoir valu la peine.", "Days within which what was asked for beforehand must be opened to have been worth it.", Min = 1, Max = 365)]
    public int PrefetchDays { get; init; } = 30;

    [Setting("Personnes différentes qui doivent demander ce qui manque pour qu’on l’apporte d’avance.", "Different persons who must ask for what is lacking for it to be brought beforehand.", Min = 1, Max = 1000)]
    public int AskedPersons { get; init; } = 2;

    [Setting("Ou fois, en tout, qu’il doit être demandé ; 0 : jamais d’avance.", "Or times in all that it must be asked for; 0: never beforehand.", Max = 1000)]
    public int AskedTimes { get; init; } = 3;

    [Setting("Jours pendant lesquels une demande compte.", "Days for which an ask counts.", Min = 1, Max = 3650)]
    public int AskedDays { get; init; } = 30;

    [Setting("Chercher aussi la vidéo d’un film souvent demandé que rien ici ne lit.", "Look for the video too of a film that is often asked for and that nothing here plays.")]
    public bool BringVideos { get; init; }
}
