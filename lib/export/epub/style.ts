/** The look of the book: little, since readers choose their own. */
export const style = `body{line-height:1.5}
h1,h2,h3,h4{line-height:1.25;text-align:start}
.title{text-align:center;margin-top:20%}
.verse,blockquote{margin-inline-start:2em}
.list{margin-inline-start:1em}
.abstract{font-style:italic}
.dateline,.closer,.signature{text-align:end}
.separator{text-align:center;margin:1em 0}
.small-caps{font-variant:small-caps}
.date-heading{font-weight:bold}
.page-break{font-size:.7em;margin:0 .3em}
.note-ref,.call{font-size:.7em;vertical-align:super;text-decoration:none}
.mark{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px}
.mark[class*="-spurious"]{text-decoration-style:wavy}
.mark[class*="-doubtful"],.mark[class*="-link"]{text-decoration-style:dotted}
.mark[class*="-altered"],.mark[class*="-comment"]{text-decoration-style:dashed}
.mark.several,.mark[class*="-omission"],.mark[class*="-judged"]{text-decoration-style:double}
.notes,.note,.card{font-size:.9em}
.card{margin:0 0 1em}
.head{font-weight:bold}
.sure,.who,.when,.state{font-weight:normal;margin-inline-start:.5em}
.card blockquote{font-style:italic;margin:.3em 0 .3em 1em}
.why,.line{margin:.3em 0;white-space:pre-line}
dt{font-weight:bold}
dd{margin:0 0 .5em;overflow-wrap:anywhere}
`;
