namespace Garden.Benchmarks;

/// <summary>The bare job for Hugo on the text of a garden: a content page for each topic with a list of related ones, in one tiny layout.</summary>
internal static class HugoSite
{
    private const string Settings =
        """
        baseURL = "https://example.org/"
        title = "Generated"
        disableKinds = ["taxonomy", "term", "section", "RSS", "sitemap", "robotsTXT", "404"]

        """;

    private const string Layout =
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{{ .Title }}</title></head>
        <body>
        <main>
        {{ block "main" . }}{{ end }}
        </main>
        </body>
        </html>

        """;

    private const string Topic =
        """
        {{ define "main" }}<h1>{{ .Title }}</h1>
        {{ .Content }}
        <h2>Related</h2>
        <ul>{{ range .Params.related }}{{ with site.GetPage (printf "/topics/%s" .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}</ul>{{ end }}

        """;

    private const string Home =
        """
        {{ define "main" }}<ul>{{ range site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}

        """;

    /// <summary>Makes the site.</summary>
    /// <param name="garden">The folder of a generated garden.</param>
    /// <param name="folder">It does not exist yet.</param>
    public static void Write(string garden, string folder)
    {
        string content = Path.Combine(folder, "content", "topics");
        string layouts = Path.Combine(folder, "layouts");
        string defaults = Path.Combine(layouts, "_default");
        Directory.CreateDirectory(content);
        Directory.CreateDirectory(defaults);
        File.WriteAllText(Path.Combine(folder, "config.toml"), Settings);
        File.WriteAllText(Path.Combine(defaults, "baseof.html"), Layout);
        File.WriteAllText(Path.Combine(defaults, "single.html"), Topic);
        File.WriteAllText(Path.Combine(layouts, "index.html"), Home);
        foreach (string topic in Directory.EnumerateFiles(Path.Combine(garden, GeneratedGarden.Topics)))
        {
            File.Copy(topic, Path.Combine(content, Path.GetFileName(topic)));
        }
    }
}
