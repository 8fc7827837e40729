import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

const enamel: MantineColorsTuple = ["#edf5f5", "#d8e9ea", "#b2d3d5", "#84b9bd", "#559da3", "#318289", "#1a6b72", "#0f5960", "#0b474d", "#073439"];
const stone: MantineColorsTuple = ["#faf9f7", "#f4f2ee", "#eae8e2", "#dddad2", "#c6c3ba", "#9c9990", "#6a6860", "#53524c", "#353531", "#1d1e1c"];

/** Mantine dressed in our tokens: what a module takes from it looks as what we drew ourselves. */
export const theme = createTheme({
  primaryColor: "enamel",
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  colors: { enamel, gray: stone },
  black: "#1d1e1c",
  cursorType: "pointer",
  respectReducedMotion: true,
  fontFamily: "var(--font-ui)",
  fontFamilyMonospace: "var(--font-mono)",
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  lineHeights: { xs: "1.334", sm: "1.385", md: "1.43", lg: "1.5", xl: "1.3" },
  spacing: { xs: "4px", sm: "8px", md: "16px", lg: "24px", xl: "32px" },
  radius: { xs: "4px", sm: "6px", md: "10px", lg: "16px", xl: "999px" },
  defaultRadius: "sm",
  headings: { fontWeight: "600", sizes: { h1: { fontSize: "1.25rem", lineHeight: "1.3" }, h2: { fontSize: "0.875rem", lineHeight: "1.43" } } },
  components: {
    Button: { defaultProps: { variant: "default", size: "sm" } },
    Input: { defaultProps: { size: "sm" } },
    InputWrapper: { defaultProps: { size: "sm" } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.32 }, transitionProps: { transition: "pop", duration: 120 } } },
    Menu: { defaultProps: { shadow: "md", position: "bottom-end", offset: 6, transitionProps: { transition: "fade", duration: 90 } } },
    // What opens over the page (menus, lists of a field, calendars) stays within its landmark, so that nothing is said out of place. The
    // page's own box is no frame for it: nothing is cut off.
    Popover: { defaultProps: { shadow: "md", offset: 6, transitionProps: { transition: "fade", duration: 90 }, portalProps: { target: "main" } } },
    // The list itself scrolls (global.css): a box of its own around it would be one that no key reaches.
    Select: { defaultProps: { withScrollArea: false } },
    MultiSelect: { defaultProps: { withScrollArea: false } },
    Autocomplete: { defaultProps: { withScrollArea: false } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, transitionProps: { duration: 90 } } },
    SegmentedControl: { defaultProps: { size: "sm", transitionDuration: 0 } },
  },
});

const ours = {
  "--mantine-color-body": "var(--bg-sheet)",
  "--mantine-color-text": "var(--text)",
  "--mantine-color-dimmed": "var(--text-3)",
  "--mantine-color-placeholder": "var(--text-3)",
  "--mantine-color-anchor": "var(--accent-text)",
  "--mantine-color-error": "var(--bad-text)",
  "--mantine-color-default": "var(--bg-sheet)",
  "--mantine-color-default-hover": "var(--bg-hover)",
  "--mantine-color-default-color": "var(--text)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-color-disabled": "var(--bg-well)",
  "--mantine-color-disabled-color": "var(--text-3)",
  "--mantine-primary-color-filled": "var(--accent)",
  "--mantine-primary-color-filled-hover": "var(--accent-hover)",
  "--mantine-primary-color-contrast": "var(--text-on-accent)",
  "--mantine-primary-color-light": "var(--accent-soft)",
  "--mantine-primary-color-light-color": "var(--accent-text)",
  "--mantine-shadow-md": "var(--shadow-pop)",
  "--mantine-shadow-xl": "var(--shadow-sheet)",
};

export const resolver: CSSVariablesResolver = () => ({ variables: {}, light: ours, dark: ours });
