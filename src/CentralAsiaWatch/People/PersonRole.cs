namespace CentralAsiaWatch.People;

/// <summary>What a person may do; each role may do what the one before it may. Stored by name.</summary>
public enum PersonRole
{
    /// <summary>Reads what is published, also where anonymous reading is off.</summary>
    Reader,

    /// <summary>Writes records and hands them in for review.</summary>
    Editor,

    /// <summary>Publishes, returns, merges and hides.</summary>
    Reviewer,

    /// <summary>Invites people, changes their roles and ends accounts.</summary>
    Administrator,
}
