using System.Runtime.CompilerServices;

namespace Garden.Browser.Tests;

/// <summary>A test in a real browser; where there is none it is skipped, and its name says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    internal const string Reason = "Chromium was not found; install it or set GARDEN_CHROMIUM";

    public BrowserFactAttribute([CallerMemberName] string name = "")
    {
        Name = name;
        if (Chromium.Path is null)
        {
            (DisplayName, Skip) = ($"{name} (needs Chromium)", Reason);
        }
    }

    public string Name { get; }
}

/// <summary>The same for a test that is run with several sets of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute([CallerMemberName] string name = "")
    {
        Name = name;
        if (Chromium.Path is null)
        {
            (DisplayName, Skip) = ($"{name} (needs Chromium)", BrowserFactAttribute.Reason);
        }
    }

    public string Name { get; }
}
