using System.Diagnostics;
using Microsoft.Extensions.Localization;

namespace Matchning.Storage.Imports;

/// <summary>Brings files in and tells of it on the command line: problems and progress on standard error, the sum on standard output.</summary>
internal sealed class ImportScreen(string kind, IServiceProvider provider, bool dryRun) : IProgress<ImportProgress>
{
    private const int MostProblems = 1000;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan told = TimeSpan.FromSeconds(0.5), applyingSince;
    private int rows, news, changed, unchanged, refused, firstApplied = -1;

    /// <summary>Whether every file was read to its end.</summary>
    public bool IsWhole { get; private set; } = true;

    public async Task BringInAsync(ImportFile file, CancellationToken cancellation)
    {
        var imports = provider.GetRequiredService<Imports>();
        var words = imports.KindOf(kind).Words;
        try
        {
            var (run, problems) = dryRun
                ? await imports.TryAsync(kind, file, this, cancellation)
                : await ForRealAsync(imports, file, cancellation);
            foreach (var (line, isRefused, problem) in problems.Take(MostProblems))
            {
                Tell(file, line, isRefused, problem, words);
            }

            if (problems.Count > MostProblems)
            {
                Console.Error.WriteLine($"{file.Name}: more problems than the {MostProblems} above.");
            }

            if (dryRun ? problems.Any(p => imports.KindOf(kind).CutOff.Contains(p.Problem.Reason)) : await imports.IsCutOffAsync(run, cancellation))
            {
                IsWhole = false;
                Console.Error.WriteLine($"{file.Name} could not be read to its end. What stands before that {(dryRun ? "was checked" : "was brought in")}. Fetch the file anew and run the same command again.");
            }

            (rows, news, changed, unchanged, refused) = (rows + run.Total, news + run.New, changed + run.Changed, unchanged + run.Unchanged, refused + run.Refused);
        }
        catch (ImportRefusedException error)
        {
            throw new RefusedException($"{file.Name}: {words[error.Message]}");
        }
    }

    public void Sum() => Console.WriteLine($"{(dryRun ? "dry run: " : "")}{rows} rows: {news} new, {changed} changed, {unchanged} unchanged, {refused} refused");

    public void Report(ImportProgress value)
    {
        if (!value.IsStaging && firstApplied < 0)
        {
            (firstApplied, applyingSince) = (value.Done, watch.Elapsed);
        }

        if (watch.Elapsed - told < TimeSpan.FromSeconds(0.5))
        {
            return;
        }

        told = watch.Elapsed;
        var pace = (value.Done - firstApplied) / Math.Max(0.001, (watch.Elapsed - applyingSince).TotalSeconds);
        Console.Error.WriteLine(value.IsStaging ? $"{value.Done} rows read"
            : pace < 1 ? $"{value.Done} of {value.Total} applied"
            : $"{value.Done} of {value.Total} applied, {Math.Ceiling((value.Total - value.Done) / pace)} s left");
    }

    private async Task<(ImportRun Run, List<(long Line, bool Refused, ImportProblem Problem)> Problems)> ForRealAsync(
        Imports imports, ImportFile file, CancellationToken cancellation)
    {
        var db = provider.GetRequiredService<Database>();
        firstApplied = -1;
        var run = await imports.StageAsync(kind, file, this, cancellation);
        if (run.Applied > run.Refused)
        {
            Console.Error.WriteLine($"{file.Name}: goes on after row {run.Applied} of {run.Total}.");
        }

        // Should this process be killed and never started again, a serving one goes on.
        await imports.StartAsync(run, TimeSpan.FromMinutes(1));
        await db.SaveChangesAsync(cancellation);
        run = await provider.GetRequiredService<ImportBatch>().RunAsync(run.Id, this, cancellation);
        return (run, [.. await imports.ProblemsAsync(run, MostProblems + 1, cancellation)]);
    }

    private static void Tell(ImportFile file, long line, bool isRefused, ImportProblem problem, IStringLocalizer words)
    {
        var where = problem.Column.Length == 0 ? "" : $"{problem.Column}{(problem.Value is null ? "" : $" \"{problem.Value.ReplaceLineEndings(" ")}\"")}: ";
        Console.Error.WriteLine($"{file.Name} line {line}: {(isRefused ? "refused: " : "")}{where}{words[problem.Reason]} {words[problem.Remedy]}");
    }
}
