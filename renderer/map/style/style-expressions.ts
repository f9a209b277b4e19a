// Small expressions that several layers share. MapLibre types its expressions as open tuples; these make them.
import type { ExpressionSpecification } from 'maplibre-gl';

export const textFont = ['Noto Sans SC Variable'];
/** The first name gives the weight, the second the family that is really there. */
export const mediumFont = ['Noto Sans SC Variable Medium', 'Noto Sans SC Variable'];
export const boldFont = ['Noto Sans SC Variable Bold', 'Noto Sans SC Variable'];

/** One of a list of colours by the number in a property, round and round. */
export function colourByHue(colours: readonly string[], property = 'hue'): ExpressionSpecification {
  const index = ['%', ['to-number', ['get', property], 0], colours.length];
  const cases = colours.flatMap((colour, number) => [number, colour]);
  return ['match', index, ...cases, '#808080'] as unknown as ExpressionSpecification;
}

/** A value that grows with the zoom: pairs of zoom and value, smooth between them. */
export function byZoom(
  ...stops: readonly (readonly [zoom: number, value: unknown])[]
): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;
}

/** As byZoom, but in the rhythm of the scale: for widths that stand for metres. */
export function byScale(
  ...stops: readonly (readonly [zoom: number, value: unknown])[]
): ExpressionSpecification {
  return [
    'interpolate',
    ['exponential', 1.6],
    ['zoom'],
    ...stops.flat(),
  ] as unknown as ExpressionSpecification;
}

/** The name of an image of resolve-image.ts: family, theme and what the feature says. */
export function imageName(family: string, theme: string, property: string): ExpressionSpecification {
  return ['concat', `${family}/${theme}/`, ['get', property]];
}

export function isForm(...forms: readonly string[]): ExpressionSpecification {
  return ['in', ['get', 'form'], ['literal', [...forms]]];
}
