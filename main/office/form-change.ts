/**
 * What goes where in a form. `like`: the place whose look it takes where there is no cell yet. `below`: it goes into a row that is put
 * in, in the look of the row of `like`: the `at`th (from 0) behind row `after` (from 0), in the column of `place`.
 */
export type FormChange = { place: string; value: string | number; like?: string; below?: { after: number; at: number } };
