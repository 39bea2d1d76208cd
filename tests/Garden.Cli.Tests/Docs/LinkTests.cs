namespace Garden.Cli.Tests.Docs;

public sealed class LinkTests
{
    public static TheoryData<string> Pages => [.. MarkdownDocument.All()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_within_the_documentation_lead_somewhere(string path)
    {
        MarkdownDocument page = MarkdownDocument.Open(path);
        string[] dead = [.. page.Links.Where(link => !LeadsSomewhere(page, link))];
        Assert.Empty(dead);
    }

    private static bool LeadsSomewhere(MarkdownDocument page, string link)
    {
        if (link.Contains("://", StringComparison.Ordinal) || link.StartsWith("mailto:", StringComparison.Ordinal))
        {
            return true;
        }

        string[] parts = link.Split('#', 2);
        string folder = Path.GetDirectoryName(page.Path) ?? "";
        string target = parts[0].Length == 0 ? page.Path : Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, folder, Uri.UnescapeDataString(parts[0])));
        return Path.Exists(Path.Combine(Repository.Root, target))
            && (parts.Length == 1 || MarkdownDocument.Open(target.Replace('\\', '/')).Anchors.Contains(parts[1]));
    }
}
