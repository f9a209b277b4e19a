import { describe, expect, it } from 'vitest';
import { packInput, unpackInput } from '../../../data/workers/transfer-state.ts';
import { listRecords, type ProjectState } from '../../../shared/model/project-state.ts';
import { buildNoticeCity } from '../../support/notice-city.ts';

describe('a state on its way to a worker', () => {
  it('arrives as it was, borders bit for bit, and the sender keeps its own', () => {
    const state = buildNoticeCity({});
    const before = structuredClone(listRecords(state));
    const { input, buffers } = packInput({ state, planId: 'plan' });
    const arrived = unpackInput(structuredClone(input, { transfer: buffers })) as { state: ProjectState };
    expect(listRecords(arrived.state)).toEqual(before);
    expect(listRecords(state)).toEqual(before);
    expect(buffers.map(({ byteLength }) => byteLength)).toEqual([0, 0, 0, 0]);
  });

  it('travels only where a job asks for it', () => {
    const input = { path: '片区.shp', crs: 'auto' };
    expect(packInput(input)).toEqual({ input, buffers: [] });
    expect(unpackInput(input)).toEqual(input);
  });
});
