using System.Linq.Expressions;
using Matchning.Permissions;
using Matchning.Storage;

namespace Matchning.Access;

/// <summary>How much of a person a viewer may see. Each level holds the ones before it.</summary>
public enum DisclosureLevel
{
    /// <summary>The person does not exist for the viewer.</summary>
    Nothing,

    /// <summary>The match profile without identity.</summary>
    Anonymous,

    /// <summary>Name and how to reach the person.</summary>
    Named,

    /// <summary>Everything, also numbers and adaptations at work.</summary>
    Full,
}

/// <summary>
/// Who may see whom. One expression decides; it is used in SQL and, compiled, in memory. Consent, other bodies and protected
/// identity are decided in the same place when they come.
/// </summary>
public static class Disclosure
{
    /// <summary>
    /// The most that the roles of the viewer let them see of anyone: caseworkers everything, match agents the named profile,
    /// all others nothing.
    /// </summary>
    public static DisclosureLevel CeilingOf(Actor viewer) =>
        !viewer.May(Permission.ReadParticipants) ? DisclosureLevel.Nothing
        : viewer.Roles.Contains(Role.Caseworker) ? DisclosureLevel.Full
        : DisclosureLevel.Named;

    /// <summary>
    /// The level that whoever looks through a database has of a subject: the home board sees up to the ceiling, all others nothing.
    /// The program itself sees everyone; what it finds is checked again for a viewer.
    /// </summary>
    private static readonly Expression<Func<Database, Subject, DisclosureLevel>> Level = (db, subject) =>
        db.Actor.IsTheProgram ? DisclosureLevel.Full
        : subject.HomeBoardId == db.Actor.Board ? CeilingOf(db.Actor)
        : DisclosureLevel.Nothing;

    private static readonly Func<Database, Subject, DisclosureLevel> InMemory = Level.Compile();

    /// <summary>The level as an expression for queries: the context of each query stands for <paramref name="db"/>, not the first one.</summary>
    public static Expression<Func<Subject, DisclosureLevel>> LevelFor(Database db) => Expression.Lambda<Func<Subject, DisclosureLevel>>(
        new Replace(Level.Parameters[0], Expression.Constant(db, typeof(Database))).Visit(Level.Body), Level.Parameters[1]);

    /// <summary>The level in memory, by the same expression.</summary>
    public static DisclosureLevel LevelOf(this Database db, Subject subject) => InMemory(db, subject);

    /// <summary>The filter that a room puts on its set of persons: those of whom the viewer may see anything at all.</summary>
    public static Expression<Func<T, bool>> VisibleThrough<T>(Database db, Expression<Func<T, Subject>> subjectOf)
    {
        var level = LevelFor(db);
        var ofThis = new Replace(level.Parameters[0], subjectOf.Body).Visit(level.Body);
        return Expression.Lambda<Func<T, bool>>(
            Expression.GreaterThan(Expression.Convert(ofThis, typeof(int)), Expression.Constant((int)DisclosureLevel.Nothing)), subjectOf.Parameters);
    }

    /// <summary>Stops a write on someone whom the writer may not fully see, also when the filter on the set was off.</summary>
    /// <exception cref="NotYoursException">Always a fault in the program or an attack: pages answer "not found" before.</exception>
    public static void GuardWrite(this Database db, Subject subject)
    {
        if (!db.Actor.IsTheProgram && (!db.Actor.May(Permission.EditParticipants) || db.LevelOf(subject) < DisclosureLevel.Full))
        {
            throw new NotYoursException();
        }
    }

    private sealed class Replace(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}

/// <summary>A write on a person whom the writer may not change.</summary>
public sealed class NotYoursException() : Exception("This person is not one that you may change. Nothing was saved.");
