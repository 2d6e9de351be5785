namespace Matchning.Matching;

/// <summary>Kinds of ids. Legacy ids are numbers of each kind's own, so that an alias means nothing without its kind.</summary>
public enum Kind : byte { Occupation, Group, Field, Skill, Language, Municipality, Region, EducationField, Licence, Authorisation }
