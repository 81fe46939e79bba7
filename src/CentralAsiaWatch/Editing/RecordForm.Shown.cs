using System.Globalization;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Editing;

/// <content>What is shown of a draft: reckoned from what was read, and nothing kept of it.</content>
public sealed partial class RecordForm
{
    private ILookup<string, FieldProblem> Problems => Shown.ToLookup(problem => problem.Path);

    // What was not touched yet is not held against anybody until they hand the draft over.
    private IReadOnlyList<FieldProblem> Shown => [.. (_reading?.Problems ?? []).Where(problem => _asked || _fields.ContainsKey(problem.Path)), .. _asked && Unexplained is { } why ? [why] : Array.Empty<FieldProblem>()];

    // What readers see changed, they are told why.
    private FieldProblem? Unexplained => _number is not null && string.IsNullOrWhiteSpace(_view?.Proposal.Why) ? new FieldProblem("why", "Why this change", "is empty; say it in a few words: the history keeps it.") : null;

    // Handed over, published or thrown away: to be looked at, and written in again only once it is taken back.
    private bool IsLocked => _view is { Proposal.State: not (ProposalState.Draft or ProposalState.Returned) };

    // Source first: what a record rests on is asked before what it says. The mode stands with the type, and a name in addresses never changes.
    private IEnumerable<FieldShape> Shapes => FormShapes.Of(Kind).Where(shape => shape.Name != "mode" && (shape.Name != "key" || _number is null))
        .OrderBy(shape => shape.Name == "citations" ? 0 : 1);

    // Sources and actors rest on nothing that stands beside them.
    private bool IsCited => Kind is not (RecordKind.Source or RecordKind.Actor);

    // At the desk the article itself stands beside the form.
    private bool HasColumn => IsCited && Desk is null;

    private SourceEntry? CitedSource => _names?.References.Sources.GetValueOrDefault(_reading?.Fields.GetValueOrDefault("citations.0.source") ?? "");

    private int? CitedParagraph => int.TryParse(_reading?.Fields.GetValueOrDefault("citations.0.paragraph"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private EdtfDate? Date(string name) => EdtfDate.TryParse(_reading!.Fields.GetValueOrDefault(name) ?? "", out var date, out _) ? date : null;

    private OrderedFields Begun() => Source is null ? [] : new OrderedFields
    {
        ["citations.0.source"] = Source,
        ["citations.0.paragraph"] = Paragraph?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["citations.0.stance"] = "supports",
    };
}
