namespace Matchning.Demo;

/// <summary>Fictional people, companies and ads.</summary>
public static class DemoRoom
{
    /// <summary>Registers what the verb <c>demo</c> needs.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddScoped<DemoParticipants>()
        .AddScoped<DemoOpenings>();
}
