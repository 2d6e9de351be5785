namespace Matchning.Matching;

internal sealed class PersonEntry(NumberedPerson person, int mark) : Entry(person.Facts.Id)
{
    public NumberedPerson Person { get; } = person;
    public int Mark { get; } = mark;
}
