namespace Matchning.Employers;

/// <summary>What a room above keeps on employers and this room needs in a list or when two employers turn out to be one.</summary>
public interface IEmployerWork
{
    /// <summary>How many openings one can apply for, by employer.</summary>
    Task<IReadOnlyDictionary<Guid, int>> OpenAsync(IReadOnlyCollection<Guid> employers);

    /// <summary>Moves what belongs to one employer to another, tracked; the caller saves.</summary>
    Task MoveAsync(Guid from, Guid to);
}
