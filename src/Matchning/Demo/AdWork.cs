namespace Matchning.Demo;

/// <summary>Which workplaces hire for a family of occupations, in the five municipalities and around them.</summary>
internal sealed class AdWork
{
    private readonly Dictionary<(string Family, bool Near), List<(DemoEmployer Employer, DemoWorkplace Workplace)>> _workplaces = [];

    private AdWork(IReadOnlyList<DemoEmployer> employers)
    {
        var five = DemoPlaces.Five.Select(place => place.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var family in AdFamily.All)
        {
            var hiring = employers.Where(employer => family.Industries.Contains(employer.Industry))
                .SelectMany(employer => WorkplacesFor(family.Name, employer).Select(workplace => (employer, workplace))).ToList();
            foreach (bool near in (bool[])[true, false])
            {
                var there = hiring.Where(at => five.Contains(at.workplace.Municipality) == near).ToList();
                _workplaces.Add((family.Name, near), there.Count > 0 ? there : hiring);
            }
        }
    }

    /// <summary>Of a municipality's workplaces (care, preschool, school, town hall: in this order) those that have such work.</summary>
    public static IEnumerable<DemoWorkplace> WorkplacesFor(string family, DemoEmployer employer) => employer.Sort != EmployerSort.Municipality
        ? employer.Workplaces
        : family switch
        {
            "omsorg" or "assistans" or "sjukskoterska" => employer.Workplaces.Take(1),
            "forskola" => employer.Workplaces.Skip(1).Take(1),
            "skola" or "kok" or "fastighet" => employer.Workplaces.Skip(2).Take(1),
            "stad" => employer.Workplaces.Skip(1).Take(3),
            _ => employer.Workplaces.Skip(3),
        };

    public static AdWork Of(IReadOnlyList<DemoEmployer> employers) => new(employers);

    public (DemoEmployer Employer, DemoWorkplace Workplace) Pick(Dice dice, AdFamily family, bool near) =>
        dice.Pick(_workplaces[(family.Name, near)], at => at.Employer.Sort switch
        {
            EmployerSort.Small => 2,
            EmployerSort.Company => 3,
            EmployerSort.Municipality => 7,
            _ => 2,
        });
}
