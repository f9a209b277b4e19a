import { theme as libraryTheme, type ThemeConfig } from 'antd';
import { palettes } from './palette.ts';

export const fontFamily =
  "'Noto Sans SC Variable', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif";

/** Compact spacing, but text that can be read all day: the compact algorithm would go down to 10 pixels. */
const readableSizes: typeof libraryTheme.compactAlgorithm = (_seed, map) => {
  if (!map) throw new Error('this algorithm follows another');
  return { ...map, fontSizeSM: 12, fontSize: 13, fontSizeLG: 14, fontSizeXL: 16, lineHeight: 1.5 };
};

/**
 * The palette as tokens of the component library, compact. Without motion, dialogs and menus stand where they are at
 * once: for people whom movement makes ill, and for hands that click before a dialog has come to rest.
 */
export function componentTheme(theme: 'light' | 'dark', hasMotion: boolean): ThemeConfig {
  const palette = palettes[theme];
  const { compactAlgorithm, darkAlgorithm, defaultAlgorithm } = libraryTheme;
  return {
    algorithm: [theme === 'dark' ? darkAlgorithm : defaultAlgorithm, compactAlgorithm, readableSizes],
    token: {
      fontFamily,
      fontSize: 13,
      borderRadius: 5,
      colorPrimary: palette.accent,
      colorLink: palette.accent,
      colorError: palette.error,
      colorWarning: palette.warning,
      colorSuccess: palette.good,
      colorText: palette.ink,
      colorTextSecondary: palette.inkSoft,
      colorTextTertiary: palette.inkFaint,
      colorTextDescription: palette.inkFaint,
      colorTextPlaceholder: palette.inkFaint,
      colorTextDisabled: palette.inkFaint,
      colorBgBase: palette.paper,
      colorBgContainer: palette.raised,
      colorBgElevated: palette.raised,
      colorBgLayout: palette.ground,
      colorBorder: palette.line,
      colorBorderSecondary: palette.lineFaint,
      motion: hasMotion,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      boxShadow: '0 6px 24px rgb(40 32 20 / 16%)',
      boxShadowSecondary: '0 4px 18px rgb(40 32 20 / 14%)',
    },
    components: {
      Button: { primaryColor: palette.accentInk, primaryShadow: 'none', defaultShadow: 'none' },
      Segmented: { itemSelectedBg: palette.raised, trackBg: palette.lineFaint, itemColor: palette.inkSoft },
      Select: { optionSelectedBg: palette.accentWash },
      Modal: { titleFontSize: 15 },
      Tooltip: { fontSize: 12 },
    },
  };
}
