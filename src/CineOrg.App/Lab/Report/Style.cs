namespace CineOrg.App.Lab.Report;

/// <summary>The look of a report: the paper of the house, its own colours in light and dark.</summary>
internal static class Style
{
    public const string Css = """
        :root{color-scheme:light dark;--paper:#faf6ee;--card:#fffdf8;--ink:#211d18;--quiet:#6b6257;--rule:#ded5c5;--accent:#8c2f1b;--low:#4f7f9b;--medium:#7a8f3c;--high:#c98a1b;--urgent:#b5371f;--good:#2f6b3a;--bad:#a3261a;--calm:#8fb3a0}
        @media(prefers-color-scheme:dark){:root{--paper:#141210;--card:#1b1815;--ink:#ece5d8;--quiet:#a39a8b;--rule:#3a342c;--accent:#e58a6d;--low:#7fb2d1;--medium:#aec262;--high:#e6b455;--urgent:#ee7a5f;--good:#7fc08a;--bad:#f08b7d;--calm:#4d7a66}}
        *{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 "Source Sans 3","Segoe UI",system-ui,sans-serif}
        main{max-width:76rem;margin:0 auto;padding:1.5rem 1.1rem 4rem}header,main>table{max-width:56rem}h1{font:600 clamp(1.7rem,4vw,2.6rem)/1.15 "Fraunces",Georgia,serif;margin:.2rem 0 .9rem}
        .kicker{display:flex;justify-content:space-between;gap:1rem;margin:0;color:var(--quiet)}.langs label{cursor:pointer;text-decoration:underline;text-underline-offset:.2em}
        input[name=lang]{position:absolute;opacity:0}#en:checked~main [lang=fr],#fr:checked~main [lang=en]{display:none}#fr:focus-visible~main label[for=fr],#en:focus-visible~main label[for=en]{outline:2px solid var(--accent)}
        .claim{border-left:.3rem solid var(--good);padding:.4rem 0 .4rem .9rem;font-size:1.15rem}.claim.broken{border-color:var(--bad)}.claim b{color:var(--good)}.claim.broken b{color:var(--bad)}
        .facts{display:flex;flex-wrap:wrap;gap:.4rem 2.2rem;margin:1.2rem 0}.facts dt{color:var(--quiet);font-size:.85rem}.facts dd{margin:0;font-variant-numeric:tabular-nums}
        table{border-collapse:collapse;width:100%;margin:1rem 0 1.6rem;font-variant-numeric:tabular-nums}th{text-align:left;font-weight:600;color:var(--quiet)}td,th{border-bottom:1px solid var(--rule);padding:.35rem .6rem .35rem 0;overflow-wrap:anywhere}td:last-child,th:last-child{text-align:right;white-space:nowrap;padding-right:0}
        tr.held td:last-child{color:var(--good)}tr.broken td:last-child{color:var(--bad);font-weight:600}code{font:.88em ui-monospace,"Cascadia Mono",monospace}
        .plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(30rem,100%),1fr));gap:1rem}figure{margin:0;padding:.8rem 1rem;background:var(--card);border:1px solid var(--rule);border-radius:.4rem}main>figure{margin:1rem 0;max-width:56rem}
        figcaption{font-weight:600;margin-bottom:.3rem}small{color:var(--quiet);font-weight:400}svg{width:100%;height:auto;display:block}svg text{fill:var(--quiet);font-size:15px;font-variant-numeric:tabular-nums}
        .grid{stroke:var(--rule);stroke-width:.7}.axis{stroke:var(--quiet)}.line{fill:none;stroke-width:1.8;stroke-linejoin:round}.dashed{stroke-dasharray:5 4}.area{fill-opacity:.85}main>figure svg text{font-size:12px}.bar{fill:var(--quiet);fill-opacity:.55}.bar.ours{fill:var(--accent);fill-opacity:1}
        rect.band{fill-opacity:.13}.band.medium{fill:var(--high);background:color-mix(in srgb,var(--high) 25%,transparent)}.band.high{fill:var(--urgent);background:color-mix(in srgb,var(--urgent) 25%,transparent)}.quiet-strip{fill:var(--calm);background:var(--calm)}
        .legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;margin:.4rem 0 0;padding:0;color:var(--quiet);font-size:.92rem}section>.legend{margin:1.2rem 0 .8rem}.legend i{display:inline-block;width:1.1em;height:.3em;vertical-align:middle;margin-right:.45em}.legend i.band{height:1em}
        details{margin-top:1.2rem}summary{cursor:pointer}
        """;
}
