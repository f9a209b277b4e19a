import { describe, expect, it } from 'vitest';
import { suggestSchool } from '../../../../shared/import/suggest-school.ts';
import { createProjectState } from '../../../../shared/model/project-state.ts';
import type { School } from '../../../../shared/model/records.ts';

function suggest(text: string, ...names: readonly string[]) {
  const schools = names.map(
    (name, index): School => ({ kind: 'school', id: `s${index}`, name, code: '', authorityId: null }),
  );
  return suggestSchool(createProjectState(schools), text);
}

describe('a name that fits no school', () => {
  it('is the end of several', () => {
    expect(suggest('Catonsville ES', 'Old Catonsville ES', 'NewCatonsville ES', 'Relay ES')).toEqual({
      reason: 'several',
      names: ['NewCatonsville ES', 'Old Catonsville ES'],
    });
  });

  it('is written a little differently', () => {
    expect(suggest('Edmondson Heights ES', 'Edmonson Heights ES', 'Relay ES')).toEqual({
      reason: 'similar',
      names: ['Edmonson Heights ES'],
    });
  });

  it('is like none', () => {
    expect(suggest('三江实验学校', '警钟街小学', '火炬实验小学')).toBeNull();
  });
});
