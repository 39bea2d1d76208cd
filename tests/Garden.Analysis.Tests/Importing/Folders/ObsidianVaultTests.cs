using Garden.Analysis.Importing.Folders;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Tests.Importing.Folders;

public sealed class ObsidianVaultTests
{
    private static readonly Lazy<Imported> Vault = new(() => Imported.OfData(ObsidianVault.Import, "vault"));

    [Theory]
    [InlineData("Archive/")]
    [InlineData("/^Arch.*/")]
    public void What_the_vault_leaves_out_of_its_search_is_not_made_public_with_the_rest(string filter)
    {
        Imported vault = Imported.Of(ObsidianVault.Import, true, "vault", (".obsidian/app.json", $"{{\"userIgnoreFilters\": [\"{filter}\"]}}"), ("Archive/a.md", "Old.\n"), ("b.md", "New.\n"));
        Assert.Equal(["b"], vault.Published());
    }

    [Fact]
    public void Notes_keep_their_folders_and_those_with_beliefs_become_topics() => Assert.Equal(
        ["Archive/Ferry.md", "Archive/Old boats.md", "Boats/Crew.md", "Daily/2026-03-02.md", "Harbour.md", "Undecided.md", "What next.md", "pages/tags.md", "reading/Why harbours silt up.md", "topics/Boats/Ferry.md"],
        Vault.Value.Paths);

    [Fact]
    public void Only_notes_that_say_so_are_public() => Assert.Equal(
        ["Archive/Old boats", "Boats/Crew", "Harbour", "What next", "pages/tags", "reading/Why harbours silt up", "topics/Boats/Ferry"],
        Vault.Value.Published().Order(StringComparer.Ordinal));

    [Fact]
    public void Notes_that_say_nothing_are_public_where_the_writer_says_so_and_undecided_ones_stay_private()
    {
        string[] published = Imported.OfData(ObsidianVault.Import, "vault", isPublic: true).Published();
        Assert.Contains("Daily/2026-03-02", published);
        Assert.DoesNotContain("Undecided", published);
    }

    [Theory]
    [InlineData("Harbour", "topics/Boats/Ferry", "Archive/Ferry", "attachments/quay.png", "topics/Boats/Ferry", "topics/Boats/Ferry", "What next", "pages/tags")]
    [InlineData("topics/Boats/Ferry", "Boats/Crew", "attachments/plan.png")]
    [InlineData("Boats/Crew", "topics/Boats/Ferry")]
    [InlineData("Archive/Old boats", "Archive/Ferry")]
    public void Links_lead_where_they_led_in_the_vault(string page, params string[] targets) => Assert.Equal(targets, Vault.Value.Targets(page));

