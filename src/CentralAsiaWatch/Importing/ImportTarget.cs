using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Importing;

/// <summary>How the cells of a column become fields.</summary>
public enum CellShape
{
    /// <summary>As it stands.</summary>
    Text,

    /// <summary>A date: EDTF, or what spreadsheets make of dates.</summary>
    Date,

    /// <summary>A number, with a comma or a point.</summary>
    Number,

    /// <summary>A number that is both the lesser and the greater value.</summary>
    Value,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>Several texts.</summary>
    Texts,

    /// <summary>Several participants.</summary>
    Participants,

    /// <summary>Several places with country and precision.</summary>
    Places,

    /// <summary>Several related events.</summary>
    Related,

    /// <summary>Several citations.</summary>
    Citations,
}

/// <summary>What a column may be mapped to.</summary>
/// <param name="Name">Its name, which our own export uses for the column; of a single field, its path.</param>
/// <param name="Words">How it is offered.</param>
/// <param name="Shape">How its cells are read.</param>
/// <param name="Guesses">What columns that mean it are called, folded: letters and digits only, in English and Russian.</param>
public sealed record ImportTarget(string Name, string Words, CellShape Shape, params string[] Guesses)
{
    /// <summary>The targets of a kind.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Only events and figures are imported.</exception>
    public static IReadOnlyList<ImportTarget> Of(RecordKind kind) => kind switch
    {
        RecordKind.Event => s_event,
        RecordKind.Figure => s_figure,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Events and figures are imported."),
    };

    /// <summary>The target of a kind with a name; null for none.</summary>
    public static ImportTarget? Find(RecordKind kind, string? name) => Of(kind).FirstOrDefault(target => target.Name == name);

    private static readonly ImportTarget[] s_citation =
    [
        new("citations.0.source", "Source", CellShape.Text, "source", "sources", "источник", "sourcename", "publication"),
        new("citations.0.paragraph", "Paragraph of the source", CellShape.Number, "paragraph", "para", "абзац", "параграф"),
        new("citations.0.credibility", "Credibility, 1–6", CellShape.Number, "credibility", "достоверность"),
        new("citations.0.stance", "Stance", CellShape.Text, "stance", "позиция"),
        new("citations.0.says", "What the source says", CellShape.Text, "says", "quote", "цитата"),
        new("citations", "Citations: source | paragraph | credibility | stance; …", CellShape.Citations, "citations", "ссылки"),
        new(EventCsv.Collections, "Collections, divided by ;", CellShape.Texts, "collections", "collection", "коллекции"),
    ];

    private static readonly ImportTarget[] s_event =
    [
        new("number", "Number of the record", CellShape.Number, "number", "id", "номер"),
        new("key", "Name in addresses", CellShape.Text, "key", "slug", "eventid", "ключ", "код"),
        new("title", "What happened", CellShape.Text, "title", "headline", "event", "eventtitle", "name", "название", "заголовок", "событие"),
        new("label", "In a chart", CellShape.Text, "label", "shorttitle", "метка"),
        new("summary", "Summary", CellShape.Text, "summary", "description", "notes", "note", "details", "описание", "примечания", "примечание", "содержание"),
        new("date", "When", CellShape.Date, "date", "eventdate", "when", "day", "start", "startdate", "дата", "датасобытия", "когда"),
        new("dateBasis", "How the date was inferred", CellShape.Text, "datebasis", "datenote"),
        new("type", "PLOVER type", CellShape.Text, "type", "eventtype", "plover", "тип", "типсобытия", "вид"),
        new("mode", "PLOVER mode", CellShape.Text, "mode", "способ"),
        new("contexts", "Contexts, divided by ;", CellShape.Texts, "contexts", "context", "topics", "topic", "tags", "контекст", "темы", "тема"),
        new("actors", "Who did it, divided by ;", CellShape.Participants, "actors", "actor", "actor1", "sourceactor", "initiator", "who", "акторы", "актор", "участники", "участник", "инициатор", "кто"),
        new("recipients", "To whom, divided by ;", CellShape.Participants, "recipients", "recipient", "actor2", "target", "targets", "receiver", "кому", "получатель", "получатели", "адресат"),
        new("others", "Others: name | role; …", CellShape.Participants, "others", "mentioned", "host", "mediator", "другие", "упомянуты"),
        new("places", "Places: name | country | precision; …", CellShape.Places, "places", "места"),
        new("places.0.name", "Place", CellShape.Text, "place", "location", "city", "where", "место", "город", "где"),
        new("places.0.country", "Country of the place", CellShape.Text, "country", "страна", "государство"),
        new("places.0.precision", "How closely the place is known", CellShape.Text, "precision", "placeprecision", "точность"),
        new("rung", "Rung of the ladder", CellShape.Number, "rung", "ступень"),
        new("ladder", "On whose ladder", CellShape.Texts, "ladder", "лестница"),
        new("level", "Level of contact", CellShape.Text, "level", "contactlevel", "уровень"),
        new("related", "Related events: key | relation; …", CellShape.Related, "related"),
        .. s_citation,
    ];

    private static readonly ImportTarget[] s_figure =
    [
        new("number", "Number of the record", CellShape.Number, "number", "id", "номер"),
        new("key", "Name in addresses", CellShape.Text, "key", "slug", "ключ", "код"),
        new("measure", "What is measured", CellShape.Text, "measure", "indicator", "indicatorname", "series", "показатель", "индикатор"),
        new("from", "From", CellShape.Text, "from", "exporter", "reporter", "origin", "откуда", "от", "экспортер"),
        new("to", "To", CellShape.Text, "to", "importer", "partner", "destination", "куда", "импортер", "партнер"),
        new("mutual", "It goes both ways", CellShape.Flag, "mutual", "взаимный"),
        new("date", "Period", CellShape.Date, "date", "period", "year", "time", "дата", "период", "год"),
        new("dateBasis", "How the date was inferred", CellShape.Text, "datebasis", "datenote"),
        new("value", "Value", CellShape.Value, "value", "amount", "quantity", "figure", "значение", "сумма", "величина", "количество"),
        new("low", "The lesser value", CellShape.Number, "low", "lower", "min", "minimum", "минимум", "минзначение"),
        new("high", "The greater value", CellShape.Number, "high", "upper", "max", "maximum", "максимум"),
        new("unit", "Unit", CellShape.Text, "unit", "units", "currency", "единица", "единицаизмерения", "валюта"),
        new("qualifier", "Qualifier", CellShape.Text, "qualifier", "оговорка"),
        new("summary", "Summary", CellShape.Text, "summary", "description", "notes", "note", "описание", "примечания", "примечание"),
        .. s_citation,
    ];
}
