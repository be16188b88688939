namespace Kessan.Formats.Pptx;

/// <summary>Namespaces and content types of presentations.</summary>
internal static class Namespaces
{
    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string Presentation = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public const string References = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public const string ChartShapes = "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing";
    public const string Table = "http://schemas.openxmlformats.org/drawingml/2006/table";
    public const string Facts = "urn:kessan:printed";
    public const string SlideContent = "application/vnd.openxmlformats-officedocument.presentationml.";
    public const string DrawingContent = "application/vnd.openxmlformats-officedocument.drawingml.";
}
