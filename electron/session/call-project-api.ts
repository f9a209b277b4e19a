// The one edge where an untrusted method name and argument become a typed call. IPC and HTTP both come through here.
import type { ProjectApi } from '../../shared/api/project-api.ts';
import { requestValidators } from '../../shared/api/validators.ts';
import { type Refusal, type Result, refuse } from '../../shared/model/result.ts';

export interface CallAnswer {
  /** False for a method that does not exist or an argument that does not fit. */
  readonly isKnown: boolean;
  readonly result: Result<unknown>;
}

/** Calls `method` with a validated request. Never throws: what can't be called is a refusal. */
export async function callProjectApi(api: ProjectApi, method: string, request: unknown): Promise<CallAnswer> {
  if (!Object.hasOwn(requestValidators, method)) {
    return { isKnown: false, result: refuse(badRequest(`no method ${JSON.stringify(method)}`)) };
  }
  const name = method as keyof ProjectApi;
  const parsed = requestValidators[name].safeParse(request);
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    return { isKnown: false, result: refuse(badRequest(places.join('; '))) };
  }
  const call = api[name] as (request: unknown) => Promise<Result<unknown>>;
  return { isKnown: true, result: await call(parsed.data) };
}

function badRequest(detail: string): Refusal {
  return {
    code: 'bad-request',
    message: { zh: `请求不符合约定：${detail}`, en: `The request does not fit the contract: ${detail}` },
    hint: {
      zh: '请刷新窗口后重试；若再次出现，请更新程序。',
      en: 'Reload the window and try again; if it happens again, update the program.',
    },
  };
}
