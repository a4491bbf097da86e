/** The look of the sheets: A4, one column, notes and apparatus at the foot. */
export const style = `
@page{size:210mm 297mm;margin:0}
*{box-sizing:border-box}
html{font:10.5pt/1.42 "Source Serif 4 Variable","Source Serif 4","Noto Serif",Georgia,serif;color:#111;background:#fff}
body{margin:0}
.sheet{position:relative;width:210mm;height:296.9mm;padding:16mm 34mm 14mm 30mm;break-after:page;overflow:hidden;display:flex;flex-direction:column}
.sheet:last-of-type{break-after:auto}
.head{height:9mm;font-size:8.5pt;color:#444;text-align:center;overflow:hidden;white-space:nowrap;text-overflow:ellipsis;flex:none}
.number-of-sheet{height:7mm;font-size:8.5pt;text-align:center;padding-top:2.5mm;flex:none}
.body{flex:1;display:flex;flex-direction:column;position:relative;min-height:0}
.text{width:146mm;display:flex;flex-direction:column;position:relative}
.foot{margin-top:auto;width:146mm;display:flex;flex-direction:column;border-top:.4pt solid #777;padding-top:1mm}
#flow,#apparatus,#scratch{position:absolute;left:0;top:0}
.text>*{margin:0;flex:none}
p{margin:0;text-align:justify;text-indent:4mm;orphans:1;widows:1;overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6{font-size:12pt;line-height:1.25;text-align:start;text-indent:0;padding:4mm 0 2mm}
h1{font-size:18pt}h2{font-size:15pt}h3{font-size:12.5pt}
.book-title{font-size:24pt;text-align:center;padding-top:30mm}
.by{text-align:center;text-indent:0;padding-bottom:4mm;color:#333}
.cut{text-align-last:justify}.on{text-indent:0}
.quoted,.verse{padding-inline:7mm;text-indent:0}.verse{text-align:start}
.item{padding-inline-start:7mm}.item::before{content:attr(data-marker) " "}
.abstract,.caption{font-style:italic;text-indent:0}
.dateline,.closer,.signature{text-align:end;text-indent:0}
.contents-row,.contents,.index{text-indent:0;text-align:start;font-size:9pt}
.separator{text-align:center;min-height:4mm}
.small-caps{font-variant-caps:small-caps}.date-heading{font-weight:600}
.omission-mark{font-size:.85em}
.page-break{position:absolute;left:100%;margin-left:4mm;width:26mm;font-size:7.5pt;line-height:1.9;color:#444;text-indent:0;text-align:left}
.page-break::before{content:"[" attr(data-page) "]"}
.foot .page-break{position:static;margin:0}
.note-ref{font-size:.68em;vertical-align:super;line-height:0;color:inherit;text-decoration:none;font-weight:600}
.call{font-size:.6em;vertical-align:super;line-height:0;color:#274c77;text-decoration:none}
.call::before{content:attr(data-number)}
a{color:inherit;text-decoration:none}
.note,.entry{font-size:8.2pt;line-height:1.32;text-indent:0;text-align:start;overflow-wrap:anywhere}
.note .label{font-size:.8em;vertical-align:super;line-height:0}
.note-page,.again{display:none}
.entry q::before,.entry q::after{content:""}.entry q:not(:empty)::after{content:" ]"}
.entry .number{font-weight:600;color:#274c77;font-size:.9em}
.entry.first{border-top:.3pt solid #bbb;margin-top:.6mm;padding-top:.6mm}
.line{text-indent:0;text-align:start;font-size:9pt}
.record{text-indent:0;text-align:start;font-size:6.5pt;line-height:1.3;font-family:"DejaVu Sans Mono",Consolas,monospace}
.separator span{letter-spacing:.4em}
`;
