namespace CineOrg.App.Web.Texts;

internal sealed partial record Texts
{
    public PlaceTexts Places => Language == "en" ? PlaceTexts.English : PlaceTexts.French;
}

/// <summary>Where films can be had, and how a person looks at them.</summary>
internal sealed record PlaceTexts
{
    // The pyramid of places. {0} whose, {1} how long it takes.
    public required string Ssd { get; init; }
    public required string Disk { get; init; }
    public required string Share { get; init; }
    public required string Friend { get; init; }
    public required string Cloud { get; init; }
    public required string Stream { get; init; }
    public required string Torrents { get; init; }
    public required string Backup { get; init; }
    public required string Manual { get; init; }
    public required string Unknown { get; init; }

    /// <summary>{0} the layer's name.</summary>
    public required string Other { get; init; }

    /// <summary>{0} the place.</summary>
    public required string OutOfReach { get; init; }

    /// <summary>{0} a length of time.</summary>
    public required string About { get; init; }

    /// <summary>{0} the next place.</summary>
    public required string Else { get; init; }
    public required string Nowhere { get; init; }
    public required string YourService { get; init; }

    // How one looks.
    public required string Look { get; init; }
    public required string High { get; init; }
    public required string Medium { get; init; }
    public required string Low { get; init; }
    public required string HighHelp { get; init; }
    public required string MediumHelp { get; init; }
    public required string LowHelp { get; init; }
    public required string Settings { get; init; }
    public required string SettingsLead { get; init; }
    public required string ProfileTitle { get; init; }
    public required string Explorer { get; init; }
    public required string ExplorerHelp { get; init; }
    public required string Consumer { get; init; }
    public required string ConsumerHelp { get; init; }
    public required string LevelTitle { get; init; }
    public required string Auto { get; init; }
    public required string AutoHelp { get; init; }
    public required string ServicesTitle { get; init; }
    public required string ServicesHelp { get; init; }
    public required string NoServices { get; init; }
    public required string CountryTitle { get; init; }
    public required string NearFirst { get; init; }
    public required string NearFirstHelp { get; init; }

    /// <summary>Why the level moved, by the rule's word; {0} the level.</summary>
    public required IReadOnlyDictionary<string, string> Moved { get; init; }
    public required string PutBack { get; init; }
    public required string Save { get; init; }
    public required string Saved { get; init; }
    public required string SortNear { get; init; }

    // What is not shown.
    public required Plural Hidden { get; init; }
    public required string ShowAll { get; init; }

    /// <summary>{0} the film.</summary>
    public required string HiddenFilm { get; init; }
    public required string HiddenFilmHelp { get; init; }
    public required string ShowIt { get; init; }

    // Find or request, and going on elsewhere.
    public required string FindIt { get; init; }
    public required string SoughtTitle { get; init; }
    public required string SoughtLead { get; init; }
    public required string SoughtNone { get; init; }
    public required string Looking { get; init; }

    /// <summary>{0} a day.</summary>
    public required string WaysFound { get; init; }

    /// <summary>{0} a day.</summary>
    public required string NothingYet { get; init; }
    public required string NothingLeft { get; init; }

    /// <summary>{0} who could not.</summary>
    public required string CouldNotLook { get; init; }

    /// <summary>{0} a file.</summary>
    public required string FileWaits { get; init; }

    /// <summary>{0} a folder.</summary>
    public required string FolderScanned { get; init; }

    /// <summary>The same for whoever is not the owner: files and folders are not named.</summary>
    public required string SomeFileWaits { get; init; }
    public required string FoldersScanned { get; init; }
    public required string Forget { get; init; }

    /// <summary>{0} a place.</summary>
    public required string GoesOn { get; init; }

