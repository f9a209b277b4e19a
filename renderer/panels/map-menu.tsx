import { Dropdown, type MenuProps } from 'antd';
import { shortcutName } from '../app/shortcut.ts';
import { useActionContext } from '../app/use-action-context.ts';
import type { MenuPlace } from '../map/map-view-props.ts';
import { useSession } from '../state/use-session.ts';
import { type MenuItem, mapMenuItems } from './map-menu-items.ts';

/** The menu of a place of the map, where the right button was pressed. */
export function MapMenu({ place, onClose }: { readonly place: MenuPlace; readonly onClose: () => void }) {
  const session = useSession();
  const context = useActionContext();
  const groups = mapMenuItems(place, session, context);
  const all = new Map(groups.flat().map((item) => [item.key, item]));
  const items: MenuProps['items'] = groups.flatMap((group, index) => [
    ...(index > 0 ? [{ type: 'divider' as const, key: `divider-${index}` }] : []),
    ...group.map((item) => ({
      key: item.key,
      disabled: item.unavailableReason !== null,
      label: <MenuLabel item={item} />,
    })),
  ]);
  const [left, top] = place.point;
  return (
    <Dropdown
      open
      trigger={['click']}
      placement="bottomLeft"
      onOpenChange={(isOpen) => isOpen || onClose()}
      menu={{
        items,
        onClick: ({ key }) => {
          onClose();
          all.get(key)?.run();
        },
      }}
    >
      <span className="map-menu-place" style={{ left, top }} />
    </Dropdown>
  );
}

function MenuLabel({ item: { label, shortcut, unavailableReason } }: { readonly item: MenuItem }) {
  return (
    <span className="map-menu-item" title={unavailableReason ?? undefined}>
      <span className="grow">{label}</span>
      {shortcut ? <kbd>{shortcutName(shortcut)}</kbd> : null}
    </span>
  );
}
