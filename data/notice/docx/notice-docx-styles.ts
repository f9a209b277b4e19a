// The styles of an official document in Word. Normal is what makes lines end where the PDF's do: no air between digits and
// Chinese, no line pushed overleaf to keep another company. That marks may hang into the margin is Word's own default and
// said all the same: without it LibreOffice 7.4 lets them hang as well and then leaves some of them out.
import { bodyFont, headingFont, titleFont } from './notice-docx-fonts.ts';

type FontNames = typeof bodyFont;

function fontsOf({ ascii, hAnsi, cs, eastAsia }: FontNames): string {
  return `<w:rFonts w:ascii="${ascii}" w:hAnsi="${hAnsi}" w:cs="${cs}" w:eastAsia="${eastAsia}"/>`;
}

function sizeOf(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}

function heading(id: string, name: string, font: FontNames, halfPoints: number): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:rPr>${fontsOf(font)}<w:color w:val="000000"/>${sizeOf(halfPoints)}</w:rPr></w:style>`;
}

/** `word/styles.xml` (ECMA-376 part 1, 17.7). */
export function docxStyles(bodyHalfPoints: number): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${fontsOf(bodyFont)}${sizeOf(bodyHalfPoints)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="1"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:style><w:style w:type="table" w:styleId="TableNormal" w:default="1"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${heading('Title', 'Title', titleFont, 44)}${heading('Heading1', 'heading 1', headingFont, bodyHalfPoints)}</w:styles>`;
}
