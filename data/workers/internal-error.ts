import type { Refusal } from '../../shared/model/result.ts';

/**
 * A bug, told as a refusal so that the host lives on. The message goes to standard error with the place in the
 * program; what the request held does not: it may name pupils' addresses.
 */
export function internalError(operation: string, error: unknown): Refusal {
  const detail = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  process.stderr.write(
    `internal error in ${operation} (${errorName(error)})\n${places.slice(0, 8).join('\n')}\n`,
  );
  return {
    code: 'internal-error',
    message: {
      zh: `程序内部错误（${operation}）：${detail}`,
      en: `Internal error (${operation}): ${detail}`,
    },
    hint: {
      zh: '已保存的内容没有受影响。请重试；若再次出现，请把这句话报告给开发者',
      en: 'What was saved is safe. Try again; if it happens again, report this sentence to the developers',
    },
  };
}

function errorName(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as NodeJS.ErrnoException;
  return code ? `${error.name} ${code}` : error.name;
}
