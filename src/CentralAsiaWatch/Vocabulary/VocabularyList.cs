namespace CentralAsiaWatch.Vocabulary;

/// <summary>One word of a closed list.</summary>
/// <param name="Code">What is stored and written in data files.</param>
/// <param name="Words">What it means.</param>
public sealed record VocabularyTerm(string Code, string Words)
{
    /// <summary>As it is offered in a list to choose from: one text for all forms that are open.</summary>
    public string Offered { get; } = Words == Code ? Code : $"{Code} – {Words}";
}

/// <summary>A closed list of words: what may be stored in one field.</summary>
/// <param name="name">What the list is called: "state of an agreement".</param>
/// <param name="terms">Its words, in the order in which they are offered.</param>
public sealed class VocabularyList(string name, IEnumerable<VocabularyTerm> terms)
{
    /// <summary>What the list is called.</summary>
    public string Name { get; } = name;

    /// <summary>Its words, in the order in which they are offered.</summary>
    public IReadOnlyList<VocabularyTerm> Terms { get; } = terms.ToList();

    /// <summary>The codes, for a message that says what would be accepted: "supports, contradicts, qualifies".</summary>
    public string Accepted => string.Join(", ", Terms.Select(term => term.Code));

    /// <summary>The term with this code, or null.</summary>
    public VocabularyTerm? Find(string? code) => Terms.FirstOrDefault(term => term.Code == code);

    /// <summary>Whether the code is in the list.</summary>
    public bool Contains(string? code) => Find(code) is not null;
}
