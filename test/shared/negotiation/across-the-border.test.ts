import { expect, test } from 'vitest';
import { acrossTheBorder } from '../../../shared/negotiation/across-the-border.ts';
import { nearestCampusOf } from '../../../shared/negotiation/nearest-campus.ts';
import { borderTown, counted } from './border-town.ts';

const town = borderTown([counted('near', -200, [5, 6, 5]), counted('far', -1500, [5, 5, 5])]);

test('an estate near a border knows who is across it and how far away', () => {
  const side = acrossTheBorder(town, 'near', 1000);
  expect(side).toMatchObject({ authorityId: 'west', otherAuthorityId: 'east' });
  expect(side?.metres).toBeCloseTo(200, 0);
});

test('an estate that is farther away has no one across', () => {
  expect(acrossTheBorder(town, 'far', 1000)).toBeNull();
  expect(acrossTheBorder(town, 'far', 2000)?.metres).toBeCloseTo(1500, 0);
  expect(acrossTheBorder(town, 'nowhere', 1000)).toBeNull();
});

test('the nearest school of the other side is one of its own, of the stage', () => {
  const unit = town.unit.get('near');
  if (!unit) throw new Error('the town has no such estate');
  expect(nearestCampusOf(town, unit, 'east', 'primary')).toBe('east-campus');
  expect(nearestCampusOf(town, unit, 'east', 'senior')).toBeNull();
});
