using System.Collections.Immutable;
using Garden.Language.Model;
using Markdig.Syntax;

namespace Garden.Language.Parsing.Sections;

/// <summary>Gathers the parts of a section in the writer's order; neighbours of one kind become one part.</summary>
internal sealed class SectionPartsBuilder(BlockWriter blocks)
{
    private readonly ImmutableArray<SectionPart>.Builder _parts = ImmutableArray.CreateBuilder<SectionPart>();
    private readonly List<Block> _prose = [];
    private readonly List<Item> _items = [];

    /// <summary>Adds words.</summary>
    public void Add(Block prose)
    {
        FlushItems();
        _prose.Add(prose);
    }

    /// <summary>Adds a part that is neither words nor an entry.</summary>
    public void Add(SectionPart part)
    {
        Flush();
        _parts.Add(part);
    }

    /// <summary>Writes what was added so far, so that ids are given in the page's order.</summary>
    public void Flush()
    {
        FlushItems();
        FlushProse();
    }

    /// <summary>Adds an entry. What stands before it is written first, so that ids are given in the page's order.</summary>
    public Item Add(Func<Item> read)
    {
        FlushProse();
        Item item = read();
        _items.Add(item);
        return item;
    }

    /// <summary>Everything that was added.</summary>
    public ImmutableArray<SectionPart> ToParts()
    {
        Flush();
        return _parts.DrainToImmutable();
    }

    private void FlushItems()
    {
        if (_items.Count > 0)
        {
            _parts.Add(new SectionPart.Items([.. _items]));
            _items.Clear();
        }
    }

    private void FlushProse()
    {
        RichText html = blocks.Write(_prose);
        _prose.Clear();
        if (!html.IsEmpty)
        {
            _parts.Add(new SectionPart.Prose(html));
        }
    }
}
