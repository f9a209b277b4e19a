// Fields of a stranger's JSON, one reader a kind: the value, or what is wrong with it and where.
import type { LocalizedText } from '../model/localized-text.ts';
import type { Refusal } from '../model/result.ts';

const mostChildren = 1_000_000;

export type ReadObject = (
  value: unknown,
  field: string,
  names: readonly string[],
) => Readonly<Record<string, unknown>>;

/** Thrown inside this file only; `parseInstance` hands it on as a refusal. */
export class WrongField extends Error {
  readonly refusal: Refusal;
  constructor(field: string, message: LocalizedText, hint: LocalizedText) {
    super(message.en);
    this.refusal = {
      code: 'wrong-instance',
      message: { zh: `${field}：${message.zh}`, en: `${field}: ${message.en}` },
      hint,
    };
  }
}

export function objectOf(
  value: unknown,
  field: string,
  names: readonly string[],
  tellStrange: (field: string) => void,
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrong(field, value, { zh: '一个对象 {…}', en: 'an object {…}' });
  }
  const list = field.replace(/\[\d+\]/u, '[]');
  for (const name of Object.keys(value)) {
    if (!names.includes(name)) tellStrange(`${list}.${short(name)}`);
  }
  return value as Readonly<Record<string, unknown>>;
}

export function list(value: unknown, field: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(field, value, { zh: '一个列表 […]', en: 'a list […]' });
  if (value.length > most) {
    throw new WrongField(
      field,
      {
        zh: `有 ${value.length} 项，最多 ${most} 项`,
        en: `${value.length} entries; at most ${most} are taken`,
      },
      { zh: '按区或按学段分成几个文件', en: 'Divide the file by district or stage' },
    );
  }
  return value;
}

export function tuple(value: unknown, field: string, length: number): readonly unknown[] {
  if (Array.isArray(value) && value.length === length) return value;
  throw wrong(field, value, { zh: `${length} 个值的列表`, en: `a list of ${length} values` });
}

export function text(value: unknown, field: string): string {
  if (typeof value === 'string' && value !== '' && value.length <= 1000) return value;
  throw wrong(field, value, { zh: '不为空的文字', en: 'a text that is not empty' });
}

export function textOrNull(value: unknown, field: string): string | null {
  return value === null || value === undefined ? null : text(value, field);
}

export function texts(value: unknown, field: string, most: number): string[] {
  return list(value, field, most).map((one, at) => text(one, `${field}[${at}]`));
}

export function flag(value: unknown, field: string): boolean {
  if (typeof value === 'boolean') return value;
  throw wrong(field, value, { zh: 'true 或 false', en: 'true or false' });
}

export function number(value: unknown, field: string, most: number): number {
  if (typeof value === 'number' && value >= 0 && value <= most) return value;
  throw wrong(field, value, { zh: `0 到 ${most} 的数`, en: `a number from 0 to ${most}` });
}

export function whole(value: unknown, field: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostChildren)
    return value;
  throw wrong(field, value, {
    zh: `0 到 ${mostChildren} 的整数`,
    en: `a whole number from 0 to ${mostChildren}`,
  });
}

export function index(value: unknown, count: number, field: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < count) return value;
  throw wrong(field, value, { zh: `0 到 ${count - 1} 的序号`, en: `an index from 0 to ${count - 1}` });
}

function wrong(field: string, value: unknown, wanted: LocalizedText): WrongField {
  const given = short(value === undefined ? 'undefined' : JSON.stringify(value));
  return new WrongField(
    field,
    { zh: `不能是 ${given}`, en: `it can't be ${given}` },
    { zh: `应为${wanted.zh}`, en: `It has to be ${wanted.en}` },
  );
}

export function twice(field: string, value: string): WrongField {
  return new WrongField(
    field,
    { zh: `“${short(value)}”出现了两次`, en: `“${short(value)}” is there twice` },
    { zh: '只留一个', en: 'Keep one of them' },
  );
}

export function empty(field: string): WrongField {
  return new WrongField(
    field,
    { zh: '是空的', en: 'it is empty' },
    { zh: '至少写一项', en: 'Give at least one' },
  );
}

export function short(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
