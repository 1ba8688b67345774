/**
 * GA/T 517 证件代码, those a desk meets beside the resident ID card (111), which has a field of its own. V-impl: as one public
 * deployment of GB/T 31000 uses them; the standard's own text was not read. Noted 2026-11-22.
 */
export const documents = {
  '114': '军官证',
  '115': '警官证',
  '414': '护照',
  '511': '台胞证',
  '516': '港澳通行证',
  '554': '外国人居留证',
} as const;
