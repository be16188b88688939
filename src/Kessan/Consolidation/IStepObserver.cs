namespace Kessan.Consolidation;

/// <summary>Told as the steps of a close begin and end, so that a caller with a clock can say where time
/// goes.</summary>
public interface IStepObserver
{
    /// <summary>A step of a closing begins.</summary>
    /// <param name="step">Its name: <c>Intake</c>, <c>Mapping</c>, ...</param>
    void Began(string step);

    /// <summary>The step that began last ended.</summary>
    /// <param name="step">Its name.</param>
    void Ended(string step);
}
