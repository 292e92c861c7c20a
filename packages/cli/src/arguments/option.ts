import type { Label } from "@chiso/model";

/** An option of a command. */
export interface OptionSpec {
  /** Without dashes. */
  readonly name: string;
  /** One letter. */
  readonly short?: string;
  /** What its value is called in the help; without it the option is a switch. */
  readonly value?: string;
  /** The value may be left out; it is taken from the next argument only when that ends like this. */
  readonly valueEndsWith?: RegExp;
  /** May be given several times. */
  readonly many?: boolean;
  readonly help: Label;
}

/** An argument of a command that is no option. */
export interface PositionalSpec {
  readonly name: string;
  readonly help: Label;
  /** One or more. */
  readonly many?: boolean;
}

/** Values of the options of one call: absent when not given, empty when given without a value. */
export type OptionValues = Readonly<Record<string, readonly string[] | undefined>>;
