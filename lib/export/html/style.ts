/** The look of the edition: the palette and lines of the workbench, and print. */
import type { Node } from "prosemirror-model";
import { lines } from "./lines";

/**
 * Sections are laid out only near the window; until then each takes about the
 * room its text will need, so that the scroll bar does not jump.
 */
export function sizesOf(document: Node): string {
  const rules: string[] = [];
  document.forEach((section, _offset, i) => {
    const height = Math.round((section.textContent.length / 66) * 33 + 40);
    rules.push(
      `main>section:nth-of-type(${i + 1}){contain-intrinsic-block-size:auto ${height}px}`,
    );
  });
  return `@media screen{${rules.join("")}}`;
}

const palette = `
:root{color-scheme:light dark;
--paper:light-dark(#fbfaf6,#171614);--sheet:light-dark(#fff,#1f1d1a);--wash:light-dark(#f3f0e8,#2a2723);
--ink:light-dark(#1d1c1a,#e8e4dc);--ink-2:light-dark(#55524c,#b9b3a8);--ink-3:light-dark(#69655e,#a09a8f);
--rule:light-dark(#e6e1d6,#35322d);--accent:light-dark(#274c77,#9cbfe6);--focus:light-dark(#0b63ce,#6aa8ff);
--genuine:light-dark(#075e54,#53f3c4);--genuine-bg:light-dark(#dcece9,#1f352e);--genuine-ink:light-dark(#075e54,#53f3c4);
--altered:light-dark(#0369fb,#2e83ff);--altered-bg:light-dark(#e0ebfe,#1c2a3f);--altered-ink:light-dark(#0354c9,#86b7ff);
--doubtful:light-dark(#9f6800,#edc01e);--doubtful-bg:light-dark(#f6ead2,#39311a);--doubtful-ink:light-dark(#845600,#edc01e);
--spurious:light-dark(#7a0000,#df5f67);--spurious-bg:light-dark(#f3dcdc,#3a2426);--spurious-ink:light-dark(#7a0000,#f0979d);
--undetermined:light-dark(#5c6270,#a9b0bd);--undetermined-bg:light-dark(#eceef1,#2c2e33);--undetermined-ink:light-dark(#555b68,#b6bcc8);
--omission:light-dark(#442284,#d2c3f2);--omission-bg:light-dark(#e7e1f3,#312b3d);--omission-ink:light-dark(#442284,#d2c3f2);
--judged:var(--ink-2);--judged-bg:var(--wash);--judged-ink:var(--ink-2);
--link:var(--accent);--link-bg:light-dark(#e4ecf5,#252f3b);--link-ink:var(--accent);
--comment:var(--ink-3);--comment-bg:var(--wash);--comment-ink:var(--ink-2);
--serif:"Source Serif 4","Iowan Old Style","Noto Serif",Charter,Georgia,serif;--sans:Inter,system-ui,sans-serif}`;

const layout = `
*{box-sizing:border-box}html{scroll-padding-block:72px 40px}
body{margin:0;background:var(--paper);color:var(--ink);font:13px/1.5 var(--sans);overflow-wrap:break-word}
a{color:var(--accent)}:focus-visible{outline:2px solid var(--focus);outline-offset:1px;border-radius:3px}
.skip{position:absolute;inset-inline-start:-999px}.skip:focus{inset-inline-start:8px;inset-block-start:8px;background:var(--sheet);padding:8px;z-index:9}
h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.25}
.title{max-width:44rem;margin:0 auto;padding:64px 20px 28px;text-align:center}
.title h1{font-size:clamp(26px,5vw,38px);margin:0 0 8px;text-wrap:balance}.by{font:italic 17px/1.5 var(--serif);color:var(--ink-2);margin:0}
.sort{color:var(--ink-3);margin:10px 0 0}
.filters{display:flex;flex-wrap:wrap;gap:6px 14px;justify-content:center;align-items:center;padding:9px 16px;background:var(--sheet);border-block:1px solid var(--rule)}
.filters[hidden]{display:none}.filters label{color:var(--ink-2)}
.filters select,.filters input{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--ink-3);border-radius:5px;padding:4px 6px;max-width:11rem}
.contents,main,#annotations,#without-place,.legend,#colophon{max-width:40rem;margin-inline:auto;padding-inline:20px}
.contents ol{list-style:none;margin:0;padding:0}.contents li{display:flex;gap:12px;justify-content:space-between;padding:3px 0}
.contents a{color:var(--ink-2);text-decoration:none}.contents a:hover{text-decoration:underline}
.folio{color:var(--ink-3);font-variant-numeric:tabular-nums}
.contents h2,#annotations h2,#without-place h2,.legend h2,#colophon h2{font-size:17px;margin:32px 0 8px}
.legend ul{list-style:none;padding:0;columns:2 15rem}.legend li{margin:4px 0}.legend small,.legend p{color:var(--ink-3)}.legend .mark{font:16px var(--serif)}
#colophon{padding-bottom:80px;color:var(--ink-2)}#colophon dl>div{display:grid;grid-template-columns:9rem 1fr;gap:10px;padding:3px 0}
#colophon dt{color:var(--ink-3)}#colophon dd{margin:0;overflow-wrap:anywhere}`;

