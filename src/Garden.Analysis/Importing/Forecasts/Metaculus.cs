using System.Collections.Immutable;
using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>Imports the forecasts of Metaculus: the archive of one's own data, unpacked or not, or a post of its interface as JSON.</summary>
public static class Metaculus
{
    /// <summary>The tool's part of an id.</summary>
    internal const string Tool = "metaculus";

    private const string Site = "Metaculus";

    /// <inheritdoc cref="Importer"/>
    public static Result<ImportPlan, Refusal> Import(ImportSource source, EditedGarden garden)
    {
        if (source.Files is [{ Content: not null } only] && only.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            MetaculusJson json = new(only, source);
            return json.Read().TryGet(out List<ForecastQuestion>? asked, out Refusal? unread)
                ? new ForecastPlan(Tool, Site, garden, source).Of(asked, json.Notes)
                : unread;
        }

        if (Table(source, "question_data.csv") is not ImportedFile questionFile || Table(source, "forecast_data.csv") is not ImportedFile forecastFile)
        {
            return new Refusal($"'{source.Name}' does not hold both question_data.csv and forecast_data.csv", "name the archive user_data.zip that Metaculus sent, or the folder it was unpacked to");
        }

        if (!CsvTable.Read(questionFile).TryGet(out CsvTable? questionTable, out Refusal? refusal) || !CsvTable.Read(forecastFile).TryGet(out CsvTable? forecastTable, out refusal))
        {
            return refusal;
        }

        MetaculusTables tables = new(questionTable, forecastTable, source);
        if (!tables.Read().TryGet(out List<ForecastQuestion>? questions, out refusal))
        {
            return refusal;
        }

        ImmutableArray<ImportNote> others = [.. source.Files.Where(file => file != questionFile && file != forecastFile).Select(file => new ImportNote(file.Path, null, "not carried over: only questions and your forecasts are"))];
        return new ForecastPlan(Tool, Site, garden, source).Of(questions, [.. tables.Notes, .. others]);
    }

    /// <summary>Where a question is shown.</summary>
    internal static string Address(string post) => $"https://www.metaculus.com/questions/{post}/";

    private static ImportedFile? Table(ImportSource source, string name) =>
        source.Files.FirstOrDefault(file => file.Content is not null && (file.Path == name || file.Path.EndsWith("/" + name, StringComparison.Ordinal)));
}
