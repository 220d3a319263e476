type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes and children; `false` and undefined leave an attribute out. */
export function element(
  tag: string,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}

/** Inline styles by the CSSOM, which the page's CSP allows. */
export function styled<T extends HTMLElement>(made: T, style: Readonly<Record<string, string>>): T {
  for (const [name, value] of Object.entries(style)) made.style.setProperty(name, value);
  return made;
}