const text = `
main{font:19px/1.75 var(--serif);hyphens:auto;text-wrap:pretty}
@media(max-width:600px){main{font-size:17.5px}}
main>section{content-visibility:auto}
main p{margin:0 0 .7em}main h1,main h2,main h3,main h4{margin:2.2em 0 .8em;text-wrap:balance;hyphens:none}main h2{font-size:27px}main h3{font-size:21px}
.abstract{font-style:italic;color:var(--ink-2);font-size:.92em}.unit{margin-block:1.2em}
.verse{margin-inline-start:2.2em}blockquote{margin:0 0 .7em 1.8em}.list{margin:0 0 .7em 1em}.item::before{content:attr(data-marker) " "}
.separator{text-align:center;letter-spacing:.4em;color:var(--ink-3);margin:1.3em 0;min-height:1em}
.dateline,.closer,.signature{text-align:end}.small-caps{font-variant-caps:small-caps}.date-heading{font-weight:600;color:var(--accent)}
.gloss{color:var(--ink-2)}.contents-row,.contents,.index{hyphens:none}main .index,main .contents{font-size:15px;line-height:1.5;max-width:none;padding:0;margin:0 0 .2em}
.omission-mark{font:500 .68em/1 var(--sans);color:var(--omission-ink);background:var(--omission-bg);border-radius:4px;padding:.2em .4em;white-space:nowrap}
.page-break::before{content:"[" attr(data-page) "]";font:500 11px/1 var(--sans);color:var(--ink-3);margin-inline:.25em;user-select:none}
.note-ref{font:600 .62em/0 var(--sans);vertical-align:super;text-decoration:none;padding:0 .15em}
main .notes{border-block-start:1px solid var(--rule);margin-block:2.4em 1.6em;padding-block-start:.6em}main .notes-title{font:600 13px var(--sans);color:var(--ink-2);margin:0 0 .5em}
.notes .note{font-size:15px;line-height:1.8;color:var(--ink-2);margin:.25em 0 .5em}.notes .note:target,.note-ref:target,.page-break:target{background:var(--link-bg);border-radius:3px}
.note-page{font:500 11px var(--sans);color:var(--ink-3);margin-inline-end:.4em}.again{text-decoration:none;margin-inline-start:.4em}
.note .label{font:600 .75em/0 var(--sans);vertical-align:super;text-decoration:none}
.call{font:600 10px/0 var(--sans);vertical-align:super;color:var(--ink-2);text-decoration:none;border-bottom:1px solid var(--rule);margin-inline-start:1px}
.call::before{content:attr(data-number)}
.call.point{font-size:.66em;vertical-align:baseline;color:var(--omission-ink);padding:.1em .3em;border:1px solid currentcolor;border-radius:4px;line-height:1}
.reading{font:600 10px/0 var(--sans);vertical-align:super;color:var(--ink-2);text-decoration:none}.reading::before{content:"†"}
#corrections{max-width:42rem;margin:2em auto;padding-inline:24px}.apparatus{padding-inline-start:1.2em}.apparatus ins{text-decoration:none;font-weight:600}
.mark.lit,.call.lit{outline:2px solid var(--focus);outline-offset:1px;border-radius:2px}`;

