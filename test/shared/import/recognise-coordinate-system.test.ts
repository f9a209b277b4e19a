import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { recogniseCoordinateSystem } from '../../../shared/import/recognise-coordinate-system.ts';
import type { CrsDeclaration } from '../../../shared/import/source-layer.ts';

const zone35: Position = [35_475_470, 3_482_448];
const centralMeridianForm: Position = [475_470, 3_482_448];
const mianyang: Position = [104.74, 31.46];

interface Question {
  readonly positions: readonly Position[];
  readonly requested?: string;
  readonly prj?: string;
  readonly projectMeridian?: number;
}

function recognise({ positions, requested = 'auto', prj, projectMeridian }: Question) {
  const declaration: CrsDeclaration | null = prj === undefined ? null : { source: 'prj', text: prj };
  const result = recogniseCoordinateSystem({
    requested,
    declaration,
    positions,
    projectMeridian: projectMeridian ?? null,
    file: 'a.csv',
  });
  return result.ok
    ? { id: result.value.system.id, isSwapped: result.value.isSwapped, evidence: result.value.evidence.en }
    : { code: result.refusal.code, hint: result.refusal.hint.en };
}

describe('by the numbers', () => {
  it('takes small numbers for degrees', () => {
    expect(recognise({ positions: [mianyang] })).toMatchObject({ id: 'EPSG:4490', isSwapped: false });
  });

  it('sees that latitude comes first', () => {
    expect(recognise({ positions: [[31.46, 104.74]] })).toMatchObject({ id: 'EPSG:4490', isSwapped: true });
  });

  it('sees latitude first in the far west, where both could be either', () => {
    expect(recognise({ positions: [[39.47, 75.99]] })).toMatchObject({ isSwapped: true });
  });

  it('leaves other countries as they are', () => {
    expect(recognise({ positions: [[-76.7, 39.2]] })).toMatchObject({ id: 'EPSG:4490', isSwapped: false });
  });

  it('reads the zone number in front of an easting', () => {
    expect(recognise({ positions: [zone35] })).toMatchObject({ id: 'EPSG:4523', isSwapped: false });
  });

  it('swaps survey axes, X north and Y east', () => {
    expect(recognise({ positions: [[3_482_448, 35_475_470]] })).toMatchObject({
      id: 'EPSG:4523',
      isSwapped: true,
    });
  });

  it('takes the zone of the project where eastings have no number', () => {
    expect(recognise({ positions: [centralMeridianForm], projectMeridian: 105 })).toMatchObject({
      id: 'EPSG:4544',
    });
  });

  it('refuses to guess a zone for an empty project, and says how to state it', () => {
    const answer = recognise({ positions: [centralMeridianForm] });
    expect(answer).toMatchObject({ code: 'crs-unknown', hint: expect.stringContaining('--crs EPSG:4544') });
  });
});

const datum =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const prjOf = (name: string, falseEasting: number, meridian: number, geographic = datum) =>
  `PROJCS["${name}",${geographic},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${falseEasting}.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;

describe('by the .prj', () => {
  it.each([
    ['zone 35', prjOf('CGCS2000_3_Degree_GK_Zone_35', 35_500_000, 105), zone35, 'EPSG:4523'],
    [
      'the meridian form',
      prjOf('CGCS2000_3_Degree_GK_CM_105E', 500_000, 105),
      centralMeridianForm,
      'EPSG:4544',
    ],
    ['a 6° zone', prjOf('CGCS2000_GK_Zone_18', 18_500_000, 105), [18_475_470, 3_482_448], 'EPSG:4496'],
    ['degrees', datum, mianyang, 'EPSG:4490'],
  ])('reads %s', (_, prj, position, id) => {
    expect(recognise({ positions: [position as Position], prj: prj as string })).toMatchObject({ id });
  });

  it('refuses Xi’an 80, whose parameters are not public', () => {
    const xian = 'GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]]]';
    const prj = prjOf('Xian_1980_3_Degree_GK_Zone_35', 35_500_000, 105, xian);
    expect(recognise({ positions: [zone35], prj })).toMatchObject({ code: 'crs-unknown' });
  });

  it('refuses one that the numbers contradict, and names what they look like', () => {
    const prj = prjOf('CGCS2000_3_Degree_GK_CM_105E', 500_000, 105);
    expect(recognise({ positions: [zone35], prj })).toMatchObject({
      code: 'crs-implausible',
      hint: expect.stringContaining('EPSG:4523'),
    });
  });
});

describe('by the person', () => {
  it('is believed where the numbers allow it', () => {
    expect(recognise({ positions: [centralMeridianForm], requested: 'EPSG:4544' })).toMatchObject({
      id: 'EPSG:4544',
    });
  });

  it('is refused where degrees are called metres', () => {
    expect(recognise({ positions: [mianyang], requested: 'EPSG:4544' })).toMatchObject({
      code: 'crs-implausible',
    });
  });

  it('is refused where nobody knows the code', () => {
    expect(recognise({ positions: [mianyang], requested: 'EPSG:9999' })).toMatchObject({
      code: 'crs-unknown',
    });
  });
});
