using Matchning.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Matchning.Access;

/// <summary>Identity's accounts in our database, without its roles: those are posts in units.</summary>
public sealed class AccountStore(Database db, IdentityErrorDescriber describer)
    : UserOnlyStore<Account, Database, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>>(db, describer);
