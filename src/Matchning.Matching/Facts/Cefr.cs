namespace Matchning.Matching;

/// <summary>A level of the Common European Framework. <see cref="A0"/> stands for no knowledge at all, one step below A1.</summary>
public enum Cefr : byte { A0, A1, A2, B1, B2, C1, C2 }

/// <summary>The four ways of using a language that are levelled apart. <see cref="None"/>: the ad names none, which asks for listening and speaking.</summary>
[Flags]
public enum LanguageSkills : byte
{
    None = 0,
    Listening = 1,
    Reading = 2,
    Speaking = 4,
    Writing = 8,
    /// <summary>What an ad calls <em>i tal</em>.</summary>
    Speech = Listening | Speaking,
    /// <summary>What an ad calls <em>i skrift</em>.</summary>
    Script = Reading | Writing,
    All = Speech | Script,
}
