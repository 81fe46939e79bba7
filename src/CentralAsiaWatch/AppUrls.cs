using System.Globalization;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch;

/// <summary>Every address of the product is made here (product.md, Records and Pages).</summary>
public static class AppUrls
{
    public const string Situation = "/";
    public const string Timeline = "/timeline";
    public const string Countries = "/countries";
    public const string Relations = "/relations";
    public const string Agreements = "/agreements";
    public const string Projects = "/projects";
    public const string Figures = "/figures";
    public const string Leverage = "/leverage";
    public const string Actors = "/actors";
    public const string Sources = "/sources";
    public const string Contested = "/contested";
    public const string Search = "/search";
    public const string Method = "/method";
    public const string Explain = "/explain";
    public const string Compare = "/compare";
    public const string Theme = "/theme";
    public const string Map = "/map";
    public const string Network = "/network";
    public const string Promises = "/promises";
    public const string Calendar = "/calendar";
    public const string Live = "/live";
    public const string Maintenance = "/maintenance";
    public const string LiveAfter = "after";

    /// <summary>What can be done with a view beside looking at it.</summary>
    public const string Share = "/share";

    /// <summary>What has changed in a view since a time.</summary>
    public const string Since = "/since";

    public const string Account = "/account";
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string SecondFactor = "/account/sign-in/code";
    public const string PasskeyCreation = "/account/passkey/creation";
    public const string PasskeyRequest = "/account/passkey/request";

    /// <summary>Where a page leads that a person's role does not open.</summary>
    public const string Refused = "/account/refused";
    public const string People = "/admin/people";

    /// <summary>Which collections are in the store.</summary>
    public const string Collections = "/admin/collections";

    /// <summary>Where records are written; every page below it is a working page.</summary>
    public const string Edit = "/edit";

    /// <summary>What waits for a reviewer.</summary>
    public const string Review = "/review";

    /// <summary>What a form's fields ask while somebody types.</summary>
    public const string EditNames = "/edit/names";
    public const string EditCalendar = "/edit/calendar";

    /// <summary>Many records at once.</summary>
    public const string Imports = "/import";

    /// <summary>What the search box asks while somebody types.</summary>
    public const string Suggest = "/search/suggest";

    /// <summary>In Development only.</summary>
    public const string Diagnostics = "/diagnostics";
    public const string OpenApi = "/openapi/v1.json";

    public static string Event(int number) => Numbered("events", number);

    public static string Agreement(int number) => Numbered("agreements", number);

    public static string Figure(int number) => Numbered("figures", number);

    public static string Project(string slug) => $"/projects/{Escape(slug)}";

    public static string Actor(string slug) => $"/actors/{Escape(slug)}";

    public static string Source(string slug) => $"/sources/{Escape(slug)}";

    /// <summary>The line of a source's page that says what a paragraph was coded into; the page itself for what is cited as a whole.</summary>
    public static string Paragraph(string source, int paragraph) => paragraph == 0 ? Source(source) : string.Create(CultureInfo.InvariantCulture, $"{Source(source)}#p{paragraph}");

    public static string Country(string slug) => $"/countries/{Escape(slug)}";

    public static string Relation(string one, string other) => $"/relations/{Escape(one)}/{Escape(other)}";

    public static string LeveragePair(string holder, string subject) => $"/leverage/{Escape(holder)}/{Escape(subject)}";