const cards = `
.cards{list-style:none;margin:0;padding:0}.card{background:var(--sheet);border:1px solid var(--rule);border-inline-start:3px solid var(--ink-3);border-radius:8px;padding:9px 12px;margin:0 0 9px;content-visibility:auto;contain-intrinsic-block-size:auto 110px}
.head{display:flex;flex-wrap:wrap;gap:4px 7px;align-items:center}.who{margin-inline-start:auto;color:var(--ink-3);font-size:12px}
.tag{font-weight:600;font-size:11.5px;border-radius:5px;padding:2px 7px}.sure{font-size:11.5px;color:var(--ink-2);border:1px solid var(--rule);border-radius:5px;padding:1px 6px}
.card blockquote{font:italic 14px/1.45 var(--serif);color:var(--ink-2);margin:6px 0}.card blockquote::before{content:"“"}.card blockquote::after{content:"”"}
.why,.line{margin:5px 0;white-space:pre-line}.line b{font-weight:500;color:var(--ink-3);margin-inline-end:.4em}.when{margin:6px 0 0;color:var(--ink-3);font-size:11.5px}.when a{color:inherit}
.state{margin:4px 0;font-weight:500;color:var(--doubtful-ink)}.card.named{border-color:var(--ink-3)}.card.lit{border-color:var(--focus);box-shadow:0 6px 22px rgb(0 0 0/.13)}.card:focus{outline:none}.card:focus-visible{outline:2px solid var(--focus)}
.absent{display:none}.card.off{display:none}.mark.off{background:none!important}.call.off{visibility:hidden}
@media screen and (min-width:1100px){.filters{position:sticky;top:0;z-index:3}
.layout{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,40rem) minmax(280px,1fr);gap:0 36px;max-width:1560px;margin:24px auto 0;padding-inline:24px}
.layout .contents{position:sticky;top:70px;align-self:start;max-height:calc(100vh - 90px);overflow:auto;max-width:17rem;margin:0 0 0 auto;padding:0;width:100%}
.layout main{padding:0;max-width:none}.layout #annotations{max-width:24rem;margin:0;padding:0;width:100%}
.js .layout #annotations{position:relative}.js .layout #annotations h2{position:absolute;clip-path:inset(50%)}
.js #annotations .card{display:none;position:absolute;inset-inline:0;content-visibility:visible}.js #annotations .card.near:not(.off){display:block}.js .card.lit{z-index:2}
.js .call:not(.point):not(:focus-visible):not(.lit){opacity:0;margin-inline:-.01em;font-size:1px}}
.sheet{position:fixed;inset:auto 0 0;width:100%;max-width:none;max-height:60vh;margin:0;overflow:auto;overscroll-behavior:contain;padding:10px 14px 18px;border:0;border-block-start:1px solid var(--ink-3);background:var(--paper);color:var(--ink);box-shadow:0 -8px 30px rgb(0 0 0/.2);z-index:5}
.sheet button{font:inherit;min-height:32px;padding:4px 14px;margin:0 0 8px;color:var(--ink);background:var(--sheet);border:1px solid var(--ink-3);border-radius:6px}
@media(prefers-reduced-motion:no-preference){.js .card{transition:top .12s}}
@media(forced-colors:active){.mark{text-decoration:underline}.card{border-inline-start-width:6px}}`;

const print = `
@page{margin:22mm 20mm;@bottom-center{content:counter(page);font:9pt Georgia,serif}}
@media print{:root{color-scheme:light;--paper:#fff}.filters,.skip{display:none!important}
body{font-size:9pt}main{font-size:10.5pt;line-height:1.95}main>section,.card{content-visibility:visible}main h2{break-before:page}
.card{break-inside:avoid;border:0;border-inline-start:2pt solid;padding:2pt 8pt;font-size:8.5pt}.mark{print-color-adjust:exact}
[class*=tint-],.several{background-color:transparent!important}.notes .note{break-inside:avoid;font-size:9pt;line-height:2}a{color:inherit;text-decoration:none}}`;

export const style = [palette, layout, text, cards, lines, print].join("");
