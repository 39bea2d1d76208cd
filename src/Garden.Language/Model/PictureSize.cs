namespace Garden.Language.Model;

/// <summary>How large a picture is by itself, in CSS pixels, each at least 1. Pages tell it, so that text does not jump when the picture comes.</summary>
public readonly record struct PictureSize(int Width, int Height);
