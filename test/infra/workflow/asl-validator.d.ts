declare module "asl-validator" {
  /** Checks a definition against the States Language; adds fields to the object it is given. */
  function validate(definition: object): {
    readonly isValid: boolean;
    errorsText(separator?: string): string;
  };
  export = validate;
}
