/** What a child kernel is told at start (its only argument, as JSON). */
export interface ChildSettings {
  readonly folder: string;
  readonly fallbackRoots: readonly string[];
}

/** What goes over the stop pipe, parent → worker. */
export interface StopFrame {
  readonly stop: number;
}

/** What comes back over it: the named task does not react. */
export interface StuckFrame {
  readonly stuck: number;
}
