namespace Matchning.Permissions;

/// <summary>
/// Who acts in this request: the person, the unit and board they act for, and the roles they hold. Read anew from the
/// database in each request, so that a role taken away is gone at once. Before anyone is known it is nobody, who may
/// nothing and sees no participant.
/// </summary>
public sealed class Actor
{
    /// <summary>The account signed in, or null for a visitor or the program itself.</summary>
    public Guid? Account { get; private set; }

    /// <summary>The coworker behind the account, or null for participants and employers.</summary>
    public Guid? Coworker { get; private set; }

    /// <summary>The board (nämnd) that the person acts for: the home of the participants they may see.</summary>
    public Guid? Board { get; private set; }

    /// <summary>The unit that the person acts in.</summary>
    public Guid? Unit { get; private set; }

    /// <summary>The name as colleagues read it in the history.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The body acted for, for example "Huddinge kommun"; empty for whoever acts for none.</summary>
    public string Partner { get; private set; } = "";

    /// <summary>The roles held in the unit acted for.</summary>
    public IReadOnlyCollection<Role> Roles { get; private set; } = [];

    /// <summary>True for the program's own work (index, jobs, commands): no person reads what it reads.</summary>
    public bool IsTheProgram { get; private set; }

    /// <summary>Whether someone is signed in.</summary>
    public bool IsSignedIn => Account is not null;

    /// <summary>Whether any of the roles held gives the <paramref name="permission"/>.</summary>
    public bool May(Permission permission) => RoleTable.Allows(Roles, permission);

    /// <summary>States who acts. Called once a request, by the room that knows accounts.</summary>
    public void Become(Guid account, string name, IReadOnlyCollection<Role> roles, Guid? coworker = null, Guid? unit = null, Guid? board = null, string partner = "") =>
        (Account, Name, Roles, Coworker, Unit, Board, Partner) = (account, name, roles, coworker, unit, board, partner);

    /// <summary>States that the program itself acts, for <paramref name="what"/> (shown in the history), on behalf of no viewer.</summary>
    public void BecomeTheProgram(string what) => (IsTheProgram, Name) = (true, what);
}
