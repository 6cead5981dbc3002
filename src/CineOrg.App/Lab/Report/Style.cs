namespace CineOrg.App.Lab.Report;

/// <summary>The look of a report: the paper of the house, its own colours in light and dark.</summary>
internal static class Style
{
    public const string Css = """
        :root{color-scheme:light dark;--paper:#faf6ee;--ink:#211d18;--quiet:#6b6257;--rule:#ded5c5;--accent:#8c2f1b;--low:#4f7f9b;--medium:#7a8f3c;--high:#c98a1b;--urgent:#b5371f;--good:#2f6b3a;--bad:#a3261a}
        @media(prefers-color-scheme:dark){:root{--paper:#141210;--ink:#ece5d8;--quiet:#a39a8b;--rule:#3a342c;--accent:#e58a6d;--low:#7fb2d1;--medium:#aec262;--high:#e6b455;--urgent:#ee7a5f;--good:#7fc08a;--bad:#f08b7d}}
        *{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 "Source Sans 3","Segoe UI",system-ui,sans-serif}
        main{max-width:56rem;margin:0 auto;padding:1.5rem 1.1rem 4rem}h1{font:600 clamp(1.5rem,4vw,2.2rem)/1.2 "Fraunces",Georgia,serif;margin:.2rem 0 .8rem}h2{font:600 1.2rem/1.3 "Fraunces",Georgia,serif;margin:2.2rem 0 .4rem}
        .kicker{display:flex;justify-content:space-between;gap:1rem;margin:0;color:var(--quiet)}.langs label{cursor:pointer;text-decoration:underline;text-underline-offset:.2em}
        input[name=lang]{position:absolute;opacity:0}#en:checked~main [lang=fr],#fr:checked~main [lang=en]{display:none}#fr:focus-visible~main label[for=fr],#en:focus-visible~main label[for=en]{outline:2px solid var(--accent)}
        .claim{border-left:.3rem solid var(--good);padding:.4rem 0 .4rem .9rem;font-size:1.1rem}.claim.broken{border-color:var(--bad)}.claim b{color:var(--good)}.claim.broken b{color:var(--bad)}
        .quiet{color:var(--quiet)}table{border-collapse:collapse;width:100%;margin:1rem 0;font-variant-numeric:tabular-nums}th{text-align:left;font-weight:600;color:var(--quiet)}td,th{border-bottom:1px solid var(--rule);padding:.35rem .6rem .35rem 0;overflow-wrap:anywhere}
        tr.held td:last-child{color:var(--good)}tr.broken td:last-child{color:var(--bad);font-weight:600}code{font:.88em ui-monospace,"Cascadia Mono",monospace}
        figure{margin:1.4rem 0}figcaption{font-weight:600;margin-bottom:.2rem}svg{width:100%;height:auto;display:block}svg text{fill:var(--quiet);font-size:11px}.grid{stroke:var(--rule)}.line{fill:none;stroke-width:1.8}.dashed{stroke-dasharray:5 4}.area{fill-opacity:.85}
        figure ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;margin:.3rem 0 0;padding:0;color:var(--quiet);font-size:.92rem}figure i{display:inline-block;width:1.1em;height:.28em;vertical-align:middle;margin-right:.45em}
        details{margin-top:2rem}summary{cursor:pointer}
        """;
}
