using System.Net;
using System.Text;
using Matchning.Participants;
using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Storage.Imports;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace Matchning.Tests.Participants;

/// <summary>Participants from files.</summary>
public sealed class ImportingTests
{
    private const string Good = """
        Förnamn;Efternamn;Personnummer;Telefon;E-post;Kommun;Önskat yrke;Körkort;Svenska;Handläggare;Övrigt
        Åsa;Öberg;19640823-3234;070-174 06 05;asa@exempel.se;Huddinge;Vårdbiträde;B;3C;handlaggare@huddinge.test;x
        "محمد";"O'Brien ""Sassa"" <b>";001219-3421;;;Huddinge kommun;Vårdbiträde, Undersköterska;nej;B1;;"flera
        rader"
        Utan Nummer;Testfall;;0701740606;;;;;;;
        """;

    private static async Task<Page> Upload(House house, byte[] content, string name = "deltagare.csv", Guid? board = null) =>
        await (await (await house.SignedInAs(Role.Caseworker, board)).Get("/participants/import")).Attach("Fil med deltagare", name, content).Click("Läs in filen");

    private static async Task<Page> BringIn(House house, byte[] content, string name = "deltagare.csv", Guid? board = null)
    {
        var page = await Upload(house, content, name, board);
        page.Heading.ShouldBe("Vad står i kolumnerna?", page.Text);
        var run = await page.Click("Kontrollera raderna");
        var button = run.All("main button").FirstOrDefault(b => b.StartsWith("Hämta in", StringComparison.Ordinal));
        if (button is null)
        {
            return run;
        }

        await run.Click(button);
        await house.JobsDone();
        return await run.Reader.Get(run.Path);
    }

    [Theory, BothDatabases]
    public async Task A_file_is_mapped_checked_registered_and_safe_to_repeat(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var page = await Upload(house, Encoding.UTF8.GetBytes(Good));
        page.Field("Identitetsnummer").ShouldBe("Personnummer");
        page.Field("Hela namnet").ShouldBe("Finns inte i filen");
        page.Text.ShouldContain("3 rader under rubriken.");
        var kept = await house.InDatabase(db => db.Set<Matchning.Participants.Import.PendingFile>().SingleAsync());
        Encoding.UTF8.GetString(kept.Content).ShouldNotContain("Öberg");

        var run = await page.Click("Kontrollera raderna");
        run.Text.ShouldContain("3 rader är lästa. Inget är ändrat än.");
        (await house.InDatabase(db => db.Set<Participant>().CountAsync())).ShouldBe(0);
        (await house.InDatabase(db => db.Set<ImportRow>().ToListAsync())).ShouldAllBe(row => !Encoding.UTF8.GetString(row.Payload!).Contains("Öberg"));
        await run.Click("Hämta in 3 rader");
        await house.JobsDone();
        (await run.Reader.Get(run.Path)).Notice.ShouldBe("Klart. Rader: 3. Nya: 3. Ändrade: 0. Oförändrade: 0. Används inte: 0.");

        var asa = await house.InDatabase(db => db.Profiles.Include(p => p.Identities).Include(p => p.Subject.Assignments).SingleAsync(p => p.FamilyName == "Öberg"));
        (asa.Phone, asa.Email, asa.HomeMunicipality, asa.Subject.HomeBoardId).ShouldBe(("+46701740605", "asa@exempel.se", "0126", World.Huddinge));
        asa.Licences.ShouldBe(["B"]);
        asa.Languages.Single().SfiCourse.ShouldBe("3C");
        asa.Reach!.Count.ShouldBeGreaterThan(10);
        asa.Subject.Assignments.Single().CoworkerId.ShouldBe(World.CoworkerOf(Role.Caseworker, World.Huddinge));
        var other = await house.InDatabase(db => db.Profiles.SingleAsync(p => p.GivenName == "محمد"));
        other.FamilyName.ShouldBe("O'Brien \"Sassa\" <b>");
        other.Licences!.ShouldBeEmpty();
        other.Wishes.Count.ShouldBe(2);
        (await house.InDatabase(db => db.Set<Matchning.Storage.History.Change>().Where(c => c.Of == asa.Id).Select(c => c.Who).Distinct().ToListAsync())).ShouldBe([World.NameOf(Role.Caseworker, World.Huddinge)]);

        (await BringIn(house, Encoding.UTF8.GetBytes(Good))).Notice.ShouldBe("Klart. Rader: 3. Nya: 0. Ändrade: 0. Oförändrade: 3. Används inte: 0.");
        var moved = Good.Replace("070-174 06 05", "070-174 06 07");
        (await BringIn(house, Encoding.UTF8.GetBytes(moved))).Notice.ShouldBe("Klart. Rader: 3. Nya: 0. Ändrade: 1. Oförändrade: 2. Används inte: 0.");
        (await house.InDatabase(db => db.Set<Participant>().CountAsync())).ShouldBe(3);
    }

