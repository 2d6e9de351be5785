namespace Matchning.Taxonomy.JobTech;

/// <summary>A folder cannot be read as a taxonomy; the message names the file and says what to do.</summary>
public sealed class TaxonomyFolderException(string message) : Exception(message);
