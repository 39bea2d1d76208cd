using System.Collections.Frozen;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>
/// Keys that other tools are known to write: Obsidian and its publishers, Hugo, Jekyll, Quartz, Astro and Starlight, Docusaurus,
/// MkDocs, Logseq, Dendron, Ghost, Hexo, Eleventy, Zola, VitePress, Pandoc. A page that comes with them is no page with mistakes.
/// </summary>
internal static class ForeignKeys
{
    private static readonly FrozenSet<string> Known = Names().Select(name => KeyName.Normal(name)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether another tool writes a key.</summary>
    public static bool Has(ReadOnlySpan<char> key) =>
        Known.Contains(KeyName.Normal(key)) || key.StartsWith("dg-", StringComparison.OrdinalIgnoreCase) || key.StartsWith("kanban-", StringComparison.OrdinalIgnoreCase)
        || key.StartsWith("og:", StringComparison.OrdinalIgnoreCase) || key.StartsWith("twitter:", StringComparison.OrdinalIgnoreCase);

    private static string[] Names() => string.Join(
        ' ',
        // of this garden too, on other kinds of page
        "author date description source status title updated created published url link",
        // Obsidian, its publishers and plugins
        "cssclass cssclasses publish cover image banner banner_y banner-x icon color colour type up down next prev previous parent child children sibling siblings mtime ctime uid zettel-id",
        "excalidraw-plugin kanban-plugin obsidianUIMode obsidianEditingMode linter-yaml-title-alias date-created date-modified date_created date_modified created-at modified-at creation-date modification-date",
        "cdate mdate sr-due sr-interval sr-ease dataview fileclass file-class position rating genre isbn year publisher journal citekey citation-key doi bibtex zotero-key zotero-link location map-view longform-order feed",
        "noteicon note-icon pinned hide-in-graph last-modified permalink socialImage socialDescription enableToc comments share share_link share_updated",
        // Hugo
        "layout weight menu menus slug params cascade outputs resources series keywords linkTitle linktitle lastmod publishDate expiryDate isCJKLanguage markup translationKey videos audio images build _build sitemap type aliases",
        "featured featured_image featuredImage thumbnail toc ShowToc TocOpen math mathjax katex mermaid hideMeta hideSummary disableShare disableHLJS searchHidden ShowReadingTime ShowBreadCrumbs ShowPostNavLinks ShowCodeCopyButtons",
        "summaryLength showDate showAuthor bookCollapseSection bookFlatSection bookHidden bookToc bookComments bookSearchExclude tableOfContents",
        // Jekyll and its themes
        "category categories permalink nav_order has_children has_toc grand_parent nav_exclude search_exclude redirect_to excerpt_separator excerpt_image header sidebar classes author_profile read_time related",
        "teaser tagline pin lqip toc_sticky toc_label toc_icon last_modified_at seo image_alt canonical_url breadcrumbs mathjax render_with_liquid future lang lang-exclusive render_toc",
        // Astro, Starlight
        "pubDate pubDatetime modDatetime updatedDate heroImage heroImageAlt ogImage canonicalURL hero editUrl head template pagefind banner next prev lastUpdated sidebar tableOfContents quality importance lastEdited update_frequency updateFrequency",
        "isPinned featured readingTime minutesRead",
        // Docusaurus
        "id sidebar_label sidebar_position sidebar_class_name sidebar_key sidebar_custom_props pagination_label pagination_next pagination_prev displayed_sidebar hide_title hide_table_of_contents toc_min_heading_level",
        "toc_max_heading_level custom_edit_url last_update parse_number_prefixes hide_reading_time title_meta wrapperClassName authors truncate",
        // MkDocs and its Material theme
        "hide search boost exclude edit_url subtitle revision_date git_revision nav_title template icon tags social",
        // Logseq, Dendron, Foam, Zettlr, Roam
        "collapsed exclude-from-graph-view filters template-including-parent title-prefix desc stub nav_children_order noindex custom legacyUrl config traitIds contributors owner kind",
        // Ghost, WordPress exports, Hexo, Eleventy, Zola, VitePress, Gatsby, Pelican, Nikola, dev.to, Hashnode
        "feature_image feature_image_alt feature_image_caption meta_title meta_description og_title og_description og_image twitter_title twitter_description twitter_image custom_excerpt custom_template codeinjection_head codeinjection_foot visibility primary_tag primary_author tiers newsletter email_only uuid",
        "post_id postid post_type post_status guid wordpress_id wp_id comment_status ping_status hidden password sticky top copyright photos music disableNunjucks abbrlink updated_by eleventyNavigation eleventyExcludeFromCollections eleventyComputed",
        "pagination extra taxonomies template in_search_index insert_anchor_links sort_by paginate_by path outline aside footer navbar pageClass home features actions gitTitle authorname modified lang slug cover_image canonical main_image subtitle enableTableOfContents hideFromHashnodeCommunity",
        // Pandoc, Quarto, R Markdown, Jupyter Book
        "abstract bibliography csl documentclass geometry fontsize output format editor execute jupyter kernelspec jupytext knit numbersections link-citations nocite institute affiliation orcid keyword subject rights version license copyright",
        // social previews and search engines
        "robots noindex nofollow og description_seo seo_title seoTitle seoDescription metaTitle metaDescription imageAlt coverImage coverAlt ogTitle ogDescription twitter").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
