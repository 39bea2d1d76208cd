using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>Imports the forecasts of Fatebook: its CSV, or the JSON of its interface.</summary>
public static class Fatebook
{
    private const string Site = "Fatebook";

    /// <inheritdoc cref="Importer"/>
    public static Result<ImportPlan, Refusal> Import(ImportSource source, EditedGarden garden)
    {
        if (source.Files is not [{ Content: not null } file])
        {
            return new Refusal($"'{source.Name}' is no export of Fatebook", "name the CSV file that Fatebook sent, or the JSON of its interface");
        }

        if (file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            FatebookJson json = new(file, source);
            return json.Read().TryGet(out List<ForecastQuestion>? asked, out Refusal? unread)
                ? new ForecastPlan(FatebookQuestions.Tool, Site, garden, source).Of(asked, json.Notes)
                : unread;
        }

        if (!CsvTable.Read(file).TryGet(out CsvTable? table, out Refusal? refusal))
        {
            return refusal;
        }

        FatebookCsv csv = new(table, source);
        return csv.Read().TryGet(out List<ForecastQuestion>? questions, out refusal)
            ? new ForecastPlan(FatebookQuestions.Tool, Site, garden, source).Of(questions, csv.Notes)
            : refusal;
    }
}
