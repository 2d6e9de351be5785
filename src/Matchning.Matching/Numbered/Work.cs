namespace Matchning.Matching;

/// <summary>An occupation with its SSYK-4 group and field, as numbers; 0 where there is none. Only a group: no occupation. Only a field: neither.</summary>
internal readonly record struct Work(int Occupation, int Group, int Field)
{
    public bool IsNone => Occupation == 0 && Group == 0 && Field == 0;

    /// <summary>The most precise of what is named.</summary>
    public int Named => Occupation != 0 ? Occupation : Group != 0 ? Group : Field;
}
