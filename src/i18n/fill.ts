/** @example fill('Step {step} of {total}', { step: 5, total: 16 }) → 'Step 5 of 16' */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