    [Fact]
    public void Links_that_use_one_definition_are_rewritten_once()
    {
        Imported vault = Imported.Of(ObsidianVault.Import, true, "vault", ("a.md", "[x][f] and [f]\n\n[f]: ./Boats/Ferry.md\n"), ("Boats/Ferry.md", "## Current beliefs\n\n- It sinks. ~60% — why\n"));
        Assert.Contains("[x][f] and [f]\n\n[f]: ./topics/Boats/Ferry.md\n", vault["a.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void No_link_breaks_but_those_to_drafts() => Assert.Equal(
        ["input/Archive/Old boats.md: `Archive/Ferry` is a draft, so the link is shown as plain words", "input/Harbour.md: `Archive/Ferry` is a draft, so the link is shown as plain words"],
        Vault.Value.Findings(RuleDescriptor.BrokenLink, RuleDescriptor.AmbiguousLink, RuleDescriptor.CollidingOutput, RuleDescriptor.UnsafePath, RuleDescriptor.InvalidValue, RuleDescriptor.MalformedFrontMatter));

    [Fact]
    public void A_clipping_is_someone_elses_text()
    {
        string text = Vault.Value["reading/Why harbours silt up.md"];
        Assert.StartsWith("---\nurl: \"https://example.org/silt\"\ntitle: Why harbours silt up\nsource: https://example.org/silt\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_pages_refer_to_are_copied_and_what_only_drafts_show_never_lands_in_assets()
    {
        Assert.Equal(["attachments/plan.png", "attachments/quay.png", "attachments/wreck.png"], Vault.Value.Plan.Copies.Select(copy => copy.To));
        Assert.Contains("vault:: a file that no page refers to stays where it is", Vault.Value.Notes);
    }

    [Fact]
    public void What_is_no_note_is_left_alone_and_told()
    {
        foreach (string what in (string[])["bases (1)", "canvases (1)", "drawings of Excalidraw (1)", "templates (1)"])
        {
            Assert.Contains($"vault:: {what} are left alone", Vault.Value.Notes);
        }
    }

    [Fact]
    public void A_name_that_cannot_stay_keeps_its_title_and_an_old_address_leads_on()
    {
        Assert.Contains("title: \"What next?\"", Vault.Value["What next.md"], StringComparison.Ordinal);
        Assert.Contains("redirect_from: [\"/quay/harbour\"]", Vault.Value["Harbour.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void No_word_of_a_note_is_lost() => Assert.Empty(Vault.Value.Lost(Imported.DataOf("vault")
        .Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal) && file.Path[0] != '.' && !file.Path.StartsWith("Templates/", StringComparison.Ordinal) && !file.Path.Contains("excalidraw", StringComparison.Ordinal))
        .Select(file => file.Text)));

    [Theory]
    [InlineData("dg-publish: true", true)]
    [InlineData("dg-publish: false", false)]
    [InlineData("dg-publish:", false)]
    [InlineData("dg-publish: true\npublish: false", false)]
    [InlineData("publish: yes", true)]
    [InlineData("publish: maybe", false)]
    [InlineData("draft: false", false)]
    [InlineData("title: x", false)]
    public void A_note_is_public_only_if_it_says_so(string keys, bool isPublic) =>
        Assert.Equal(isPublic ? ["Note"] : [], Imported.Of(ObsidianVault.Import, ("Note.md", $"---\n{keys}\n---\nText.\n")).Published());

    [Fact]
    public void A_note_whose_front_matter_cannot_be_read_is_not_published_and_is_told()
    {
        Imported imported = Imported.Of(ObsidianVault.Import, ("Note.md", "---\npublish: true\ntitle: [a\n---\nText.\n"));
        Assert.Empty(imported.Published());
        Assert.Contains(imported.Notes, note => note.Contains("its front matter cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public void The_home_note_of_a_digital_garden_is_the_home_page_and_its_addresses_lead_on()
    {
        Imported imported = Imported.Of(
            ObsidianVault.Import,
            ("Start.md", "---\ndg-home: true\ndg-publish: true\n---\nSee [[Hill Tram]].\n"),
            ("Hill Tram.md", "---\ndg-publish: true\ndg-path: city/Hill Tram.md\ndg-permalink: tram\n---\nBack to [[Start]].\n"));
        Assert.Equal(["Hill Tram.md", "index.md"], imported.Paths);
        Assert.Contains("redirect_from: [\"/tram\", \"/city/hill-tram/\"]", imported["Hill Tram.md"], StringComparison.Ordinal);
        Assert.Equal(["index"], imported.Targets("Hill Tram"));
    }

    [Fact]
    public void The_folder_of_a_published_digital_garden_is_its_vault() => Assert.Equal(
        ["Hill Tram.md"],
        Imported.Of(ObsidianVault.Import, ("src/site/notes/Hill Tram.md", "---\n{\"dg-publish\":true,\"permalink\":\"/tram/\"}\n---\nText.\n")).Published().Select(name => name + ".md"));

    [Fact]
    public void Notes_of_one_address_get_two_and_links_tell_them_apart()
    {
        Imported imported = Imported.Of(
            ObsidianVault.Import,
            ("Big boat.md", "---\npublish: true\n---\nOne, not [[big-boat]].\n"),
            ("big-boat.md", "---\npublish: true\n---\nTwo, not [[Big boat]].\n"));
        Assert.Equal(["Big boat.md", "big-boat-2.md"], imported.Paths);
        Assert.Equal(["big-boat-2"], imported.Targets("Big boat"));
        Assert.Equal(["Big boat"], imported.Targets("big-boat-2"));
    }

    [Fact]
    public void A_root_note_that_shares_its_name_moves_aside_so_that_a_link_can_name_it()
    {
        Imported imported = Imported.Of(
            ObsidianVault.Import,
            ("Note.md", "---\npublish: true\n---\nRoot.\n"),
            ("Old/Note.md", "---\npublish: true\n---\nOld.\n"),
            ("Page.md", "---\npublish: true\n---\n[[Note]] and [[Old/Note]]\n"));
        Assert.Equal(["pages/Note", "Old/Note"], imported.Targets("Page"));
    }

    [Fact]
    public void Notes_with_one_permalink_get_two_addresses()
    {
        Imported imported = Imported.Of(
            ObsidianVault.Import,
            ("A.md", "---\npublish: true\npermalink: boat\n---\nOne.\n"),
            ("B.md", "---\npublish: true\npermalink: old/boat\n---\nTwo.\n"),
            ("C.md", "---\npublish: true\npermalink: beliefs\n---\nThree.\n"));
        Assert.Equal(["beliefs-2/", "boat-2/", "boat/"], imported.Read().Corpus.Pages.Select(Garden.Language.Model.Address.Of).Order(StringComparer.Ordinal));
        Assert.Contains("B.md:: `boat/` is the address of another page, so this one is at `boat-2/`", imported.Notes);
        Assert.Empty(imported.Findings(RuleDescriptor.CollidingOutput));
    }

    [Fact]
    public void A_query_is_told_with_its_line() => Assert.Contains(
        "Note.md:3: the dataview query is shown as it is written, not its result",
        Imported.Of(ObsidianVault.Import, ("Note.md", "Text.\n\n```dataview\nLIST\n```\n")).Notes);

    [Theory]
    [InlineData("essays/Thought.md", "", "pages/essays/Thought.md")]
    [InlineData("essays/2026-01-05 Thought.md", "", "essays/2026-01-05 Thought.md")]
    [InlineData("Writing/Thought.md", "---\ntype: essay\ndate: 2026-01-05\n---\n", "essays/Thought.md")]
    [InlineData("Writing/Thought.md", "---\ntype: topic\n---\n", "topics/Writing/Thought.md")]
    public void A_folder_or_a_type_makes_a_note_what_it_is(string path, string keys, string place) =>
        Assert.Equal([place], Imported.Of(ObsidianVault.Import, (path, keys + "Text.\n")).Paths);

    [Fact]
    public void A_note_that_is_not_UTF8_is_told_and_left() => Assert.Empty(Imported.Of(ObsidianVault.Import, ("Note.md", "a\0b")).Paths);

    [Theory]
    [InlineData("# My boats\n\nWords.\n", "My boats")]
    [InlineData("%% mine %%\n# My boats\n\nWords.\n", "My boats")]
    [InlineData("Words.\n\n# My boats\n\nMore.\n", "Harbour")]
    [InlineData("## A part\n\n# My boats\n\nMore.\n", "Harbour")]
    public void A_heading_further_down_is_no_title(string body, string title)
    {
        Imported imported = Imported.Of(ObsidianVault.Import, ("Harbour.md", "---\npublish: true\n---\n" + body));
        Assert.Equal(title, imported.Read().Corpus.Pages.Single().Title);
    }

    [Fact]
    public void Plain_pages_that_stand_in_no_list_are_told()
    {
        Imported imported = Imported.Of(ObsidianVault.Import, isPublic: true, "folder", ("a.md", "Words.\n"), ("b.md", "Words.\n"), ("index.md", "Words.\n"), ("c.md", "---\npublish: false\n---\n"));
        Assert.Contains("folder:: 2 plain pages stand in no list: readers come there by links and the search, or by a line under `navigation:` in garden.yml", imported.Notes);
    }
}
