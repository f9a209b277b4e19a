// Names of images say how to draw them (`sign/light/circle/tight/18`), so that each is drawn when the map first asks
// for it and none has to be listed in advance.
import { type MapColours, mapColours } from '../map-colours.ts';
import type { LoadForm, SchoolShape } from '../sources/school-sources.ts';
import type { CanvasImage } from './canvas-image.ts';
import { caseSign, handshakeSign, sliverSign, unitSign } from './finding-sign.ts';
import { hatchPattern } from './hatch-pattern.ts';
import { lockPattern } from './lock-pattern.ts';
import { schoolSign } from './school-sign.ts';

/** The colour of a catchment's hue; `none` is ground of no school. */
function catchmentColour(colours: MapColours, hue: string | undefined): string {
  return colours.catchmentBorders[Number(hue)] ?? colours.quietInk;
}

function authorityColour(colours: MapColours, index: string | undefined): string {
  return colours.authorities[Number(index ?? 0) % colours.authorities.length] ?? colours.ink;
}

/** How to draw an image; null for a name that is none of ours. */
export function resolveImage(name: string): CanvasImage | null {
  const [family, theme, ...details] = name.split('/');
  const colours = mapColours(theme === 'dark' ? 'dark' : 'light');
  const [first, second, third] = details;
  switch (family) {
    case 'sign':
      return schoolSign(first as SchoolShape, second as LoadForm, Number(third ?? 0) / 20, colours);
    case 'mistake':
      return hatchPattern([colours.mistake], 1.1, 5.2);
    case 'outside':
      return hatchPattern([colours.mistake], 0.8, 7, true);
    case 'declared':
      return hatchPattern(
        [authorityColour(colours, first), authorityColour(colours, second)],
        2.2,
        2.6,
        true,
      );
    case 'locked':
      return lockPattern(colours.quietInk);
    case 'moved':
      return hatchPattern([catchmentColour(colours, first), catchmentColour(colours, second)], 3, 2);
    case 'handshake':
      return handshakeSign(authorityColour(colours, first), authorityColour(colours, second), colours);
    case 'sliver':
      return sliverSign(colours);
    case 'case':
      return caseSign(colours);
    case 'unit':
      return unitSign(colours);
    default:
      return null;
  }
}
