/** How a report looks on a screen, light and dark, on a phone, and on Letter paper. */
export const style = `
:root{color-scheme:light dark;--ground:#fff;--ink:#1b1f24;--quiet:#555e6b;--rule:#c7cdd5;--shade:#f4f6f8;--link:#1c4a85;--first:#1f3b5c;--second:#a3500a;--mark:#fff1cc;--marked:#5c3d00;
--green:#16794f;--yellow:#8a6300;--red:#c01639;--blue:#2269b3;--gray:#6b7280;--black:#1b1f24}
@media (prefers-color-scheme:dark){:root{--ground:#14171b;--ink:#e7eaee;--quiet:#adb5c0;--rule:#3d4550;--shade:#1d2127;--link:#a3c8f7;--first:#a3c8f7;--second:#f0b37a;--mark:#4a3606;--marked:#ffe3a3;
--green:#4ecb94;--yellow:#e8bd4d;--red:#ff8095;--blue:#79b5f5;--gray:#a3abb7;--black:#e7eaee}}
*{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.6 Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"Times New Roman",serif;font-variant-numeric:lining-nums;overflow-wrap:break-word}
header,main,footer{max-width:50rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.5rem}
h1,h2,h3,h4,h5,h6,nav,table,figure,.mark,.skip,.aside,footer{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:2rem 0 .5rem;text-wrap:balance}
h1{font-size:2.1rem;letter-spacing:-.015em;margin-top:0}
h2{font-size:1.5rem;letter-spacing:-.01em}
h3{font-size:1.15rem}
h4,h5,h6{font-size:1rem}
header h2{font-size:1.2rem}
p,ul,blockquote,h1,h2,h3,h4,h5,h6{max-width:68ch}
p{margin:0 0 1rem;white-space:pre-line}
ul{margin:0 0 1rem;padding-left:1.3rem}
li{margin:0 0 .4rem;white-space:pre-line}
blockquote{margin:0 0 1rem;padding:.1rem 0 .1rem 1rem;border-left:.25rem solid var(--rule);font-style:italic}
blockquote p{margin:0}
hr{border:0;border-top:1px solid var(--rule);margin:2rem 0}
a{color:var(--link);text-underline-offset:.15em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--link);outline-offset:3px;border-radius:2px}
main:focus{outline:none}
.skip{position:absolute;left:1rem;top:-5rem;padding:.6rem 1rem;background:var(--ground);border:2px solid var(--link);border-radius:.3rem}
.skip:focus{top:1rem}
.mark{display:inline-block;margin:0 0 1.25rem;padding:.35rem .8rem;border:1px solid currentColor;border-radius:.3rem;background:var(--mark);color:var(--marked);font-weight:700;letter-spacing:.06em}
.aside{color:var(--quiet);font-size:.9rem}
nav{margin:2rem 0 0;padding:1.1rem 1.25rem;background:var(--shade);border-radius:.5rem;font-size:.95rem}
nav h2{font-size:1.05rem;margin:0 0 .5rem;letter-spacing:0}
nav ul{list-style:none;padding:0;margin:0}
nav li{margin:0}
nav a{display:inline-block;padding:.25rem 0}
section{margin-top:3.25rem;padding-top:1.25rem;border-top:2px solid var(--ink)}
section>h2:first-child{margin-top:0}
.scroll{overflow-x:auto;margin:.5rem 0 1.5rem;
background:linear-gradient(90deg,var(--ground) 40%,transparent) left/2.5rem 100% no-repeat local,linear-gradient(270deg,var(--ground) 40%,transparent) right/2.5rem 100% no-repeat local,linear-gradient(90deg,var(--rule),transparent) left/.8rem 100% no-repeat,linear-gradient(270deg,var(--rule),transparent) right/.8rem 100% no-repeat}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.4;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:left;font-weight:650;padding:0 0 .5rem}
caption>span{display:inline-block;position:sticky;left:0;max-width:calc(100vw - 4rem)}
th,td{text-align:left;vertical-align:top;padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--rule);min-width:3.6rem;overflow-wrap:normal}
th:last-child,td:last-child{padding-right:0}
thead th,thead td{vertical-align:bottom;border-bottom:2px solid var(--ink);font-weight:650}
tbody th{font-weight:500;min-width:7rem}
.number{text-align:right}
td.number{white-space:nowrap}
.short{white-space:nowrap}
.long{min-width:11rem}
.together{white-space:nowrap}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;padding:0}
figure{margin:1.5rem 0;max-width:34rem}
figcaption{font-weight:650;margin:0 0 .6rem;line-height:1.35}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;padding:0;margin:0 0 .7rem;font-size:.85rem}
.legend li{margin:0;display:flex;align-items:center;gap:.45rem}
.legend svg{flex:none;overflow:visible}
.fills{position:absolute}
.chart{display:block;width:100%;max-width:28rem;height:auto;overflow:visible;font-size:12px;fill:var(--ink)}
.chart .figure{font-size:11px;font-variant-numeric:tabular-nums}
.first{color:var(--first)}.second{color:var(--second)}
.ground{fill:var(--ground)}.solid{fill:currentColor}
pattern path{stroke:currentColor;stroke-width:1.4;fill:none}
pattern path.solid{fill:currentColor;stroke:none}pattern path.ground{fill:var(--ground);stroke:none}
.bar{stroke:currentColor;stroke-width:1}
.axis{stroke:var(--rule);fill:none}
.curve{fill:none;stroke:currentColor;stroke-width:2;stroke-linejoin:round}
.dot circle,.dot path{fill:currentColor;stroke:currentColor;stroke-width:1.5}
.dot .hollow{fill:var(--ground)}
details{margin:.8rem 0 0}
summary{cursor:pointer;font-size:.9rem;padding:.25rem 0}
.shape{display:inline-block;width:.8em;height:.8em;vertical-align:-.05em;overflow:visible;fill:none;stroke:currentColor;stroke-width:1.4}
.shape .full{fill:currentColor}
.green{color:var(--green)}.yellow{color:var(--yellow)}.red{color:var(--red)}.blue{color:var(--blue)}.gray{color:var(--gray)}.black{color:var(--black)}
footer{margin-top:3.5rem;padding-top:1rem;padding-bottom:3rem;color:var(--quiet);font-size:.9rem}
footer p{border-top:1px solid var(--rule);padding-top:1rem}
@media (min-width:60rem){html{font-size:112.5%}header{padding-top:4rem}h1{font-size:2.5rem}}
@media (forced-colors:active){.shape,.chart{forced-color-adjust:none}}
@page{size:Letter;margin:.85in .8in;
@top-right{font:700 8.5pt system-ui,sans-serif;color:#555}@bottom-left{font:8.5pt system-ui,sans-serif;color:#555}
@bottom-right{font:8.5pt system-ui,sans-serif;color:#555;content:counter(page) " of " counter(pages)}}
@media print{
:root{color-scheme:light;--ground:#fff;--ink:#000;--quiet:#444;--rule:#b5bac1;--shade:#fff;--link:#000;--first:#1f3b5c;--second:#a3500a;--mark:#fff;--marked:#000;
--green:#16794f;--yellow:#8a6300;--red:#c01639;--blue:#2269b3;--gray:#6b7280;--black:#000}
html{font-size:10.5pt}
header,main,footer{max-width:none;padding:0}
.skip,summary{display:none}
nav{border:1px solid var(--rule)}
nav a{color:inherit;text-decoration:none}
h1,h2,h3,h4,h5,h6,figcaption,caption{break-after:avoid;break-inside:avoid}
p,li{orphans:3;widows:3}
thead{display:table-header-group}
tr,blockquote,.chart{break-inside:avoid}
tbody tr:first-child{break-before:avoid}
.legend,.chart{break-after:avoid}
figure{max-width:26rem}
.scroll{overflow:visible;background:none}
caption>span{max-width:none}
table{font-size:8.5pt}
.short,td.number{white-space:normal}
th,td,tbody th,.long{min-width:0;padding:.3rem .6rem .3rem 0;overflow-wrap:anywhere}
section{margin-top:2rem}
footer{margin-top:1.5rem;break-before:avoid}
}
`;
