namespace Matchning.Demo;

/// <summary>Makes the participant of a story.</summary>
internal static class StoryPerson
{
    public static DemoPerson Of(DemoStory story, int number, HashSet<string> taken)
    {
        var dice = Dice.For(0, "story person", number);
        var background = Background.All.First(background => background.Country == story.Country);
        var (born, identity) = Identities.New(dice, story.Identity, story.Woman, taken);
        taken.Add($"{story.Given} {story.Family}");
        string[] swedish = story.Swedish.Split(' ');
        var occupation = DemoConcepts.Occupation(story.Work[0].Occupation);
        var skills = DemoConcepts.SkillsOf(occupation).Concat(DemoConcepts.SkillsOf(DemoConcepts.Occupation(story.Wishes[0]))).DistinctBy(skill => skill.Id);
        List<DemoLanguage> languages =
        [
            new("sv", swedish[0], swedish[1], swedish[2], swedish[3], Sfi.Course(swedish[2], story.Education.Level)),
            new(background.Language, "C2", "C2", "C2", "C2"),
        ];
        if (story.English is { } english)
        {
            languages.Add(new("en", english, english, english, english));
        }

        string field = AdFamily.All.First(family => family.Name == story.Ad.Family).EducationField;
        var (level, name, country, assessment) = story.Education;
        return new DemoPerson(
            number, story.Given, story.Family, identity, born, story.Home, DemoNumbers.Mobile(number), Identities.Email(story.Given, story.Family),
            story.Swedish.Contains("B2", StringComparison.Ordinal) || story.Swedish.Contains("C1", StringComparison.Ordinal) ? "sv" : background.ContactLanguage,
            swedish[2] is "A1" or "A2" ? background.Language : null,
            [.. story.Wishes.Select(wish => DemoConcepts.Occupation(wish).Id)],
            [.. story.Work.Select(work => new DemoExperience(DemoConcepts.Occupation(work.Occupation).Id, work.Years, work.Country))],
            [.. skills.Take(6).Select((skill, at) => new DemoSkill(skill.Id, at < 2 ? "verified" : at < 5 ? "work" : "stated"))],
            languages,
            [new DemoEducation(level, level >= 3 && field.Length > 0 ? DemoConcepts.EducationField(field).Id : null, name, country, assessment is not null, assessment)],
            story.Licences, [], DemoConcepts.Within(story.Home, 45), story.Hours.Least, story.Hours.Most, story.Cannot, null, story.Words);
    }
}
