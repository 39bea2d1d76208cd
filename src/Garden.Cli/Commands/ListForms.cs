using System.CommandLine;
using Garden.Cli.Reporting;

namespace Garden.Cli.Commands;

/// <summary><c>-f/--output-format</c> of the commands that print tables.</summary>
internal static class ListForms
{
    public static Option<ListForm> Option(bool withCsv = true)
    {
        Dictionary<string, ListForm> forms = new(StringComparer.Ordinal) { ["table"] = ListForm.Table, ["json"] = ListForm.Json };
        if (withCsv)
        {
            forms["csv"] = ListForm.Csv;
        }

        return CommonOptions.Choice("--output-format", "the form of what is printed", forms, "-f");
    }
}