    public static PlaceTexts French { get; } = new()
    {
        Ssd = "Sur votre SSD", Disk = "Sur votre disque", Share = "Sur votre réseau", Friend = "Chez {0}, {1}", Cloud = "Dans votre nuage",
        Stream = "{0}, {1}", Torrents = "Torrent, {1}", Backup = "Sauvegarde, {1}", Manual = "À ajouter vous-même", Unknown = "Aucun lieu connu",
        Other = "{0}, {1}", OutOfReach = "{0}, hors d’atteinte", About = "environ {0}", Else = "sinon {0}", Nowhere = "Aucun lieu connu pour le moment",
        YourService = "votre service",
        Look = "Ce que l’on vous montre", High = "Tout", Medium = "En quelques minutes", Low = "Maintenant",
        HighHelp = "Tous les films, avec l’endroit où chacun se trouve.", MediumHelp = "Ce qui est visible maintenant, le streaming et les amis.",
        LowHelp = "Seulement ce qui peut être lu tout de suite.",
        Settings = "Vos réglages", SettingsLead = "Ce que montrent les listes, les pages, la recherche et les suggestions.",
        ProfileTitle = "Ce que vous aimez qu’on vous montre", Explorer = "Tout ce qui existe", ExplorerHelp = "Vous voyez tout, et où cela se trouve.",
        Consumer = "Ce qui se lit maintenant", ConsumerHelp = "Vous ne voyez que ce qui peut être lu maintenant, jamais un film qui ne le peut pas.",
        LevelTitle = "Jusqu’où regarder", Auto = "Selon votre parcours", AutoHelp = "Tout au début, puis ce que vos pas laissent deviner.",
        ServicesTitle = "Ces services sont les vôtres", ServicesHelp = "Un film qu’ils offrent sans rien payer de plus compte comme visible maintenant.",
        NoServices = "Aucun service connu pour ce pays\u00a0: les sources les nomment à mesure que l’on ouvre des films.",
        CountryTitle = "Pays où vous regardez", NearFirst = "Le plus proche d’abord", NearFirstHelp = "À pertinence égale, ce qui est sur vos disques passe devant.",
        Moved = new Dictionary<string, string>
        {
            ["watching"] = "Vous venez de regarder deux films de suite : on vous montre « {0} ».", ["exploring"] = "Vous continuez d’explorer : on vous montre « {0} ».",
            ["wanting"] = "Vous avez demandé ce qui n’est pas là : on vous montre « {0} ».", ["step"] = "À cette étape, on vous montre « {0} ».",
        },
        PutBack = "Remettre comme avant", Save = "Enregistrer", Saved = "C’est noté.", SortNear = "Proximité",
        Hidden = new("fr", "# film n’est pas montré\u00a0: on ne peut pas le voir maintenant.", "# films ne sont pas montrés\u00a0: on ne peut pas les voir maintenant."),
        ShowAll = "Tout montrer", HiddenFilm = "{0} ne peut pas être lu maintenant",
        HiddenFilmHelp = "Vous avez choisi de ne voir que ce qui est à portée. Le film est connu ici\u00a0; sa page s’ouvre dès que vous regardez plus loin.",
        ShowIt = "Montrer quand même",
        FindIt = "Le trouver ou le demander", SoughtTitle = "Films recherchés",
        SoughtLead = "Ce que l’on a demandé à voir et qu’aucun lieu d’ici ne lit. On cherche seulement\u00a0: rien n’est téléchargé.",
        SoughtNone = "Rien n’est recherché pour le moment.", Looking = "La recherche commence…", WaysFound = "Trouvé le {0}\u00a0:",
        NothingYet = "Rien trouvé encore\u00a0; on cherche de nouveau à partir du {0}.", NothingLeft = "Rien trouvé, et plus personne ne cherche.",
        CouldNotLook = "N’a pas pu chercher\u00a0: {0}.", FileWaits = "{0}, un fichier d’ici qui attend votre avis", FolderScanned = "Le dossier {0} est relu",
        SomeFileWaits = "Un fichier d’ici attend un avis", FoldersScanned = "Les dossiers d’ici sont relus",
        Forget = "Ne plus chercher", GoesOn = "La source a lâché\u00a0; le film continue\u00a0: {0}.",
    };

    public static PlaceTexts English { get; } = new()
    {
        Ssd = "On your SSD", Disk = "On your disk", Share = "On your network", Friend = "At {0}’s, {1}", Cloud = "In your cloud",
        Stream = "{0}, {1}", Torrents = "Torrent, {1}", Backup = "Backup, {1}", Manual = "To be added by hand", Unknown = "No known place",
        Other = "{0}, {1}", OutOfReach = "{0}, out of reach", About = "about {0}", Else = "else {0}", Nowhere = "No known place so far",
        YourService = "your service",
        Look = "What you are shown", High = "Everything", Medium = "Within minutes", Low = "Now",
        HighHelp = "Every film, with where it is.", MediumHelp = "What plays now, streaming and friends.", LowHelp = "Only what can be played right away.",
        Settings = "Your settings", SettingsLead = "What lists, pages, search and suggestions show you.",
        ProfileTitle = "What you like to be shown", Explorer = "All there is", ExplorerHelp = "You see everything, and where it is.",
        Consumer = "What plays now", ConsumerHelp = "You see only what can be played now, never a film that can’t.",
        LevelTitle = "How far to look", Auto = "As you go", AutoHelp = "Everything at first, then what your steps suggest.",
        ServicesTitle = "These services are yours", ServicesHelp = "A film that they offer at no further cost counts as playable now.",
        NoServices = "No service known for this country yet: sources name them as films are opened.",
        CountryTitle = "Country you watch in", NearFirst = "Nearest first", NearFirstHelp = "At equal relevance, what is on your disks goes first.",
        Moved = new Dictionary<string, string>
        {
            ["watching"] = "You have watched two films in a row: you are shown “{0}”.", ["exploring"] = "You go on exploring: you are shown “{0}”.",
            ["wanting"] = "You asked for what is not here: you are shown “{0}”.", ["step"] = "At this step you are shown “{0}”.",
        },
        PutBack = "Put it back", Save = "Save", Saved = "Saved.", SortNear = "Nearness",
        Hidden = new("en", "# film is not shown: it can’t be watched now.", "# films are not shown: they can’t be watched now."),
        ShowAll = "Show everything", HiddenFilm = "{0} can’t be played now",
        HiddenFilmHelp = "You chose to see only what is within reach. The film is known here; its page opens as soon as you look further.",
        ShowIt = "Show it anyway",
        FindIt = "Find or request it", SoughtTitle = "Films being sought",
        SoughtLead = "What somebody asked to watch and no place here plays. We only look: nothing is downloaded.",
        SoughtNone = "Nothing is being sought at the moment.", Looking = "The search begins…", WaysFound = "Found on {0}:",
        NothingYet = "Nothing found yet; the next look is from {0}.", NothingLeft = "Nothing found, and nobody looks any more.",
        CouldNotLook = "Could not look: {0}.", FileWaits = "{0}, a file here that waits for your word", FolderScanned = "Folder {0} is being read again",
        SomeFileWaits = "A file here waits for a decision", FoldersScanned = "The folders here are being read again",
        Forget = "Stop looking", GoesOn = "The source broke off; the film goes on: {0}.",
    };
}
