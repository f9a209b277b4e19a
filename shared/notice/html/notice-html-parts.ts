// Style and script of the web page. Colours have a contrast of at least 4.5 on their ground.

/** `mark`: what every printed page must say; empty for nothing. */
export function webStyle(mark: string): string {
  // A string of CSS, in which no character can end it or the element it stands in.
  const quoted = mark.replace(/[\\"<\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `);
  return `${screenStyle}${phoneStyle}${printStyle.replace('%mark%', () => `"${quoted}"`)}`;
}

const screenStyle = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;color:#22262e;background:#f5f4f0;font:17px/1.85 "Noto Serif SC","Source Han Serif SC","Songti SC",FangSong,SimSun,serif}
header,main,footer{max-width:980px;margin:0 auto;padding:0 20px}
h1{font-size:clamp(24px,4.2vw,34px);line-height:1.4;text-align:center;text-wrap:balance;word-break:keep-all;overflow-wrap:anywhere;margin:40px 0 24px}
h2{font-size:20px;line-height:1.5;margin:36px 0 8px;font-family:"Noto Sans SC","Microsoft YaHei",SimHei,sans-serif}
article,section{background:#fff;border:1px solid #dcd9d0;border-radius:8px;padding:8px clamp(14px,4vw,44px) 24px;margin:0 0 24px}
article>p{text-indent:2em;margin:0}
.signature{text-align:right;text-indent:0!important;margin-top:2em!important}
.mark{margin:0;padding:8px 16px;background:#b3261e;color:#fff;text-align:center;font-weight:700;position:sticky;top:0;z-index:1}
.mark span{display:inline-block}
.search{border:2px solid #1f5f8b}
.search label{display:block;font-weight:700;margin-bottom:8px}
.search input{width:100%;font:inherit;padding:8px 12px;border:1px solid #6b7280;border-radius:6px;background:#fff;color:inherit}
.answer{border-left:4px solid #1f5f8b;padding:4px 14px;margin:10px 0;background:#f2f7fb}
.answer b{font-size:19px}
.answer p{margin:0}
.quiet{color:#555c68;font-size:15px}
.accent{color:#b3261e}.agreement{color:#a11547}
.label{color:#555c68;font-weight:400}
.scroll{overflow-x:auto}
table{width:100%;min-width:560px;border-collapse:collapse;font-size:15px;line-height:1.65}
th,td{border:1px solid #c4c1b8;padding:6px 10px;vertical-align:top;text-align:left}
thead th{background:#ecebe6;position:sticky;top:0}
th.group{background:#f5f4f0}
td p{margin:0}
td .quiet{font-size:14px}
.badge{print-color-adjust:exact;-webkit-print-color-adjust:exact;display:inline-block;min-width:30px;padding:0 6px;border:1px solid #3b3f4c;border-radius:4px;text-align:center;font-weight:700}
figure{margin:0}.map svg{width:100%;height:auto;display:block}
footer{padding-bottom:40px;overflow-wrap:anywhere}
:focus-visible{outline:3px solid #1f5f8b;outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:#fff;padding:6px 12px;z-index:2}
`;

/** A table as wide as a phone would hide its last column: its rows become cards. */
const phoneStyle = `
@media screen and (max-width:640px){
table{min-width:0}table,tbody,tr,td,th.group{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{border-bottom:1px solid #c4c1b8;padding:12px 0}
th,td{border:0;padding:0}td{padding-top:4px}
th.group{padding:6px 10px}
td[data-column]::before{content:attr(data-column);display:block;color:#555c68;font-size:13px}
.numbered tr{display:grid;grid-template-columns:auto 1fr;column-gap:10px}
.numbered td:nth-child(n+3),.numbered th{grid-column:1/-1}
}
`;

const printStyle = `
@page{size:A4;margin:24mm 20mm 22mm;@top-center{content:%mark%;color:#b3261e;font:700 9pt sans-serif}@bottom-center{content:"— " counter(page) " —";font:10pt serif}}
@media print{
body{background:#fff;font-size:12pt;line-height:1.7}
.search,.skip{display:none}
header,main,footer{max-width:none;padding:0}
h1{font-size:20pt;margin:0 0 8mm}
h2{font-size:13pt;margin:5mm 0 1mm;break-after:avoid}
article,section{border:0;padding:0;margin:0}
.annex{break-before:page}
.mark{position:static;background:none;color:#b3261e;padding:0 0 4mm}
.signature{break-before:avoid}
table{min-width:0;font-size:10pt;line-height:1.55}td .quiet{font-size:9.5pt}
.scroll{overflow:visible}
thead th{position:static}
td p{orphans:3;widows:3}
.map svg{height:auto;max-height:205mm}
footer{break-before:avoid;padding:0}
}
`;

export const searchScript = `
(function(){
var rows=JSON.parse(document.getElementById('estates').textContent);
var box=document.getElementById('estate'),answers=document.getElementById('answers'),most=20;
function line(parent,text,tag){var p=document.createElement('p');var t=tag?document.createElement(tag):p;t.textContent=text;if(tag)p.appendChild(t);parent.appendChild(p);}
box.addEventListener('input',function(){
var word=box.value.replace(/\\s/g,'');answers.replaceChildren();
if(word.length<2)return;
var letters=/^[a-z0-9]+$/i.test(word)?word.toLowerCase():'';
var found=rows.filter(function(r){return (r[0]+'\\n'+r[1]+'\\n'+r[2]).indexOf(word)>=0||(letters&&r[6].indexOf(letters)>=0);});
if(found.length===0){line(answers,'没有查到“'+word+'”。请换一个写法，或看下面的一览表。');return;}
line(answers,'查到 '+found.length+' 条'+(found.length>most?'，先列出 '+most+' 条，请多写几个字':''));
found.slice(0,most).forEach(function(r){
var a=document.createElement('div');a.className='answer';
line(a,r[3],'b');line(a,r[0]+(r[2]?'（'+r[2]+'）':'')+(r[1]?'　'+r[1]:''));
line(a,r[4]+(r[5]?'，依'+r[5]:''));answers.appendChild(a);});
});
})();
`;
