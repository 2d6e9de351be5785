using Matchning.Access;
using Matchning.Employers;
using Matchning.Matches;
using Matchning.Matching;
using Matchning.Openings;
using Matchning.Participants;
using Matchning.Storage;
using Microsoft.Extensions.DependencyInjection;
using LanguageHeld = Matchning.Participants.LanguageHeld;
using SkillHeld = Matchning.Participants.SkillHeld;

namespace Matchning.Tests.Matches.Pages;

/// <summary>A nursing assistant and jobs in care, registered as the program would.</summary>
internal static class Scene
{
    public const string Assistant = "yrke-vardbitrade", Lifting = "kunskap-forflyttningsteknik";

    /// <summary>Selam: four years as a care assistant, licence B, Swedish B1, reaches Huddinge and Botkyrka.</summary>
    public static Task<Guid> SelamAsync(this House house, Guid? board = null, string family = "Testfall") => house.InDatabase(async db =>
    {
        var subject = new Subject { HomeBoardId = board ?? World.Huddinge };
        db.Add(subject);
        var selam = Participant.Register(subject, "0126", ["0126", "0127"]);
        selam.SetName("Selam", family).ShouldBeNull();
        selam.SetLicences(["B"], null);
        selam.Add(new Wish { Occupation = Assistant }).ShouldBeNull();
        selam.Add(new Experience { Occupation = Assistant, Years = 4 }).ShouldBeNull();
        selam.Add(new SkillHeld { Skill = Lifting, Evidence = Evidence.Work }).ShouldBeNull();
        selam.Add(new LanguageHeld { Language = "sv", Listening = Cefr.B1, Speaking = Cefr.B1, Reading = Cefr.A2, Writing = Cefr.A2 }).ShouldBeNull();
        db.Add(selam);
        await db.SaveChangesAsync();
        return selam.Id;
    });

    /// <summary>A job as care assistant in Huddinge; <paramref name="asks"/> says what more it asks for.</summary>
    public static Task<Guid> OpeningAsync(this House house, string headline, Func<OpeningDemands, OpeningDemands>? asks = null, string municipality = "0126") => house.InDatabase(async db =>
    {
        var opening = new Opening
        {
            Headline = headline,
            Employer = new Employer { Name = "Exempelvården AB", RegisteredAt = house.Clock.Now }.Confirm(),
            MunicipalityId = municipality,
            OccupationId = Assistant,
            GroupId = "grupp-5330",
            LastDay = house.Clock.Today.AddDays(20),
            PublicationDay = house.Clock.Today,
            RegisteredAt = house.Clock.Now,
        };
        opening.Ask((asks ?? (d => d))(new OpeningDemands("")));
        opening.Text = new OpeningText { OpeningId = opening.Id, Text = headline };
        opening.Text.FoundBy(headline, "Exempelvården AB");
        db.Add(opening);
        await db.SaveChangesAsync();
        return opening.Id;
    });

    /// <summary>Waits until the index holds so many; the product promises two seconds, a slow machine of tests gets more.</summary>
    public static async Task IndexedAsync(this House house, int openings, int people)
    {
        var index = house.App.Services.GetRequiredService<MatchIndex>();
        for (var waited = 0; waited < 200 && index.Count != (openings, people); waited++)
        {
            await Task.Delay(50);
        }

        index.Count.ShouldBe((openings, people));
    }
}
