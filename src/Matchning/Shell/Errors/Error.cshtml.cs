using System.Diagnostics;
using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Matchning.Shell.Errors;

/// <summary>What happened, what was kept, and what to do.</summary>
[OpenToAll]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; private set; }

    /// <summary>The disk was full.</summary>
    public bool DiskIsFull { get; private set; }

    /// <summary>What the log calls this request.</summary>
    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    /// <summary>Shows the error, also to a POST.</summary>
    public void OnGet(int status) => Tell(status);

    /// <summary>The same for a request that was sending something.</summary>
    public void OnPost(int status) => Tell(status);

    private void Tell(int status)
    {
        DiskIsFull = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error.IsFullDisk() == true;
        Status = DiskIsFull ? StatusCodes.Status507InsufficientStorage : status;
        Response.StatusCode = Status;
    }
}
