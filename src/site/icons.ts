/** Sizes of the icon as PNG, in pixels: a telephone's home screen, and an installed page small and large. */
export const ICON_SIZES = [180, 192, 512] as const;
