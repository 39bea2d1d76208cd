namespace Garden.Site.Views;

/// <summary>Marks the words of a view that are HTML already, everything in them escaped: templates write them with three braces.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReadyHtmlAttribute : Attribute;
