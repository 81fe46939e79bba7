namespace CentralAsiaWatch.Access;

/// <summary>What a person may be allowed to do. Each has its rows in <c>permissions.csv</c>; one without them keeps the program from being built (a test).</summary>
public enum Operation
{
    /// <summary>See a draft or a proposed change, and the note it came back with.</summary>
    ReadDraft,

    /// <summary>Begin or change a draft.</summary>
    SaveDraft,

    /// <summary>Throw a draft away; it can be taken back.</summary>
    DiscardDraft,

    /// <summary>Hand a draft over for review.</summary>
    Submit,

    /// <summary>Take a proposal back out of review.</summary>
    TakeBack,

    /// <summary>Send a proposal back with a note.</summary>
    Return,

    /// <summary>Publish a proposal.</summary>
    Publish,

    /// <summary>Take a record out of sight.</summary>
    Hide,

    /// <summary>Bring a hidden record back.</summary>
    Restore,

    /// <summary>Make a record again what it was before a change.</summary>
    Undo,

    /// <summary>Make two records one.</summary>
    Merge,

    /// <summary>Take in many records at once.</summary>
    Import,

    /// <summary>Keep and read the text of an article.</summary>
    KeepText,

    /// <summary>Say that an assessment still holds, or that a source was checked.</summary>
    Confirm,

    /// <summary>Invite somebody, change a role, end and restore an account, end sessions of others.</summary>
    ManagePeople,

    /// <summary>Make a link that opens one view without an account; revoke it.</summary>
    ShareView,

    /// <summary>Save a view, rename it, put it in its place, remove it.</summary>
    SaveView,

    /// <summary>Offer a saved view to everybody who is signed in.</summary>
    OfferView,

    /// <summary>Open a saved view and be told of what is new in it: feed and digest.</summary>
    FollowView,

    /// <summary>Have what is new in a saved view sent to a program.</summary>
    HookView,

    /// <summary>Make and revoke a key by which a program reads.</summary>
    HoldKey,

    /// <summary>Add a collection of seeds to the store, or take one out of sight.</summary>
    ChooseCollections,
}

/// <summary>What an operation is done to, as far as permission depends on it.</summary>
public enum Subject
{
    /// <summary>Something of one's own, in the state in which the operation is usually done.</summary>
    Own,

    /// <summary>The same of somebody else.</summary>
    Other,

    /// <summary>Somebody else's draft that was not handed over.</summary>
    Draft,

    /// <summary>A hidden record, or an ended account.</summary>
    Deleted,
}
