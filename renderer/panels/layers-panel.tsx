import { Eye, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/icon-button.tsx';
import { LegendSwatch } from '../components/legend-swatch.tsx';
import { useCurrentPlan, useView } from '../state/use-session.ts';
import { layerOrder } from '../state/visible-layers.ts';

export function LayersPanel() {
  const { t } = useTranslation();
  const hiddenLayers = useView((view) => view.hiddenLayers);
  const isOfDistricts = useCurrentPlan()?.planType === 'school-districts';
  const toggleLayer = useView((view) => view.toggleLayer);
  return (
    <section aria-label={t('panels.layers')}>
      <div className="panel-heading">
        <h2>{t('panels.layers')}</h2>
      </div>
      <ul>
        {layerOrder.map((layer) => {
          const isHidden = hiddenLayers.includes(layer);
          const name = layer === 'catchments' && isOfDistricts ? t('districts.title') : t(`layers.${layer}`);
          return (
            <li key={layer} className={`tree-item ${isHidden ? 'is-hidden-layer' : ''}`}>
              <LegendSwatch layer={layer} />
              <span className="grow cut">{name}</span>
              <IconButton
                label={t(isHidden ? 'layers.show' : 'layers.hide', { name })}
                icon={isHidden ? <EyeOff /> : <Eye />}
                placement="right"
                onPress={() => toggleLayer(layer)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
