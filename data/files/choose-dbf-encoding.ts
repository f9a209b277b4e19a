// The encoding of a DBF: what its byte 29 (LDID) says, then the .cpg beside it, then what the bytes themselves allow.
// A statement that the bytes contradict is not believed, and the answer says so.
import iconv from 'iconv-lite';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { canonicalEncoding, decodeUtf8, isReadable } from './decode-text.ts';

/** Language drivers that name one encoding. 0x57 and 0x03 (“ANSI”) are written by default and say nothing. */
const languageDrivers: Readonly<Record<number, string>> = {
  77: 'gb18030',
  122: 'gb18030',
  79: 'big5',
  120: 'big5',
};

export interface DbfEncoding {
  readonly encoding: string;
  readonly evidence: LocalizedText;
}

export interface DbfEncodingQuestion {
  /** 'auto' or the name of an encoding. */
  readonly requested: string;
  readonly languageDriver: number;
  /** Content of the .cpg; null where there is none. */
  readonly cpg: string | null;
  /** All texts of the table that are not ASCII: names of columns and cells, trailing blanks cut. */
  readonly samples: readonly Uint8Array[];
  readonly file: string;
}

export function chooseDbfEncoding(question: DbfEncodingQuestion): Result<DbfEncoding> {
  const { requested, languageDriver, cpg, samples, file } = question;
  if (requested !== 'auto') {
    const encoding = canonicalEncoding(requested);
    if (encoding && fits(samples, encoding)) {
      return succeed({ encoding, evidence: { zh: '由用户指定', en: 'chosen by the person' } });
    }
    return refuse(unknown(file, requested));
  }
  const byDriver = languageDrivers[languageDriver];
  const driverName = `0x${languageDriver.toString(16).padStart(2, '0').toUpperCase()}`;
  const byCpg = cpg === null ? null : canonicalEncoding(cpg);
  const statements = [
    ...(byDriver
      ? [
          {
            encoding: byDriver,
            zh: `DBF 第 29 字节（${driverName}）`,
            en: `byte 29 of the DBF (${driverName})`,
          },
        ]
      : []),
    ...(byCpg
      ? [{ encoding: byCpg, zh: `.cpg 文件（${cpg?.trim()}）`, en: `the .cpg file (${cpg?.trim()})` }]
      : []),
  ];
  const believed = statements.find(({ encoding }) => fits(samples, encoding));
  if (believed) {
    const evidence = { zh: `${believed.zh}写明`, en: `stated by ${believed.en}` };
    return succeed({ encoding: believed.encoding, evidence });
  }
  const guess = ['utf-8', 'gb18030'].find((encoding) => fits(samples, encoding));
  if (!guess) return refuse(unknown(file, null));
  const [contradicted] = statements;
  return succeed({ encoding: guess, evidence: guessEvidence(guess, samples.length === 0, contradicted) });
}

function guessEvidence(
  guess: string,
  isAscii: boolean,
  contradicted: { readonly zh: string; readonly en: string } | undefined,
): LocalizedText {
  if (isAscii) return { zh: '只有 ASCII 字符', en: 'only ASCII characters' };
  const name = guess === 'utf-8' ? 'UTF-8' : 'GB18030（GBK）';
  return contradicted
    ? {
        zh: `${contradicted.zh}的说明与内容不符；内容按 ${name} 读取无误`,
        en: `the content contradicts ${contradicted.en}; it reads cleanly as ${name}`,
      }
    : {
        zh: `没有写明编码；内容按 ${name} 读取无误`,
        en: `not stated; the content reads cleanly as ${name}`,
      };
}

function fits(samples: readonly Uint8Array[], encoding: string): boolean {
  return samples.every((bytes) => decodeDbfText(bytes, encoding) !== null);
}

/**
 * Text of a field; null where the bytes are not of the encoding. A DBF cuts at its width, if need be inside a
 * character: such a rest of up to three bytes is dropped.
 */
export function decodeDbfText(bytes: Uint8Array, encoding: string): string | null {
  for (let cut = 0; cut <= Math.min(3, bytes.length); cut++) {
    const kept = bytes.subarray(0, bytes.length - cut);
    // Only the beginning of a character may be dropped, never plain ASCII.
    if (cut > 0 && (bytes[bytes.length - cut] ?? 0) < 0x80) return null;
    const text = encoding === 'utf-8' ? decodeUtf8(kept) : iconv.decode(Buffer.from(kept), encoding);
    if (text !== null && isReadable(text)) return text;
  }
  return null;
}

function unknown(file: string, requested: string | null) {
  return {
    code: 'encoding-unknown',
    file,
    message:
      requested === null
        ? { zh: 'DBF 的文字编码无法判断', en: 'the text encoding of the DBF can’t be told' }
        : { zh: `DBF 不能按“${requested}”编码读取`, en: `the DBF can’t be read as “${requested}”` },
    hint: {
      zh: '请指明编码，如 gbk、utf-8、big5（命令行用 --encoding），或在 .dbf 旁放一个写明编码的 .cpg',
      en: 'state the encoding, such as gbk, utf-8 or big5 (--encoding on the command line), or put a .cpg that names it beside the .dbf',
    },
  };
}
