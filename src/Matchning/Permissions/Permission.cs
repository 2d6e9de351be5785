namespace Matchning.Permissions;

/// <summary>What a page or an endpoint may require. Which role holds which is in <see cref="RoleTable"/> and nowhere else.</summary>
public enum Permission
{
    /// <summary>Be signed in, in any role: the own account, the start page.</summary>
    UseOwnAccount,

    /// <summary>Find and read participants of the own board, as far as the disclosure level allows.</summary>
    ReadParticipants,

    /// <summary>Register participants and change their profiles.</summary>
    EditParticipants,

    /// <summary>Bring in participants from a file.</summary>
    ImportParticipants,

    /// <summary>Read employers, workplaces and contacts.</summary>
    ReadEmployers,

    /// <summary>Register, confirm and change employers.</summary>
    EditEmployers,

    /// <summary>Read jobs and places.</summary>
    ReadOpenings,

    /// <summary>Register and change openings by hand.</summary>
    EditOpenings,

    /// <summary>Bring in openings from a file of job ads.</summary>
    ImportOpenings,

    /// <summary>Search both ways: people for an opening, openings for a person.</summary>
    ReadMatches,

    /// <summary>Read partners, boards and units.</summary>
    ReadPartners,

    /// <summary>Invite coworkers, give and take roles, set the look of the service.</summary>
    Administer,
}
