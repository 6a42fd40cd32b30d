import { type ThemeConfig, theme } from 'antd';

/** The same colours as tokens.css, for Ant Design, which computes with them and so needs values. */
const light = {
  surface: '#FFFFFF',
  sunken: '#F7F6F3',
  sunken2: '#ECEAE4',
  ink: '#1D1C21',
  ink2: '#4D4B55',
  ink3: '#686570',
  line: '#E2DFD8',
  lineControl: '#8B8882',
  accent: '#2B3990',
  accentHover: '#1F2B73',
  accentSoft: '#E9EBF7',
  onAccent: '#FFFFFF',
  danger: '#B42318',
  warn: '#7A4B00',
  ok: '#1D6B4A',
  elevated: '#FFFFFF',
};

const dark: typeof light = {
  surface: '#1B1B21',
  sunken: '#141419',
  sunken2: '#2B2A33',
  ink: '#ECEBF0',
  ink2: '#B9B7C3',
  ink3: '#9896A4',
  line: '#34333D',
  lineControl: '#74727F',
  accent: '#AAB5F7',
  accentHover: '#C6CEFB',
  accentSoft: '#2A2E4D',
  onAccent: '#14152B',
  danger: '#FF9C8F',
  warn: '#F0C46B',
  ok: '#7FD1A8',
  elevated: '#24242C',
};

type MapToken = ReturnType<typeof theme.defaultAlgorithm>;

export function antTheme(isDark: boolean): ThemeConfig {
  const c = isDark ? dark : light;
  return {
    algorithm: [
      isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
      // The dark algorithm dims these; ours are chosen for their contrast already.
      (_, map) => ({
        ...(map as MapToken),
        colorPrimary: c.accent,
        colorPrimaryHover: c.accentHover,
        colorPrimaryActive: c.accentHover,
        colorLink: c.accent,
        colorError: c.danger,
        colorWarning: c.warn,
        colorSuccess: c.ok,
      }),
    ],
    token: {
      fontFamily: 'var(--font)',
      colorPrimary: c.accent,
      colorInfo: c.accent,
      colorLink: c.accent,
      colorLinkHover: c.accentHover,
      colorSuccess: c.ok,
      colorWarning: c.warn,
      colorError: c.danger,
      colorText: c.ink,
      colorTextSecondary: c.ink2,
      colorTextDescription: c.ink2,
      colorTextTertiary: c.ink3,
      colorTextPlaceholder: c.ink3,
      colorTextLightSolid: c.onAccent,
      colorBorder: c.lineControl,
      colorBorderSecondary: c.line,
      colorSplit: c.line,
      colorFillAlter: c.sunken,
      colorBgBase: c.surface,
      colorBgContainer: c.surface,
      colorBgElevated: c.elevated,
      controlItemBgActive: c.accentSoft,
      fontSize: 14,
      lineHeight: 1.5714,
      fontWeightStrong: 600,
      borderRadius: 3,
      borderRadiusSM: 2,
      borderRadiusLG: 4,
      controlHeight: 34,
      controlHeightSM: 28,
      controlHeightLG: 44,
      controlOutlineWidth: 2,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.18s',
    },
    components: {
      Button: {
        fontWeight: 500,
        paddingInline: 14,
        defaultShadow: 'none',
        primaryShadow: 'none',
        dangerShadow: 'none',
      },
    },
  };
}
