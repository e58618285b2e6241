import { theme, type ThemeConfig } from 'antd';

/** System fonts that have Chinese glyphs; nothing is loaded from elsewhere. */
const FONTS =
  "-apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'WenQuanYi Zen Hei', sans-serif";

/**
 * Dense and quiet. Red, yellow and green belong to the legal clock alone, so success, warning and error are blue, slate and plum here.
 */
export const workbenchTheme: ThemeConfig = {
  algorithm: theme.compactAlgorithm,
  token: {
    colorPrimary: '#23558c',
    colorLink: '#23558c',
    colorSuccess: '#23558c',
    colorWarning: '#4a5a6b',
    colorError: '#7a2e6e',
    colorInfo: '#23558c',
    colorInfoBg: '#eef4fa',
    colorInfoBorder: '#b5cbe2',
    colorErrorBg: '#f7f0f6',
    colorErrorBorder: '#cfaecb',
    colorText: '#1d242c',
    colorTextSecondary: '#4b5661',
    colorTextDescription: '#5a6572',
    colorTextPlaceholder: '#5f6a76',
    colorBgLayout: '#ffffff',
    borderRadius: 3,
    fontFamily: FONTS,
    // The compact algorithm takes 2 from the font size and 4 from the height of controls: 13 px text, 28 px controls.
    fontSize: 15,
    controlHeight: 32,
    motion: false,
    wireframe: false,
  },
  components: {
    Table: { cellPaddingBlockSM: 3, cellPaddingInlineSM: 8, headerBg: '#f3f5f8', rowHoverBg: '#f0f5fa' },
    Menu: {
      itemHeight: 30,
      groupTitleColor: '#4b5661',
      itemBorderRadius: 3,
      itemMarginInline: 6,
      itemSelectedBg: '#e3ecf6',
    },
    Layout: { headerBg: '#23456b', headerHeight: 40, headerPadding: '0 16px', siderBg: '#f7f8fa', bodyBg: '#ffffff' },
  },
};