    /// <summary>One assessment on the page of its pair.</summary>
    public static string LeverageAssessment(string holder, string subject, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{LeveragePair(holder, subject)}#l{number}");

    /// <summary>The form of a draft.</summary>
    public static string Draft(Guid id) => $"{Edit}/draft/{id}";

    /// <summary>The form of a draft with an article of the desk beside it.</summary>
    public static string Draft(Guid id, Guid desk) => With(Draft(id), [KeyValuePair.Create("desk", (string?)desk.ToString())]);

    /// <summary>The articles on one's desk.</summary>
    public const string Desk = "/edit/desk";

    /// <summary>One of them.</summary>
    public static string DeskArticle(Guid id) => $"{Desk}/{id}";

    /// <summary>The form of a published record.</summary>
    public static string EditRecord(RecordKind kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{Edit}/{kind.Plural()}/{number}");

    /// <summary>The form of a new record, from a paragraph where one is named.</summary>
    public static string NewRecord(RecordKind kind, string? source = null, int? paragraph = null) =>
        With($"{Edit}/{kind.Plural()}/new", [KeyValuePair.Create("source", source), KeyValuePair.Create("paragraph", paragraph?.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>Before every one-time link.</summary>
    public const string Invitations = "/account/invitation";

    /// <summary>The page that a one-time link opens.</summary>
    public static string Invitation(string link) => $"{Invitations}/{Escape(link)}";

    /// <summary>The sign-in, which leads on to a page.</summary>
    public static string SignInFor(string returnUrl) => returnUrl == Situation ? SignIn : $"{SignIn}?returnUrl={Escape(returnUrl)}";

    /// <summary>One import, with the verdicts of a kind and the stretch of them that are shown.</summary>
    public static string Import(Guid id, string? show = null, int page = 1) =>
        With($"{Imports}/{id}", [KeyValuePair.Create("show", show), KeyValuePair.Create("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null)]);

    /// <summary>What became of each row of an import, as CSV.</summary>
    public static string ImportReport(Guid id) => $"{Import(id)}/report.csv";

    /// <summary>How far an import is that runs.</summary>
    public static string ImportProgress(Guid id) => $"{Import(id)}/progress";

    /// <summary>Where the note on an import is kept while it is typed.</summary>
    public static string ImportNote(Guid id) => $"{Import(id)}/note";

    /// <summary>All records of a kind in the form that an import reads.</summary>
    public static string ImportExport(RecordKind kind) => $"{Imports}/{kind.Plural()}.csv";

    /// <summary>What has changed in a view since the time that its address names.</summary>
    public static string SinceOf(string view) => With(Since, [KeyValuePair.Create(CentralAsiaWatch.Sharing.ViewAddress.Parameter, (string?)view)]);

    /// <summary>What can be done with the view at an address of ours.</summary>
    public static string ShareOf(string view) => With(Share, [KeyValuePair.Create(CentralAsiaWatch.Sharing.ViewAddress.Parameter, (string?)view)]);

    public static string SearchFor(string text) => $"{Search}?q={Escape(text)}";

    /// <summary>An assessment by its number alone, which leads to the page of its pair.</summary>
    public static string LeverageNumber(int number) => Numbered("leverage", number);

    /// <summary>All changes, newest first.</summary>
    public const string Changes = "/changes";

    /// <summary>The same as an Atom feed.</summary>
    public const string ChangesFeed = "/changes.atom";

    /// <summary>The same as a JSON Feed. Not at <c>/changes.json</c>, which is the address of a page's data.</summary>
    public const string ChangesJsonFeed = "/changes/feed.json";

    /// <summary>The changes of one record.</summary>
    public static string ChangesOf(RecordKind kind, int number) => $"{Changes}?record={CentralAsiaWatch.Changes.ChangesFilter.Name(kind, number)}";

    /// <summary>What a reviewer reads of one proposal.</summary>
    public static string ReviewOf(Guid id) => $"{Review}/{id}";

    /// <summary>Keeps the note that a reviewer is writing.</summary>
    public static string ReviewNote(Guid id) => $"{Review}/{id}/note";

    /// <summary>A draft beside the record that was changed meanwhile.</summary>
    public static string MergeDraft(Guid id) => $"{Draft(id)}/merge";

    /// <summary>What a reviewer does to a published record: undo, hide, restore, merge.</summary>
    public static string EditHistory(RecordKind kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{Edit}/history/{kind.Plural()}/{number}");

    /// <summary>The list page of a kind.</summary>
    public static string List(RecordKind kind) => kind == RecordKind.Event ? Timeline : $"/{kind.Plural()}";

    /// <summary>The public JSON of a kind.</summary>
    public static string Api(RecordKind kind) => $"/api/v1/{kind.Plural()}";

    /// <summary>The public JSON of one record.</summary>
    public static string Api(RecordKind kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{Api(kind)}/{number}");

    /// <summary>The whole published store as a data package.</summary>
    public const string ExportArchive = "/api/v1/export.zip";

    /// <summary>The same view in another form, at the page's own path and query: <c>/timeline.csv?quad=4</c>; of the Situation page <c>/index.csv</c>.</summary>
    /// <param name="view">Path and query of a page.</param>
    /// <param name="ending">With its dot: <c>.csv</c>, or <c>/feed.json</c>.</param>
    public static string Twin(string view, string ending)
    {
        var mark = view.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = mark < 0 ? (view, "") : (view[..mark], view[mark..]);
        return (path == Situation ? "/index" : path) + ending + query;
    }

    /// <summary>A path with a query; parameters without a value are left out. Commas and colons stay readable.</summary>
    public static string With(string path, IEnumerable<KeyValuePair<string, string?>> parameters)
    {
        var query = string.Join('&', parameters.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => $"{Escape(one.Key)}={EscapeValue(one.Value!)}"));
        return query.Length == 0 ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";
    }

    /// <summary>The views that somebody saved, and those of the team.</summary>
    public const string SavedViews = "/account/views";

    /// <summary>The keys by which somebody's programs read.</summary>
    public const string Keys = "/account/keys";

    /// <summary>What assistants ask (Model Context Protocol).</summary>
    public const string Assistants = "/mcp";

    /// <summary>Feeds of saved views at addresses that nobody can guess.</summary>
    public const string SecretFeeds = "/feeds";

    /// <summary>Where a digest is confirmed and ended by a link out of a mail.</summary>
    public const string Digests = "/digests";

    /// <summary>One saved view: what is new in it, and how one is told.</summary>
    public static string SavedView(Guid id) => $"{SavedViews}/{id}";

    /// <summary>Opens a saved view, which is seen from then on.</summary>
    public static string OpenSavedView(Guid id) => $"{SavedView(id)}/open";

    /// <summary>The feed that a token opens.</summary>
    public static string SecretFeed(string token) => $"{SecretFeeds}/{token}.atom";

    /// <summary>The page that asks before an address is confirmed.</summary>
    public static string StartDigest(string token) => $"{Digests}/start/{token}";

    /// <summary>The page that asks before a digest is ended.</summary>
    public static string StopDigest(string token) => $"{Digests}/stop/{token}";

    /// <summary>Confirms that an address of mail wants a digest.</summary>
    public static string ConfirmDigest(string token) => $"{Digests}/confirm/{token}";

    /// <summary>Ends a digest.</summary>
    public static string EndDigest(string token) => $"{Digests}/end/{token}";

    /// <summary>A queue of maintenance.</summary>
    public static string MaintenanceOf(string queue, string? kind, string? after) =>
        With(Maintenance, [KeyValuePair.Create("queue", (string?)queue), KeyValuePair.Create("kind", kind), KeyValuePair.Create("after", after)]);

    /// <summary>The share links of who is signed in; an administrator sees all.</summary>
    public const string ShareLinks = "/account/links";

    /// <summary>Below it stand the views that share links open.</summary>
    public const string Shared = "/shared";

    /// <summary>Before every share link.</summary>
    public const string ShareLinkStart = "/s";

    /// <summary>Before the address of a view of which one chart or table is shown in other people's pages.</summary>
    public const string Embeds = "/embed";

    /// <summary>A link that opens one view without an account.</summary>
    public static string ShareLink(string token) => $"{ShareLinkStart}/{Escape(token)}";

    /// <summary>What a share link leads to.</summary>
    public static string SharedView(string publicId) => $"{Shared}/{Escape(publicId)}";
    /// <summary>Citations of a view, its charts and its documents.</summary>
    public const string Cite = "/cite";

    private static string Numbered(string path, int number) => string.Create(CultureInfo.InvariantCulture, $"/{path}/{number}");

    private static string Escape(string text) => Uri.EscapeDataString(text);

    private static string EscapeValue(string text) => Escape(text).Replace("%2C", ",", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);
}
