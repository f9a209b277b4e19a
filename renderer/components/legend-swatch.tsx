import type { LayerId } from '../map/map-view-props.ts';

/** A miniature of how a layer looks on the map, in the map's own forms. */
export function LegendSwatch({ layer }: { readonly layer: LayerId }) {
  return (
    <svg className="legend-swatch" viewBox="0 0 18 12" aria-hidden="true">
      {swatches[layer]}
    </svg>
  );
}

const outline = { fill: 'none', strokeWidth: 1.5 } as const;

const swatches = {
  districts: <path d="M1 9 6 3l6 5 5-5" stroke="#8a5a83" strokeDasharray="5 2 1 2" {...outline} />,
  authorities: <path d="M1 9 6 3l6 5 5-5" stroke="#5b6c9c" strokeDasharray="3 2" {...outline} />,
  roads: (
    <>
      <path d="M1 10 17 2" stroke="var(--line)" fill="none" strokeWidth="4.5" />
      <path d="M1 10 17 2" stroke="var(--raised)" fill="none" strokeWidth="3" />
    </>
  ),
  barriers: <path d="M1 8c4-6 6 4 9 0s5-4 7-2" stroke="#86aebb" fill="none" strokeWidth="3" />,
  units: (
    <>
      <circle cx="5" cy="6" r="2" fill="#8d8071" />
      <circle cx="12" cy="6" r="3.2" fill="#8d8071" />
    </>
  ),
  schools: (
    <>
      <circle cx="5" cy="6" r="3.6" fill="var(--raised)" stroke="#3f7245" strokeWidth="2" />
      <rect x="10.5" y="2.8" width="6.4" height="6.4" fill="var(--raised)" stroke="#95600a" strokeWidth="2" />
    </>
  ),
  catchments: (
    <>
      <path d="M1 1h8v10H1z" fill="#7fb3a6" fillOpacity=".4" stroke="#4b8174" />
      <path d="M9 1h8v10H9z" fill="#d9b36c" fillOpacity=".4" stroke="#a5803a" />
    </>
  ),
  cases: <path d="M5 11V1h9l-2.4 2.7L14 6.4H5" fill="var(--raised)" stroke="var(--ink)" strokeWidth="1.4" />,
  findings: (
    <>
      <path d="M2 2h14v8H2z" fill="none" stroke="#b3372b" />
      <path d="m3 9 6-6m-2 6 6-6m-2 6 4-4" stroke="#b3372b" />
    </>
  ),
  reference: <path d="M2 2h14v8H2z" fill="none" stroke="var(--ink-faint)" strokeDasharray="1.5 1.5" />,
  labels: (
    <text x="9" y="10" textAnchor="middle" fontSize="11" fill="var(--ink)">
      Aa
    </text>
  ),
} satisfies Record<LayerId, React.ReactNode>;
