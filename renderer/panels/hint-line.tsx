import { Select } from 'antd';
import { Crosshair } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/icon-button.tsx';
import { useView } from '../state/use-session.ts';
import { snapReaches } from '../tools/snapping/snap-reach.ts';
import { BorderBar } from './border-bar.tsx';
import { PlaceEntry } from './place-entry.tsx';

/** What a click will do now, and the two small settings of the hand: how far it snaps, and a place by its figures. */
export function HintLine() {
  const { t } = useTranslation();
  const { hint, snapPixels, isEnteringPlace, remember, look } = useView((view) => view);
  return (
    <div className="hint-line">
      <span className="cut grow" role="status" title={hint}>
        {hint}
      </span>
      <BorderBar />
      {isEnteringPlace ? (
        <PlaceEntry />
      ) : (
        <IconButton
          label={t('tools.enterPlace')}
          icon={<Crosshair />}
          shortcut="N"
          placement="top"
          onPress={() => look({ isEnteringPlace: true })}
        />
      )}
      <Select
        size="small"
        variant="borderless"
        className="snap-reach"
        aria-label={t('tools.snapReach')}
        placement="topRight"
        popupMatchSelectWidth={false}
        value={snapPixels}
        options={snapReaches.map((pixels) => ({
          value: pixels,
          label: pixels === 0 ? t('tools.snapOff') : t('tools.snapPixels', { pixels }),
        }))}
        onChange={(pixels) => remember({ snapPixels: pixels })}
      />
    </div>
  );
}
