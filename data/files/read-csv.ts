// CSV to rows. The separator is found by papaparse; the line of a row is its record number, as a spreadsheet shows it.
import Papa from 'papaparse';
import { recogniseTable } from '../../shared/import/recognise-table.ts';
import type { SourceLayer } from '../../shared/import/source-layer.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { decodeText } from './decode-text.ts';
import { damagedFile, type ReadLimits, tooLarge } from './read-limits.ts';

/** Refuses `encoding-unknown`, `too-large`, and `damaged-file` for a quote that never ends or ends too early. */
export function readCsv(
  bytes: Uint8Array,
  encoding: string,
  file: string,
  limits: ReadLimits,
): Result<SourceLayer> {
  const decoded = decodeText(bytes, encoding, file);
  if (!decoded.ok) return decoded;
  const parsed = Papa.parse<string[]>(decoded.value.text.replace(/^\ufeff/, ''), {
    preview: limits.rows + 20,
    delimitersToGuess: [',', '\t', ';', '，', '|'],
  });
  const openQuote = parsed.errors.find(({ code }) => code === 'MissingQuotes');
  if (openQuote) {
    const line = (openQuote.row ?? 0) + 1;
    return refuse({
      ...damagedFile(file, `第 ${line} 行的引号没有结束`, `a quote in line ${line} never ends`),
      row: line,
    });
  }
  const badQuote = parsed.errors.find(({ code }) => code === 'InvalidQuotes');
  if (badQuote) {
    const line = (badQuote.row ?? 0) + 1;
    return refuse({
      ...damagedFile(
        file,
        `第 ${line} 行的引号后面还有文字`,
        `text follows the closing quote in line ${line}`,
      ),
      row: line,
    });
  }
  const table = recogniseTable(parsed.data);
  if (table.rows.length > limits.rows) return refuse(tooLarge(file, 'rows', table.rows.length, limits.rows));
  return succeed({
    format: 'csv',
    encoding: decoded.value.encoding,
    encodingEvidence: decoded.value.evidence,
    crsDeclaration: null,
    ...table,
  });
}
