namespace CentralAsiaWatch.Charts;

/// <summary>The colours and type of a drawing that stands by itself: the page's style sheet with its tokens filled in.</summary>
internal static class SvgStyle
{
    // Kept beside the drawings because a file has no page to ask. A test holds every class in use to this list.
    public const string Light = """
        text{font:11.5px/1 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;fill:#191a1c}
        .paper{fill:#fdfcfa}.s{fill:#45484d}.t{fill:#62666c}.b{font-weight:650}.xs{font-size:10.5px}.h{font-size:13px}.e{text-anchor:end}.mid{text-anchor:middle}
        .halo,.lanes a text{paint-order:stroke;stroke:#fdfcfa;stroke-width:3px;stroke-linejoin:round}.lanes tspan{fill:#62666c;font-weight:400}
        .ax{stroke:#191a1c}.gr{stroke:#d8d4cc}.gr2{stroke:#eae6de}.now{stroke:#6b2a72;stroke-dasharray:2 2}.nowt{fill:#6b2a72}.ref{stroke:#191a1c;stroke-dasharray:1 3}
        .f1{fill:#b4d2ee;stroke:#2f6da8}.f2{fill:#1b5a9b;stroke:#1b5a9b}.f3{fill:#f8cd9f;stroke:#ad560d}.f4{fill:#c05307;stroke:#c05307}
        .l1{fill:#2f6da8}.l2{fill:#1b5a9b}.l3{fill:#ad560d}.l4{fill:#c05307}
        .tail{stroke-width:1.5;stroke-dasharray:1.5 3;fill:none}.t1{stroke:#2f6da8}.t2{stroke:#1b5a9b}.t3{stroke:#ad560d}.t4{stroke:#c05307}
        .in1,.in2,.in3,.in4{font-weight:650}.in2,.in4,.cvt{fill:#fff}
        .on{fill:#2c2e31;stroke:#2c2e31}.off{fill:#fdfcfa;stroke:#85898e}.dash{fill:none;stroke:#85898e;stroke-dasharray:2 2}.rl{fill:#2c2e31}.g-ink{stop-color:#2c2e31}
        .inkl{stroke:#191a1c;fill:none}.rise{stroke-dasharray:2 2}.cut{stroke:#fdfcfa;stroke-width:4;fill:none}.lit{fill:#efe3f1}.todo{fill:#fdfcfa;stroke:#6b2a72;stroke-width:1.5}
        .hl{stroke:#191a1c;stroke-width:1.1}.hp{stroke:#fdfcfa;stroke-width:1.6}.vague{opacity:.6}
        .hit{fill:transparent}line.hit{stroke:transparent;stroke-width:24;stroke-linecap:square}.narrow.lanes a text{font-size:10.5px}
        .num{fill:#6b2a72}
        """;

    // The tokens of the page's sheet, light and dark. Two of them share a light colour and part in the dark: what is paper behind marks is paper there too.
    private static readonly (string Light, string Dark)[] s_dark =
    [
        ("#fdfcfa", "#141517"), ("#191a1c", "#eae8e3"), ("#45484d", "#bdbcb8"), ("#62666c", "#9a9b9d"), ("#d8d4cc", "#393b3f"), ("#eae6de", "#292b2e"), ("#6b2a72", "#dcb0e6"),
        ("#efe3f1", "#38283c"), ("#b4d2ee", "#234766"), ("#2f6da8", "#7fb5ea"), ("#1b5a9b", "#6cabe8"), ("#f8cd9f", "#63400f"), ("#ad560d", "#f0a55e"), ("#c05307", "#ef9544"),
        ("#fff}", "#10110f}"), ("#2c2e31", "#dcdad5"), ("#85898e", "#7d8084"),
    ];

    /// <summary>The same with the dark tokens.</summary>
    public static string Dark { get; } = s_dark.Aggregate(Light, (style, colour) => style.Replace(colour.Light, colour.Dark, StringComparison.Ordinal));

    /// <summary>The style for <c>light</c>, <c>dark</c>, or anything else for what the reader's system has.</summary>
    public static string Of(string? theme) => theme switch
    {
        "light" => Light,
        "dark" => Dark,
        _ => $"{Light}@media (prefers-color-scheme:dark){{{Dark}}}",
    };
}
