/** PAPI of one year: per province its GSO code and the eight dimensions in order, `null` where not published. */
export interface PapiTable {
  readonly year: number;
  readonly rows: readonly (readonly [code: string, ...dimensions: (number | null)[]])[];
}
