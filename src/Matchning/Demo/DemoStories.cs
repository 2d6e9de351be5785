namespace Matchning.Demo;

/// <summary>
/// People and openings that belong together, in every one of the five municipalities: some fit at once, some lack one thing
/// (a licence, a level of language, an authorisation). They make sure that a first look at the demo tells something.
/// </summary>
internal static class DemoStories
{
    private const string Assistant = "Undersköterska, hemtjänst, äldreboende och habilitering";

    private static readonly DemoLicence SwedishB = new("B", "SE", true);

    public static IReadOnlyList<DemoStory> All { get; } =
    [
        // Huddinge. The first of each municipality is the person behind the account deltagare@.
        new("Selam", "Testfall", true, "0126", "ER", IdentityKind.Personal, "B1 B1 B1 A2", "A2",
            [("Vårdbiträde", 4, "SE"), (Assistant, 1, "SE")], [Assistant, "Vårdbiträde"], (3, "Vård- och omsorgsutbildning, komvux", "SE", null),
            "Jag har arbetat fyra år som vårdbiträde, både i hemtjänst och på äldreboende. Nu är jag klar undersköterska och vill ha en fast tjänst nära hemmet.")
        {
            Licences = [SwedishB], Cannot = ["nights"],
            Ad = new("omsorg", "undersköterska", "omsorg", "Undersköterska till hemtjänsten i Flemingsberg") { Opening = "Hemtjänsten", Licence = "B", Swedish = "B1", Times = "evenings+weekends" },
        },
        new("Farid", "Låtsasberg", false, "0126", "AF", IdentityKind.Personal, "B1 A2 B1 A2", null,
            [("Budbilsförare", 6, "AF"), ("Lagerarbetare/Terminalarbetare", 1, "SE")], ["Budbilsförare", "Lagerarbetare/Terminalarbetare"],
            (2, "Grundskola", "AF", "none"), "Jag har kört varor i sex år utan en enda skada. Mitt körkort gäller inte här, så jag läser teorin nu.")
        {
            Licences = [new("B", "AF", false)],
            Ad = new("bud", "budbilsförare", "transport", "Budbilsförare till fasta rutter i Huddinge") { Opening = "skåpbil", Licence = "B", Swedish = "B1" },
        },
        new("Oksana", "Fiktivlund", true, "0126", "UA", IdentityKind.Coordination, "A2 A2 A2 A2", "B2",
            [("Redovisningsekonom", 7, "UA")], ["Redovisningsekonom", "Ekonomiassistent"], (5, "Magisterexamen i redovisning", "UA", "recognised"),
            "Jag har gjort bokslut i sju år. Jag läser svenska varje kväll och siffror är lika på alla språk.")
        {
            Ad = new("ekonomi", "redovisningsekonom", "ekonomi", "Redovisningsekonom till växande byrå") { Opening = "redovisningsbyrå", Swedish = "B1", Years = 2 },
        },
        new("Rima", "Sagoström", true, "0126", "SY", IdentityKind.Personal, "C1 C1 C1 C1", "B1",
            [("Sjuksköterska, grundutbildad", 8, "SY"), ("Sjukvårdsbiträde", 2, "SE")], ["Sjuksköterska, grundutbildad"],
            (5, "Sjuksköterskeexamen", "SY", "applied"), "Jag är sjuksköterska sedan åtta år. Kunskapsprovet är klart och jag väntar på min legitimation.")
        {
            Licences = [SwedishB],
            Ad = new("sjukskoterska", "sjuksköterska", "kommun", "Sjuksköterska till kommunal hemsjukvård") { Opening = "kommunala", Swedish = "C1", Authorisation = true, Years = 2 },
        },

        // Botkyrka.
        new("Omar", "Exempelsson", false, "0127", "SY", IdentityKind.Personal, "B1 A2 A2 A2", "B1",
            [("Bagare/Konditor", 6, "SY")], ["Bagare/Konditor", "Pizzabagare"], (3, "Yrkesutbildning, bageri", "SY", "none"),
            "Jag har varit bagare i sex år och började i min farbrors bageri. Jag kan både bröd, bakelser och baklava.")
        {
            Ad = new("bageri", "bagare", "bageri", "Bagare till vårt bageri i Tumba") { Opening = "ugnarna", Either = true, Times = "early", Years = 2 },
        },
        new("Hodan", "Provlund", true, "0127", "SO", IdentityKind.Personal, "A2 A1 A2 A1", null,
            [("Städare", 3, "SE")], ["Städare", "Köksbiträde"], (1, "Några års grundskola", "SO", "none"),
            "Jag har städat kontor i tre år och tycker om när det blir fint.")
        {
            Cannot = ["nights", "evenings"], Hours = (50, 100),
            Ad = new("stad", "lokalvårdare", "stad", "Lokalvårdare, dagtid, i Botkyrka") { Opening = "egna objekt", Swedish = "A2", Times = "days", Hours = (75, 100) },
        },
        new("Elif", "Demoqvist", true, "0127", "TR", IdentityKind.Coordination, "A2 A2 A2 A1", null,
            [("Frisör", 9, "TR")], ["Frisör"], (3, "Yrkesgymnasium, frisör", "TR", "applied"),
            "Jag har haft egen salong i nio år. Svenskan kommer, saxen kan jag redan.")
        {
            Ad = new("frisor", "frisör", "frisor", "Frisör till salong med många stamkunder") { Opening = "tre generationer", Swedish = "B1", Years = 2 },
        },
        new("Natnael", "Skissberg", false, "0127", "ER", IdentityKind.Personal, "B1 B1 B1 B1", "A2",
            [("Bussförare", 5, "ER"), ("Städare", 1, "SE")], ["Bussförare", "Budbilsförare"], (3, "Gymnasium", "ER", "none"),
            "Jag körde buss i Asmara i fem år. Nu har jag svenskt B-körkort och vill ta D.")
        {
            Licences = [SwedishB, new("D", "ER", false)],
            Ad = new("buss", "bussförare", "buss", "Bussförare till depån i söder") { Opening = "depån", Licence = "D", Swedish = "B1", Times = "evenings+weekends" },
        },

        // Salem.
        new("Haider", "Påhittad", false, "0128", "IQ", IdentityKind.Personal, "B1 B1 B1 A2", "A2",
            [("Truckförare", 3, "IQ"), ("Lagerarbetare/Terminalarbetare", 2, "SE")], ["Truckförare", "Lagerarbetare/Terminalarbetare"],
            (3, "Tekniskt gymnasium", "IQ", "partly"), "Jag har kört truck i tre år och plockat order i två. Jag är lugn och håller ordning.")
        {
            Licences = [SwedishB],
            Ad = new("lager", "truckförare", "lager", "Truckförare till Rönninge") { Opening = "Högsäsongen", Swedish = "B1", Times = "shifts" },
        },
        new("Parisa", "Testgren", true, "0128", "IR", IdentityKind.Personal, "C1 B2 B2 B2", "B2",
            [("Förskollärare", 7, "IR"), ("Barnskötare", 1, "SE")], ["Förskollärare", "Barnskötare"], (5, "Förskollärarexamen", "IR", "recognised"),
            "Jag har arbetat med barn hela mitt yrkesliv. Jag läser ULV och hoppas på legitimation till hösten.")
        {
            Ad = new("forskola", "förskollärare", "kommun", "Förskollärare till förskolan Låtsasskogen") { Opening = "sjuttio barn", Swedish = "B2", Authorisation = true, Years = 2 },
        },
        new("Carolina", "Rollfigur", true, "0128", "VE", IdentityKind.Coordination, "B1 B1 B1 A2", "B1",
            [("Kock storhushåll", 5, "VE"), ("Måltidsbiträde", 1, "SE")], ["Kock storhushåll", "Måltidsbiträde"], (3, "Kockutbildning", "VE", "partly"),
            "Jag lagar mat för många och gillar tempo. Barn är de ärligaste gästerna.")
        {
            Ad = new("kok", "kock", "kommun", "Kock till skolkök i Salem") { Opening = "skolköket", Swedish = "B1", Times = "days", Years = 2 },
        },

        // Södertälje.
        new("Bassel", "Modellsson", false, "0181", "SY", IdentityKind.Personal, "B1 B1 B1 B1", "B2",
            [("CNC-operatör", 8, "SY")], ["CNC-operatör", "Maskinoperatör mekanisk verkstad"], (3, "Industritekniskt gymnasium", "SY", "recognised"),
            "Jag har ställt och kört CNC-maskiner i åtta år. Jag mäter två gånger och fräser en.")
        {
            Licences = [SwedishB],
            Ad = new("verkstad", "CNC-operatör", "industri", "CNC-operatör, tvåskift, Södertälje") { Opening = "maskinerna är nya", Either = true, Times = "shifts", Years = 3 },
        },
        new("Andrii", "Utkast", false, "0181", "UA", IdentityKind.Temporary, "A2 A2 A2 A1", "A2",
            [("Svetsare", 10, "UA")], ["Svetsare"], (3, "Yrkesutbildning, svets", "UA", "recognised"),
            "Jag har svetsat på varv i tio år. Jag visar hellre än berättar.")
        {
            Ad = new("verkstad", "svetsare", "industri", "Svetsare till verkstad i Södertälje") { Opening = "lastbilar och tåg", Swedish = "B1", Years = 3 },
        },
        new("Suha", "Mallqvist", true, "0181", "IQ", IdentityKind.Personal, "C1 C1 C1 C1", "B2",
            [("Apotekare", 6, "IQ"), ("Apotekstekniker", 1, "SE")], ["Apotekare", "Apotekstekniker"], (5, "Apotekarexamen", "IQ", "recognised"),
            "Jag är apotekare och arbetar gärna som tekniker tills legitimationen är klar.")
        {
            Ad = new("apotek", "apotekare", "apotek", "Apotekare till apotek i Södertälje") { Opening = "första dörren", Swedish = "C1", Authorisation = true },
        },

        // Tyresö.
        new("Mariana", "Platshållare", true, "0138", "CO", IdentityKind.Personal, "A2 A2 A2 A2", "B1",
            [("Köksbiträde", 3, "SE"), ("Restaurangbiträde", 2, "CO")], ["Köksbiträde", "Restaurangbiträde"], (3, "Gymnasium", "CO", "none"),
            "Jag trivs i kök och är snabb. På mitt förra jobb ansvarade jag för kallskänken.")
        {
            Hours = (50, 100),
            Ad = new("kok", "köksbiträde", "restaurang", "Köksbiträde till Låtsasköket i Bollmora") { Opening = "Medelhavet", Either = true, Times = "evenings+weekends", Hours = (75, 100) },
        },
        new("Emre", "Fantasi", false, "0138", "TR", IdentityKind.Personal, "B1 A2 B1 A2", null,
            [("Målare", 11, "TR")], ["Målare"], (3, "Yrkesutbildning, måleri", "TR", "partly"),
            "Jag har målat i elva år, mest trapphus och lägenheter. Jag saknar bara svenskt körkort.")
        {
            Licences = [new("B", "TR", false)],
            Ad = new("maleri", "målare", "maleri", "Målare till lägenhetsrenoveringar") { Opening = "trehundra", Licence = "B", Swedish = "B1", Years = 3 },
        },
        new("Shukria", "Testlund", true, "0138", "AF", IdentityKind.Personal, "B2 B2 B2 B2", null,
            [("Barnskötare", 2, "SE")], ["Barnskötare", "Elevassistent"], (3, "Barnskötarutbildning, komvux", "SE", null),
            "Jag har vikarierat på förskola i två år och sjunger på tre språk.")
        {
            Ad = new("forskola", "barnskötare", "kommun", "Barnskötare till förskolan Låtsasskogen") { Opening = "många språk", Swedish = "B2", Times = "days" },
        },
    ];

    /// <summary>The openings of the stories, in the order of the people.</summary>
    public static IEnumerable<AdPlan> Ads(IReadOnlyList<DemoEmployer> employers) => All.Select(story => story.Ad.Plan(story.Home, employers));
}
