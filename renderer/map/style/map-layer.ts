import type { LayerSpecification } from 'maplibre-gl';
import type { LayerId } from '../map-view-props.ts';
import type { ContentSourceId } from '../sources/plan-to-sources.ts';

/** Sources that follow the hand and not the document. */
export type ToolSourceId = 'draft' | 'handles';
export type SourceId = ContentSourceId | ToolSourceId;

/** A layer of the style that is shown only while all its groups are visible. */
export type MapLayer = LayerSpecification & { readonly metadata?: { readonly groups: readonly LayerId[] } };

/** Which groups (of the layer panel) a layer belongs to. */
export function inGroups(...groups: readonly LayerId[]): { readonly groups: readonly LayerId[] } {
  return { groups };
}
