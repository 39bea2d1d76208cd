using System.Collections.Immutable;
using Garden.Analysis.Importing;
using Garden.Analysis.Importing.Folders;
using Garden.Analysis.Importing.Forecasts;
using Garden.Analysis.Importing.Pages;

namespace Garden.Cli.Importing;

/// <summary>What a form is made of.</summary>
internal enum SourceKind
{
    /// <summary>One file; an archive counts as one.</summary>
    File,

    /// <summary>A folder with all that lies in it.</summary>
    Folder,

    /// <summary>Either of them.</summary>
    Either,
}

/// <summary>A form that is imported.</summary>
/// <param name="Name">As it is typed.</param>
/// <param name="Takes">What it is made of.</param>
/// <param name="Read">Reads it.</param>
internal sealed record ImportForm(string Name, SourceKind Takes, Importer Read);

/// <summary>Every form that <c>garden import</c> takes.</summary>
internal static class ImportForms
{
    /// <summary>In the order of the help.</summary>
    public static readonly ImmutableArray<ImportForm> All =
    [
        new("text", SourceKind.File, PastedText.Import),
        new("obsidian", SourceKind.Folder, ObsidianVault.Import),
        new("hugo", SourceKind.Folder, HugoSite.Import),
        new("jekyll", SourceKind.Folder, JekyllSite.Import),
        new("quartz", SourceKind.Folder, QuartzSite.Import),
        new("fatebook", SourceKind.File, Fatebook.Import),
        new("metaculus", SourceKind.Either, Metaculus.Import),
        new("predictionbook", SourceKind.File, PredictionBook.Import),
        new("manifold", SourceKind.Either, Manifold.Import),
    ];
}