    [Theory, BothDatabases]
    public async Task A_name_whose_sort_key_is_cut_inside_a_character_is_registered(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var page = await BringIn(house, Encoding.UTF8.GetBytes($"Förnamn;Efternamn\n{string.Concat(Enumerable.Repeat("\U00010428", 20))};{new string('e', 96)}\nÅsa;Öberg\n{new string('ﷺ', 100)};{new string('ﷺ', 100)}\n"));
        page.Notice.ShouldBe("Klart. Rader: 3. Nya: 3. Ändrade: 0. Oförändrade: 0. Används inte: 0.");
    }

    [Theory]
    [InlineData("Åsa;Öberg;19640823-3234")]
    [InlineData("Åsa;Öberg;6408233234")]
    [InlineData("Åsa;Öberg;asa@exempel.se")]
    public async Task A_file_without_headers_is_refused_before_the_first_person_is_lost(string first)
    {
        await using var house = await House.OpenAsync();
        var content = Encoding.UTF8.GetBytes(first + "\nBo;Ek;bo@exempel.se\n");
        var page = await Upload(house, content);
        page.Error("Fil med deltagare").ShouldBe("Första raden ser ut som en person, inte som rubriker. Lägg till en rad med rubriker överst, till exempel Förnamn och Efternamn.");
        (await house.InDatabase(db => db.Set<Matchning.Participants.Import.PendingFile>().CountAsync())).ShouldBe(0);

        var file = Path.Combine(house.Folder, "people.csv");
        await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken);
        var run = await CommandRun.Of(house, "import", "participants", "--board", World.Huddinge.ToString(), file);
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("The first row looks like a person, not like headers.");
        (await house.InDatabase(db => db.ImportRows.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("<dimension ref=\"A1:XFD2\"/>", "A1", "A2")]
    [InlineData("", "A1", "XFD2")]
    [InlineData("", "A1", "GS2")]
    public async Task A_sheet_with_a_cell_far_to_the_right_is_refused_at_once(string dimension, string first, string second)
    {
        await using var house = await House.OpenAsync();
        using var sheet = new MemoryStream();
        await sheet.SaveAsAsync(new[] { new { Förnamn = "Åsa", Efternamn = "Öberg" } }, cancellationToken: TestContext.Current.CancellationToken);
        using (var zip = new System.IO.Compression.ZipArchive(sheet, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = zip.Entries.Single(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal));
            await using var writer = new StreamWriter(part.Open());
            writer.BaseStream.SetLength(0);
            await writer.WriteAsync($"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{dimension}<sheetData><row r="1"><c r="{first}" t="str"><v>Förnamn</v></c></row><row r="2"><c r="{second}" t="str"><v>Åsa</v></c></row></sheetData></worksheet>""");
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        (await Upload(house, sheet.ToArray(), "wide.xlsx")).Error("Fil med deltagare").ShouldBe("Filen har fler än 200 kolumner. Ta bort de kolumner som inte behövs.");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Rows_that_are_too_wide_or_too_long_are_refused_in_a_sentence()
    {
        await using var house = await House.OpenAsync();
        var wide = Encoding.UTF8.GetBytes("Förnamn" + new string(';', 200) + "\nÅsa" + new string(';', 200) + "\n");
        (await Upload(house, wide)).Error("Fil med deltagare").ShouldBe("Filen har fler än 200 kolumner. Ta bort de kolumner som inte behövs.");
        foreach (var row in new[] { "", "Förnamn;Efternamn\n" })
        {
            var long5 = Encoding.UTF8.GetBytes(row + new string('a', 5_000_000) + ";b\nÅsa;Öberg\n");
            (await Upload(house, long5)).Error("Fil med deltagare").ShouldBe("En rad i filen är för lång för en tabell. Kontrollera att filen har en person per rad.");
        }
    }

    [Theory, BothDatabases]
    public async Task Each_row_that_is_wrong_is_told_with_line_column_value_and_remedy_and_the_others_are_registered(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var file = "Namn,Personnummer,Telefon,Kommun,Svenska\nSara Rätt,,,Huddinge,\nFel Siffra,640823-3235,,,\nFel Datum,20000230-1234,,,\nFel Kommun,,,Lilleby,\nAnnan Kommun,,,Botkyrka,\nFel Telefon,,070-12,,C9\n,,,,B1\n"
            + new string('x', 10_000) + ",,,,\nAvklippt,\n";
        var done = await BringIn(house, Encoding.UTF8.GetBytes(file));
        done.Notice.ShouldBe("Klart. Rader: 9. Nya: 2. Ändrade: 0. Oförändrade: 0. Används inte: 7.", done.Text);
        var rows = done.Rows();
        rows.Select(r => (r[0], r[1])).ShouldBe([("3", "Personnummer"), ("4", "Personnummer"), ("5", "Kommun"), ("6", "Kommun"), ("7", "Svenska"), ("7", "Telefon"), ("8", "Namn"), ("9", "Namn"), ("10", "")]);
        rows[0][2].ShouldBe("640823-3235");
        rows[0][3].ShouldBe("Numrets sista siffra stämmer inte med de andra.");
        rows[0][4].ShouldBe("Jämför med handlingen och skriv ÅÅÅÅMMDD-NNNN.");
        rows[3][3].ShouldBe("Raden gäller en kommun vars deltagare du inte registrerar.");
        rows[4][5].ShouldBe("Raden används i övrigt");
        (await house.InDatabase(db => db.Set<Participant>().Select(p => p.GivenName + " " + p.FamilyName).OrderBy(n => n).ToListAsync())).ShouldBe(["Fel Telefon", "Sara Rätt"]);
        // Values in the report are encrypted too.
        (await house.InDatabase(db => db.Set<ImportRow>().Where(r => r.Value != null).ToListAsync())).ShouldAllBe(row => !Encoding.UTF8.GetString(row.Value!).Contains("640823"));
        (await (await house.SignedInAs(Role.Caseworker, World.Botkyrka)).Get(done.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, BothDatabases]
    public async Task A_wrong_number_renames_nobody_and_what_a_file_would_do_is_shown_before_anyone_says_yes(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await house.PersonAsync("Sara", "Testfall", number: "640823-3234");
        await house.PersonAsync("Amir", "Exempel");
        var file = Encoding.UTF8.GetBytes("Förnamn;Efternamn;Personnummer;Telefon\nDub;Lett;640823-3234;070-1740605\nAmir;Exempel;;070-1740606\nNy;Person;;\n");
        var check = await (await Upload(house, file)).Click("Kontrollera raderna");
        check.Text.ShouldContain("2 nya, 0 ändrade, 0 oförändrade, 1 som inte används.");
        check.Text.ShouldContain("Numret tillhör en deltagare med ett helt annat namn.");
        check.Text.ShouldContain("Det finns redan en deltagare med samma namn.");
        (await house.InDatabase(db => db.Set<Participant>().CountAsync())).ShouldBe(2, "nothing is registered before the yes");

        await check.Click("Hämta in 3 rader");
        await house.JobsDone();
        var done = await check.Reader.Get(check.Path);
        done.Notice.ShouldBe("Klart. Rader: 3. Nya: 2. Ändrade: 0. Oförändrade: 0. Används inte: 1.");
        done.Text.ShouldContain("Numret tillhör en deltagare med ett helt annat namn.");
        (await house.InDatabase(db => db.Set<Participant>().Select(p => p.GivenName + " " + p.FamilyName).OrderBy(n => n).ToListAsync())).ShouldBe(["Amir Exempel", "Amir Exempel", "Ny Person", "Sara Testfall"]);

        var married = await BringIn(house, Encoding.UTF8.GetBytes("Förnamn;Efternamn;Personnummer;Telefon\nSara;Gift;640823-3234;070-1740607\n"));
        married.Notice.ShouldBe("Klart. Rader: 1. Nya: 0. Ändrade: 1. Oförändrade: 0. Används inte: 0.");
        married.Text.ShouldContain("Namnet ändras inte.");
        (await house.InDatabase(db => db.Set<Participant>().SingleAsync(p => p.FamilyName == "Testfall"))).Phone.ShouldBe("+46701740607");
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16", "utf-16BE", "utf-16-bare", "windows-1252"];

    [Theory, MemberData(nameof(Encodings))]
    public async Task Every_encoding_and_separator_is_read(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var house = await House.OpenAsync();
        foreach (var (separator, number) in new[] { (";", 1), (",", 2), ("\t", 3) })
        {
            var text = $"Förnamn{separator}Efternamn{separator}Kommun\r\nÅsa{number}{separator}Öberg–Ек{separator}Huddinge\r\n".Replace("–Ек", encoding == "windows-1252" ? "–é" : "–Ек");
            byte[] bytes = encoding switch
            {
                "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
                "utf-16-bare" => Encoding.Unicode.GetBytes(text),
                "windows-1252" => Encoding.GetEncoding(1252).GetBytes(text),
                _ => [.. Encoding.GetEncoding(encoding).GetPreamble().Where(_ => encoding != "utf-8"), .. Encoding.GetEncoding(encoding).GetBytes(text)],
            };
            (await BringIn(house, bytes)).Notice.ShouldStartWith("Klart. Rader: 1. Nya: 1.");
        }

        (await house.InDatabase(db => db.Set<Participant>().Select(p => p.GivenName).OrderBy(n => n).ToListAsync())).ShouldBe(["Åsa1", "Åsa2", "Åsa3"]);
    }

    [Fact]
    public async Task An_Excel_file_is_read_also_with_numbers_as_numbers()
    {
        await using var house = await House.OpenAsync();
        using var sheet = new MemoryStream();
        sheet.SaveAs(new[]
        {
            new { Förnamn = "Åsa", Efternamn = "Öberg", Personnummer = (object)196408233234d, Kommunkod = (object)126 },
            new { Förnamn = "Ali", Efternamn = "Hassan", Personnummer = (object)12193421d, Kommunkod = (object)"0126" },
        });
        (await BringIn(house, sheet.ToArray(), "deltagare.xlsx")).Notice.ShouldStartWith("Klart. Rader: 2. Nya: 2.");
        var list = await (await house.SignedInAs(Role.Caseworker)).Get("/participants");
        (await list.Submit("Sök", ("Namn, början på ett namn eller ett helt nummer", "001219-3421"))).Rows().Single()[0].ShouldBe("Ali Hassan");
        (await Upload(house, sheet.ToArray()[..1500], "avklippt.xlsx")).Error("Fil med deltagare").ShouldStartWith("Excelfilen är skadad eller avklippt");
    }

    public static TheoryData<byte[], string> BadFiles => new()
    {
        { [], "Filen är tom. Välj en fil med innehåll." },
        { "\n\n ;;\n"u8.ToArray(), "Filen är tom. Välj en fil med innehåll." },
        { "Förnamn;Efternamn\n"u8.ToArray(), "Filen har bara en rad." },
        { "Förnamn;Efternamn\nSara;\"Testf"u8.ToArray(), "Ett citattecken i filen öppnas men stängs aldrig." },
        { [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31], "Filen är varken Excel eller text." },
        { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1], "Filen är varken Excel eller text." },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "Filen är i Excels gamla format eller låst med lösenord." },
        { [0x50, 0x4B, 3, 4, 1, 2, 3], "Excelfilen är skadad eller avklippt" },
        { Encoding.UTF8.GetBytes("Namn\n" + new string('x', 21 * 1024 * 1024)), "Filen är större än 20 MB. Dela upp den." },
    };

    [Theory, MemberData(nameof(BadFiles), DisableDiscoveryEnumeration = true)]
    public async Task A_file_that_cannot_be_used_is_refused_with_a_sentence(byte[] content, string sentence)
    {
        await using var house = await House.OpenAsync();
        var page = await Upload(house, content);
        page.Error("Fil med deltagare").ShouldStartWith(sentence);
        (await house.InDatabase(db => db.Set<ImportRun>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Columns_are_chosen_by_hand_where_headers_say_nothing_and_a_name_is_needed()
    {
        await using var house = await House.OpenAsync();
        var page = await Upload(house, "A;B\nSara;Testfall\n"u8.ToArray());
        var again = await page.Click("Kontrollera raderna");
        again.Errors.ShouldContain("Välj vilken kolumn som har förnamnet eller hela namnet.");
        var run = await again.Submit("Kontrollera raderna", ("Förnamn", "A"), ("Efternamn", "B"));
        run.Text.ShouldContain("1 rad är läst.");
        var discarded = await run.Click("Avbryt utan att hämta in");
        discarded.Path.ShouldBe("/participants/import");
        (await house.InDatabase(db => db.Set<Participant>().CountAsync())).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task On_the_command_line_rows_go_to_the_board_of_their_municipality_and_a_dry_run_changes_nothing(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var file = Path.Combine(house.Folder, "deltagare.csv");
        await File.WriteAllTextAsync(file, "Förnamn;Efternamn;Personnummer;Kommun\nÅsa;Öberg;640823-3234;Huddinge\nBo;Ek;001219-3421;0127\nDan;Ek;;Solna\nIngen;Kommun;;\n");
        string[] verb = ["import", "participants", file, "--board", World.Huddinge.ToString(), "--board", World.Botkyrka.ToString()];
        var dry = await CommandRun.Of(house, [.. verb, "--dry-run"]);
        dry.Out.Trim().ShouldBe("dry run: 4 rows: 3 new, 0 changed, 0 unchanged, 1 refused", dry.Error);
        (await house.InDatabase(db => db.Set<Participant>().CountAsync())).ShouldBe(0);
        var run = await CommandRun.Of(house, verb);
        run.Error.ShouldContain("line 4: refused: Kommun \"Solna\"");
        run.Out.Trim().ShouldBe("4 rows: 3 new, 0 changed, 0 unchanged, 1 refused");
        (await CommandRun.Of(house, verb)).Out.Trim().ShouldBe("4 rows: 0 new, 0 changed, 3 unchanged, 1 refused");
        var homes = await house.InDatabase(db => db.Set<Participant>().Select(p => new { p.GivenName, p.Subject.HomeBoardId }).ToDictionaryAsync(p => p.GivenName, p => p.HomeBoardId));
        (homes["Åsa"], homes["Bo"], homes["Ingen"]).ShouldBe((World.Huddinge, World.Botkyrka, World.Huddinge));
        var wrong = await CommandRun.Of(house, "import", "participants", file, "--board", "Lilleby");
        (wrong.Code, wrong.Error).ShouldSatisfyAllConditions(w => w.Code.ShouldBe(1), w => w.Error.ShouldContain("There is no board \"Lilleby\". Give one of:"));
    }
}
